// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {FLV} from "../../src/governance/FLV.sol";
import {IFLV} from "../../src/governance/interfaces/IFLV.sol";
import {GovernanceWorld} from "../support/GovernanceWorld.sol";

contract FLVTest is GovernanceWorld {
    function test_GivenADeployment_thenGrantsAndTreasuryHoldTheSupply() external view {
        assertEq(flv.totalSupply(), 100_000_000e18, "the supply is fixed");
        assertEq(flv.balanceOf(ann), GRANT, "the founding grant is paid");
        assertEq(flv.balanceOf(address(treasury)), flv.totalSupply() - 4 * GRANT, "the treasury has the rest");
    }

    function test_GivenTooLargeGrants_thenConstructionFails() external {
        address[] memory members = new address[](1);
        uint256[] memory grants = new uint256[](1);
        (members[0], grants[0]) = (ann, 100_000_001e18);
        vm.expectRevert(abi.encodeWithSelector(IFLV.GrantsExceedSupply.selector, grants[0], 100_000_000e18));
        new FLV(address(treasury), members, grants);
    }

    function test_GivenTooLittleBalanceOrAllowance_thenTransferFails() external {
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IFLV.InsufficientBalance.selector, ann, GRANT, GRANT + 1));
        flv.transfer(ben, GRANT + 1);
        vm.prank(ben);
        vm.expectRevert(abi.encodeWithSelector(IFLV.InsufficientAllowance.selector, ann, ben, 0, 1));
        flv.transferFrom(ann, ben, 1);
        vm.prank(ann);
        vm.expectRevert(IFLV.ZeroAddress.selector);
        flv.transfer(address(0), 1);
    }

    function test_GivenTheTreasury_whenNobodyVoted_thenItPaysNothing() external {
        vm.prank(ann);
        vm.expectRevert();
        treasury.pay(address(flv), ann, 1);
    }

    function testFuzz_TransfersConserveTheSupply(uint256 amountSeed) external {
        uint256 amount = bound(amountSeed, 0, GRANT);
        vm.prank(ann);
        flv.transfer(ben, amount);
        assertEq(flv.balanceOf(ann) + flv.balanceOf(ben), 2 * GRANT, "nothing is made or lost");
        vm.prank(ann);
        flv.transfer(ann, GRANT - amount);
        assertEq(flv.balanceOf(ann), GRANT - amount, "a transfer to oneself changes nothing");
    }
}
