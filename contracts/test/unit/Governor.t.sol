// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Roles} from "../../src/access/Roles.sol";
import {Governor} from "../../src/governance/Governor.sol";
import {IGovernor} from "../../src/governance/interfaces/IGovernor.sol";
import {IMarkets} from "../../src/lending/interfaces/IMarkets.sol";
import {GovernanceWorld} from "../support/GovernanceWorld.sol";
import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";

contract GovernorTest is GovernanceWorld {
    uint64 private constant NEW_RATE = 0.03e18;

    function setUp() public override {
        super.setUp();
        lockFor(ann, GRANT, 730);
        lockFor(ben, GRANT, 365);
        lockFor(cleo, GRANT, 100);
        vm.warp(block.timestamp + 1 days);
    }

    function test_GivenAPassedVote_whenTheDelayIsOver_thenTheParameterChanges() external {
        bytes32 id = passed();
        uint256 due = governor.queue(id);
        assertEq(due, block.timestamp + GOV_2D_DELAY, "the role's delay counts from the queue");
        vm.warp(due - 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.NotDue.selector, due));
        governor.execute(id);
        vm.warp(due);
        governor.execute(id);
        assertEq(markets.parameter(BASE_RATE).value, NEW_RATE, "the vote steers the rate");
        assertState(id, IGovernor.State.Executed);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongState.selector, id, IGovernor.State.Executed));
        governor.execute(id);
    }

    function test_GivenAQueuedProposal_whenTheWindowIsOver_thenItExpires() external {
        bytes32 id = passed();
        uint256 due = governor.queue(id);
        vm.warp(due + 7 days + 1);
        assertState(id, IGovernor.State.Expired);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongState.selector, id, IGovernor.State.Expired));
        governor.execute(id);
    }

    function test_GivenAQueuedProposal_whenTheGuardianCancels_thenItIsVoid() external {
        bytes32 id = passed();
        uint256 due = governor.queue(id);
        IGovernor.Call[] memory calls = governor.callsOf(id);
        vm.prank(guardian);
        manager.cancel(address(governor), calls[0].target, calls[0].data);
        assertState(id, IGovernor.State.Cancelled);
        vm.warp(due);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongState.selector, id, IGovernor.State.Cancelled));
        governor.execute(id);
        vm.expectRevert();
        governor.queue(id);
    }

    function test_GivenTheSameCallScheduledAnew_thenACancelledProposalStaysVoid() external {
        bytes32 first = passed();
        governor.queue(first);
        IGovernor.Call[] memory calls = governor.callsOf(first);
        vm.prank(guardian);
        manager.cancel(address(governor), calls[0].target, calls[0].data);
        bytes32 second = passed();
        uint256 due = governor.queue(second);
        vm.warp(due);
        assertState(first, IGovernor.State.Cancelled);
        governor.execute(second);
        assertState(second, IGovernor.State.Executed);
    }

    function test_GivenTooLittlePower_thenNobodyProposes() external {
        uint256 needed = governor.proposalPower();
        assertEq(needed, 500_000e18, "half a percent of the supply");
        IGovernor.Call[] memory calls = rateCall(NEW_RATE);
        vm.prank(dan);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.TooLittlePower.selector, dan, 0, needed));
        governor.propose(PARAMETER_CHANGE, calls, "x");
    }

    function test_GivenACallOutsideTheTemplate_thenItIsRefused() external {
        IGovernor.Call[] memory calls = new IGovernor.Call[](1);
        calls[0] = IGovernor.Call(address(markets), abi.encodeCall(IMarkets.listPool, (ann)));
        vm.prank(ann);
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.CallNotAllowed.selector, PARAMETER_CHANGE, address(markets), IMarkets.listPool.selector
            )
        );
        governor.propose(PARAMETER_CHANGE, calls, "x");
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongNumberOfCalls.selector, 1));
        governor.propose(TEXT, calls, "x");
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongNumberOfCalls.selector, 0));
        governor.propose(PARAMETER_CHANGE, new IGovernor.Call[](0), "x");
        calls[0].data = hex"01";
        vm.prank(ann);
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.CallNotAllowed.selector, PARAMETER_CHANGE, address(markets), bytes4(0))
        );
        governor.propose(PARAMETER_CHANGE, calls, "x");
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.DescriptionLength.selector, 0));
        governor.propose(TEXT, new IGovernor.Call[](0), "");
    }

    function test_GivenALockAfterTheSnapshot_thenItHasNoVote() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        warpToVote(id);
        lockFor(dan, GRANT, 730);
        vm.warp(block.timestamp + 1 hours);
        vm.prank(dan);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.NoPower.selector, id, dan));
        governor.castVote(id, IGovernor.Side.For);
    }

    function test_GivenReview_thenNobodyVotesAndTheProposerMayWithdraw() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongState.selector, id, IGovernor.State.Review));
        governor.castVote(id, IGovernor.Side.For);
        vm.prank(ben);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.NotProposer.selector, ben));
        governor.withdraw(id);
        vm.prank(ann);
        governor.withdraw(id);
        assertState(id, IGovernor.State.Cancelled);
    }

    function test_GivenAVote_thenItCountsOnce() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        warpToVote(id);
        cast(ann, id, IGovernor.Side.For);
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.AlreadyVoted.selector, id, ann));
        governor.castVote(id, IGovernor.Side.For);
        (uint256 votesFor,,) = governor.votes(id);
        assertEq(votesFor, governor.powerIn(id, ann), "one member, one count");
    }

    function test_GivenADelegate_whenTheDelegatorVotes_thenTheOwnVoteReplacesIt() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        vm.prank(ben);
        voteLock.delegate(cleo);
        warpToVote(id);
        address[] memory members = new address[](1);
        members[0] = ben;
        vm.prank(ann);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.NotDelegate.selector, ben, ann));
        governor.castVoteFor(id, IGovernor.Side.For, members);
        vm.prank(cleo);
        uint256 counted = governor.castVoteFor(id, IGovernor.Side.For, members);
        vm.prank(cleo);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.AlreadyVoted.selector, id, ben));
        governor.castVoteFor(id, IGovernor.Side.For, members);
        cast(ben, id, IGovernor.Side.Against);
        (uint256 votesFor, uint256 votesAgainst,) = governor.votes(id);
        assertEq(votesFor, 0, "the delegate's vote is gone");
        assertEq(votesAgainst, counted, "the same power counts on the other side");
        vm.prank(ben);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.AlreadyVoted.selector, id, ben));
        governor.castVote(id, IGovernor.Side.For);
    }

    function test_GivenAListedMemberTwice_thenTheDelegateCannotDoubleIt() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        vm.prank(ben);
        voteLock.delegate(cleo);
        warpToVote(id);
        address[] memory members = new address[](2);
        (members[0], members[1]) = (ben, ben);
        vm.prank(cleo);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.AlreadyVoted.selector, id, ben));
        governor.castVoteFor(id, IGovernor.Side.For, members);
    }

    function test_GivenNoRecordedQuorum_thenTheVoteRunsLongerOnce() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        uint256 end = governor.proposal(id).voteEnd;
        vm.warp(end - LATE_MARGIN);
        assertEq(governor.voteEnd(id), end, "not late yet");
        vm.warp(end - LATE_MARGIN + 1);
        assertEq(governor.voteEnd(id), end + EXTENSION, "late: longer by the extension");
        vm.warp(end + EXTENSION);
        cast(ann, id, IGovernor.Side.For);
        cast(ben, id, IGovernor.Side.For);
        vm.warp(end + EXTENSION + 1);
        assertState(id, IGovernor.State.Succeeded);
    }

    function test_GivenARecordedQuorum_thenTheVoteEndsOnTime() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        uint256 end = governor.proposal(id).voteEnd;
        warpToVote(id);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.QuorumNotReached.selector, 0, governor.quorum()));
        governor.recordQuorum(id);
        cast(ann, id, IGovernor.Side.For);
        cast(ben, id, IGovernor.Side.For);
        governor.recordQuorum(id);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.QuorumAlreadyRecorded.selector, id));
        governor.recordQuorum(id);
        vm.warp(end + 1);
        assertEq(governor.voteEnd(id), end, "no extension");
        assertState(id, IGovernor.State.Succeeded);
    }

    function test_GivenALateRecord_thenItIsRefused() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        uint256 end = governor.proposal(id).voteEnd;
        warpToVote(id);
        cast(ann, id, IGovernor.Side.For);
        cast(ben, id, IGovernor.Side.For);
        vm.warp(end - LATE_MARGIN + 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.QuorumTooLate.selector, end - LATE_MARGIN));
        governor.recordQuorum(id);
    }

    function test_GivenTooFewVotes_thenTheProposalFails() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        warpToVote(id);
        cast(cleo, id, IGovernor.Side.For);
        warpAfterVote(id);
        assertState(id, IGovernor.State.Defeated);
        assertFalse(governor.close(id), "quorum missed");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongState.selector, id, IGovernor.State.Defeated));
        governor.queue(id);
    }

    function test_GivenMoreAgainst_thenTheProposalFails() external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        warpToVote(id);
        cast(ann, id, IGovernor.Side.Against);
        cast(ben, id, IGovernor.Side.For);
        warpAfterVote(id);
        assertState(id, IGovernor.State.Defeated);
    }

    function test_GivenACoreCall_thenTwoThirdsAreNeeded() external {
        IGovernor.Call[] memory calls = new IGovernor.Call[](1);
        calls[0] =
            IGovernor.Call(address(manager), abi.encodeCall(AccessManager.grantRole, (Roles.STEWARD, dan, uint32(0))));
        vm.prank(ann);
        bytes32 id = governor.propose(ROLE_CHANGE, calls, "A steward");
        assertTrue(governor.proposal(id).core, "roles are core");
        warpToVote(id);
        cast(ann, id, IGovernor.Side.For);
        cast(ben, id, IGovernor.Side.Against);
        uint256 snapshot = block.timestamp;
        warpAfterVote(id);
        assertState(id, IGovernor.State.Defeated);

        vm.warp(snapshot);
        vm.prank(ann);
        id = governor.propose(ROLE_CHANGE, calls, "A steward");
        warpToVote(id);
        cast(ann, id, IGovernor.Side.For);
        cast(ben, id, IGovernor.Side.For);
        warpAfterVote(id);
        uint256 due = governor.queue(id);
        assertEq(due, block.timestamp + ADMIN_DELAY, "ADMIN's delay counts for the manager's own functions");
        vm.warp(due);
        governor.execute(id);
        (bool holds,) = manager.hasRole(Roles.STEWARD, dan);
        assertTrue(holds, "the role is granted by vote");
    }

    function test_GivenATextProposal_whenPassed_thenThereIsNothingToQueue() external {
        vm.prank(ann);
        bytes32 id = governor.propose(TEXT, new IGovernor.Call[](0), "We thank the appraisers");
        warpToVote(id);
        cast(ann, id, IGovernor.Side.For);
        cast(ben, id, IGovernor.Side.Abstain);
        warpAfterVote(id);
        assertTrue(governor.close(id), "abstentions count for the quorum");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongState.selector, id, IGovernor.State.Succeeded));
        governor.queue(id);
        vm.expectRevert(abi.encodeWithSelector(IGovernor.WrongState.selector, id, IGovernor.State.Succeeded));
        governor.close(id);
    }

    function test_GivenAGovernorWithoutDelay_thenNothingIsQueued() external {
        bytes32 id = passed();
        vm.prank(address(governor));
        manager.renounceRole(Roles.GOV_2D, address(governor));
        vm.expectRevert(
            abi.encodeWithSelector(IGovernor.NoDelay.selector, address(markets), IMarkets.setParameter.selector)
        );
        governor.queue(id);
    }

    function test_GivenOthers_thenOnlyTheGovernorSetsTheParameter() external {
        vm.prank(ann);
        vm.expectRevert();
        markets.setParameter(BASE_RATE, NEW_RATE);
        vm.prank(address(governor));
        vm.expectRevert();
        markets.setParameter(BASE_RATE, NEW_RATE);
    }

    function test_GivenBadTimingOrLimits_thenConstructionFails() external {
        IGovernor.Timing memory time = timing();
        time.extension += 1;
        vm.expectRevert(IGovernor.InvalidTiming.selector);
        new Governor(address(manager), address(voteLock), time, limits(), rules());
        IGovernor.Limits memory wrong = limits();
        wrong.quorumBps = 199;
        vm.expectRevert(IGovernor.InvalidLimits.selector);
        new Governor(address(manager), address(voteLock), timing(), wrong, rules());
        wrong = limits();
        wrong.thresholdBps = 4999;
        vm.expectRevert(IGovernor.InvalidLimits.selector);
        new Governor(address(manager), address(voteLock), timing(), wrong, rules());
    }

    function testFuzz_VotesAreTheSumOfPowers(uint256 sides) external {
        bytes32 id = proposeRate(ann, NEW_RATE);
        warpToVote(id);
        address[3] memory voters = [ann, ben, cleo];
        uint256 expected;
        for (uint256 i; i < 3; ++i) {
            cast(voters[i], id, IGovernor.Side((sides >> (8 * i)) % 3));
            expected += governor.powerIn(id, voters[i]);
        }
        (uint256 votesFor, uint256 votesAgainst, uint256 votesAbstain) = governor.votes(id);
        assertEq(votesFor + votesAgainst + votesAbstain, expected, "no vote is lost or doubled");
    }

    /// @notice At no time before the due time does execution succeed.
    function testFuzz_NothingExecutesBeforeItsDelay(uint256 seed) external {
        bytes32 id = passed();
        uint256 queuedAt = block.timestamp;
        uint256 due = governor.queue(id);
        vm.warp(bound(seed, queuedAt, due - 1));
        (bool done,) = address(governor).call(abi.encodeCall(IGovernor.execute, (id)));
        assertFalse(done, "nothing executes before its delay");
        assertEq(markets.parameter(BASE_RATE).value, 0.035e18, "the rate stays");
    }

    function passed() private returns (bytes32 id) {
        id = proposeRate(ann, NEW_RATE);
        warpToVote(id);
        cast(ann, id, IGovernor.Side.For);
        cast(ben, id, IGovernor.Side.For);
        governor.recordQuorum(id);
        vm.warp(governor.voteEnd(id) + 1);
        assertState(id, IGovernor.State.Succeeded);
    }

    function assertState(bytes32 id, IGovernor.State expected) private view {
        assertEq(uint256(governor.state(id)), uint256(expected), "state of the proposal");
    }
}
