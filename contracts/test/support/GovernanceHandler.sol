// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGovernor} from "../../src/governance/interfaces/IGovernor.sol";
import {IMarkets} from "../../src/lending/interfaces/IMarkets.sol";
import {GovernanceWorld} from "./GovernanceWorld.sol";

/// @title Members who propose, vote, queue and execute in any order, and strangers who try without
contract GovernanceHandler is GovernanceWorld {
    bytes32[] public proposals;
    mapping(bytes32 id => uint256) public queuedAt;
    uint256 public executed;
    uint256 public queued;
    uint256 public lastChange;
    /// @dev Set when a change of the parameter is seen that no due proposal explains.
    bool public changedBeforeItsDelay;
    bool public strangerChangedIt;

    constructor() {
        GovernanceWorld.setUp();
        lockFor(ann, GRANT, 730);
        lockFor(ben, GRANT, 365);
        lockFor(cleo, GRANT, 100);
        vm.warp(block.timestamp + 1 days);
    }

    modifier watched() {
        uint32 before = markets.parameter(BASE_RATE).version;
        _;
        if (markets.parameter(BASE_RATE).version != before) changedBeforeItsDelay = true;
    }

    function propose(uint256 who, uint256 value) external watched {
        uint64 rate = markets.parameter(BASE_RATE).value;
        uint64 low = rate > 0.01e18 ? rate - 0.01e18 : 0;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint64 next = uint64(low + value % 0.02e18);
        if (next > 0.15e18) return;
        IGovernor.Call[] memory calls = rateCall(next);
        vm.prank(member(who));
        try governor.propose(PARAMETER_CHANGE, calls, "Move the base rate") returns (bytes32 id) {
            proposals.push(id);
        } catch {}
    }

    function vote(uint256 who, uint256 which, uint256 side) external watched {
        if (proposals.length == 0) return;
        bytes32 id = proposals[which % proposals.length];
        vm.prank(member(who));
        try governor.castVote(id, side % 8 == 0 ? IGovernor.Side.Against : IGovernor.Side.For) {} catch {}
    }

    function everybodyVotes(uint256 which) external watched {
        if (proposals.length == 0) return;
        bytes32 id = proposals[which % proposals.length];
        if (governor.state(id) == IGovernor.State.Review) warpToVote(id);
        for (uint256 i = 0; i < 3; i++) {
            vm.prank(member(i));
            try governor.castVote(id, IGovernor.Side.For) {} catch {}
        }
        try governor.recordQuorum(id) {} catch {}
    }

    function closeAndQueue(uint256 which) external watched {
        if (proposals.length == 0) return;
        bytes32 id = proposals[which % proposals.length];
        try governor.close(id) {} catch {}
        try governor.queue(id) {
            queuedAt[id] = block.timestamp;
            queued++;
        } catch {}
    }

    function execute(uint256 which) external {
        if (proposals.length == 0) return;
        bytes32 id = proposals[which % proposals.length];
        uint32 before = markets.parameter(BASE_RATE).version;
        try governor.execute(id) {
            executed++;
            lastChange = block.timestamp;
            if (queuedAt[id] == 0 || block.timestamp < queuedAt[id] + GOV_2D_DELAY) changedBeforeItsDelay = true;
        } catch {
            if (markets.parameter(BASE_RATE).version != before) changedBeforeItsDelay = true;
        }
    }

    function tryWithoutVote(uint256 who, uint64 value) external {
        uint32 before = markets.parameter(BASE_RATE).version;
        address caller = who % 5 == 4 ? guardian : member(who);
        vm.prank(caller);
        try markets.setParameter(BASE_RATE, value) {} catch {}
        bytes memory data = abi.encodeCall(IMarkets.setParameter, (BASE_RATE, value));
        vm.prank(caller);
        try manager.execute(address(markets), data) {} catch {}
        if (markets.parameter(BASE_RATE).version != before) strangerChangedIt = true;
    }

    function passTime(uint256 amount) external watched {
        vm.warp(block.timestamp + amount % 3 days);
    }

    function parameter() external view returns (IMarkets.Parameter memory) {
        return markets.parameter(BASE_RATE);
    }

    function member(uint256 who) private view returns (address) {
        address[4] memory members = [ann, ben, cleo, dan];
        return members[who % 4];
    }
}
