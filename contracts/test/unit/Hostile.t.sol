// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Guarded} from "../../src/access/Guarded.sol";
import {IPegModule} from "../../src/stablecoin/interfaces/IPegModule.sol";
import {HostileToken} from "../mocks/HostileToken.sol";
import {World} from "../support/World.sol";

contract GivenAHostileReserveToken is World {
    HostileToken internal hostile;
    address internal alice = address(0xA11CE);

    function setUp() public {
        deployWorld();
        admit(alice, 11);
        hostile = new HostileToken();
        hostile.give(alice, 1000e6);
        peg.listAsset(address(hostile), type(uint112).max, 0, 0);
    }

    function test_whenItKeepsAFee_thenNothingIsMinted() public {
        hostile.behave(peg, 1, false);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IPegModule.WrongAmountReceived.selector, 100e6 - 1, 100e6));
        peg.buy(address(hostile), 100e6, 0, alice);
        equal(flusd.totalSupply(), 0, "no FLUSD without its reserve");
    }

    function test_whenItCallsBack_thenTheGuardRefuses() public {
        hostile.behave(peg, 0, true);
        vm.prank(alice);
        peg.buy(address(hostile), 100e6, 0, alice);
        // forge-lint: disable-next-line(unsafe-typecast)
        isTrue(bytes4(hostile.answer()) == Guarded.Reentered.selector, "no reentry");
        equal(flusd.balanceOf(alice), 100e6, "and the trade is what it was");
    }
}
