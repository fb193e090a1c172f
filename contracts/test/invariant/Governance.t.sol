// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IMarkets} from "../../src/lending/interfaces/IMarkets.sol";
import {Check} from "../support/Check.sol";
import {GovernanceHandler} from "../support/GovernanceHandler.sol";

/// @title The parameter moves only by a passed vote after its delay, and stays in range
contract GovernanceInvariants is Check {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    GovernanceHandler internal handler;

    function setUp() public {
        handler = new GovernanceHandler();
    }

    function targetSelectors() public view returns (FuzzSelector[] memory list) {
        bytes4[] memory s = new bytes4[](8);
        s[0] = handler.propose.selector;
        s[1] = handler.vote.selector;
        s[2] = handler.everybodyVotes.selector;
        s[3] = handler.closeAndQueue.selector;
        s[4] = handler.execute.selector;
        s[5] = handler.tryWithoutVote.selector;
        s[6] = handler.passTime.selector;
        s[7] = handler.passTime.selector;
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(handler), s);
    }

    function targetContracts() public view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(handler);
    }

    /// @dev INV-19
    function invariant_nothingExecutesBeforeItsDelay() public view {
        isTrue(!handler.changedBeforeItsDelay(), "no change before queue time + delay");
        isTrue(!handler.strangerChangedIt(), "no change without a vote");
        equal(handler.parameter().version, handler.executed() + 1, "every change is an executed proposal");
    }

    /// @dev INV-19
    function invariant_theParameterStaysInRange() public view {
        IMarkets.Parameter memory p = handler.parameter();
        isTrue(p.value >= p.min && p.value <= p.max, "within its bounds");
    }

    /// @dev The random walk does reach an execution when it is led there.
    function test_GivenTheHandlersActionsInOrder_thenAChangeIsExecuted() public {
        handler.propose(0, 0.02e18 - 1);
        handler.everybodyVotes(0);
        vm.warp(block.timestamp + 3 days);
        handler.closeAndQueue(0);
        handler.execute(0);
        equal(handler.executed(), 0, "not before the delay");
        vm.warp(block.timestamp + 2 days);
        handler.execute(0);
        equal(handler.executed(), 1, "after the delay");
    }
}
