// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IFLV} from "./interfaces/IFLV.sol";
import {IGovernor} from "./interfaces/IGovernor.sol";
import {IVoteLock} from "./interfaces/IVoteLock.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Documented in IGovernor
/// @dev Votes of different members write different words, but for one of 64 lanes chosen by the member's address; the
/// lanes are summed once, at the close. Ids come from the proposer's own count, not from a shared counter.
contract Governor is IGovernor {
    uint256 private constant LANES = 64;
    uint256 private constant MAX_CALLS = 8;
    uint256 private constant MAX_DESCRIPTION = 8192;
    uint256 private constant BPS = 10_000;
    uint256 private constant MANAGER_EXPIRY = 7 days;
    uint8 private constant TEXT = 0;

    uint8 private constant OPEN = 0;
    uint8 private constant WITHDRAWN = 1;
    uint8 private constant DEFEATED = 2;
    uint8 private constant PASSED = 3;
    uint8 private constant QUEUED = 4;
    uint8 private constant EXECUTED = 5;

    string public constant override version = "1";
    address public immutable override accessManager;
    address public immutable override voteLock;
    uint256 public immutable override proposalPower;
    uint256 public immutable override quorum;
    uint32 private immutable REVIEW;
    uint32 private immutable VOTE;
    uint32 private immutable LATE_MARGIN;
    uint32 private immutable EXTENSION;
    uint32 private immutable EXECUTION_WINDOW;
    uint16 private immutable PROPOSAL_BPS;
    uint16 private immutable QUORUM_BPS;
    uint16 private immutable THRESHOLD_BPS;
    uint16 private immutable CORE_THRESHOLD_BPS;

    /// written at construction only: 0 not allowed, 1 allowed, 2 allowed and core
    mapping(uint8 template => mapping(address target => mapping(bytes4 selector => uint8))) private _rules;
    /// slot 0: proposer, template, core, outcome, calls, voteStart; slot 1: voteEnd, quorumAt, dueAt
    mapping(bytes32 id => Proposal) private _proposals;
    mapping(bytes32 id => Call[]) private _calls;
    /// the manager's nonce of each scheduled call, 32 bits each, lowest first
    mapping(bytes32 id => uint256) private _scheduleNonces;
    /// votes by side and lane; written by voters of that lane
    mapping(bytes32 id => mapping(uint8 side => mapping(uint256 lane => uint256))) private _tally;
    /// one word: voted, byDelegate, side, power
    mapping(bytes32 id => mapping(address member => Vote)) private _votes;
    mapping(address proposer => uint256) public override nonceOf;

    constructor(
        address accessManager_,
        address voteLock_,
        Timing memory timing_,
        Limits memory limits_,
        Rule[] memory rules
    ) {
        if (
            timing_.vote == 0 || timing_.lateMargin > timing_.vote || timing_.executionWindow == 0
                || timing_.executionWindow > MANAGER_EXPIRY
                || uint256(timing_.vote) + timing_.extension > IVoteLock(voteLock_).window()
        ) revert InvalidTiming();
        if (
            limits_.quorumBps < 200 || limits_.quorumBps > 1000 || limits_.proposalBps == 0 || limits_.proposalBps > 200
                || limits_.thresholdBps < 5000 || limits_.coreThresholdBps < limits_.thresholdBps
                || limits_.coreThresholdBps > BPS
        ) revert InvalidLimits();
        uint256 supply = IFLV(IVoteLock(voteLock_).flv()).totalSupply();
        accessManager = accessManager_;
        voteLock = voteLock_;
        proposalPower = supply * limits_.proposalBps / BPS;
        quorum = supply * limits_.quorumBps / BPS;
        REVIEW = timing_.review;
        VOTE = timing_.vote;
        LATE_MARGIN = timing_.lateMargin;
        EXTENSION = timing_.extension;
        EXECUTION_WINDOW = timing_.executionWindow;
        PROPOSAL_BPS = limits_.proposalBps;
        QUORUM_BPS = limits_.quorumBps;
        THRESHOLD_BPS = limits_.thresholdBps;
        CORE_THRESHOLD_BPS = limits_.coreThresholdBps;
        for (uint256 i; i < rules.length; ++i) {
            Rule memory rule = rules[i];
            if (rule.template == TEXT) revert CallNotAllowed(TEXT, rule.target, rule.selector);
            _rules[rule.template][rule.target][rule.selector] = rule.core ? 2 : 1;
        }
    }

    /// @inheritdoc IGovernor
    function propose(uint8 template, Call[] calldata calls, string calldata description) external returns (bytes32 id) {
        uint256 power = IVoteLock(voteLock).powerOf(msg.sender);
        if (power < proposalPower) revert TooLittlePower(msg.sender, power, proposalPower);
        if ((template == TEXT) != (calls.length == 0) || calls.length > MAX_CALLS) {
            revert WrongNumberOfCalls(calls.length);
        }
        if (bytes(description).length == 0 || bytes(description).length > MAX_DESCRIPTION) {
            revert DescriptionLength(bytes(description).length);
        }
        id = keccak256(
            abi.encode(block.chainid, address(this), msg.sender, nonceOf[msg.sender]++, keccak256(bytes(description)))
        );
        bool core;
        for (uint256 i; i < calls.length; ++i) {
            if (calls[i].data.length < 4) revert CallNotAllowed(template, calls[i].target, bytes4(0));
            bytes4 selector = bytes4(calls[i].data[:4]);
            uint8 rule = _rules[template][calls[i].target][selector];
            if (rule == 0) revert CallNotAllowed(template, calls[i].target, selector);
            if (rule == 2) core = true;
            _calls[id].push(calls[i]);
        }
        uint256 start = block.timestamp + REVIEW;
        _proposals[id] = Proposal({
            proposer: msg.sender,
            template: template,
            core: core,
            outcome: OPEN,
            calls: SafeCast.toUint8(calls.length),
            voteStart: SafeCast.toUint40(start),
            voteEnd: SafeCast.toUint40(start + VOTE),
            quorumAt: 0,
            dueAt: 0
        });
        emit ProposalCreated(id, msg.sender, template, calls, start, start + VOTE, description);
    }

    /// @inheritdoc IGovernor
    function withdraw(bytes32 id) external {
        _require(id, State.Review);
        if (_proposals[id].proposer != msg.sender) revert NotProposer(msg.sender);
        _proposals[id].outcome = WITHDRAWN;
        emit ProposalWithdrawn(id);
    }

    /// @inheritdoc IGovernor
    function castVote(bytes32 id, Side side) external returns (uint256 power) {
        _require(id, State.Voting);
        Vote memory before = _votes[id][msg.sender];
        if (before.voted && !before.byDelegate) revert AlreadyVoted(id, msg.sender);
        if (before.voted) {
            // Same member, same snapshot: the power already counted is moved, so no unit is lost or doubled.
            power = before.power;
            _tally[id][uint8(before.side)][_laneOf(msg.sender)] -= power;
            emit VoteOverridden(id, msg.sender, before.side, power);
        } else {
            power = _powerIn(id, msg.sender);
        }
        _count(id, msg.sender, side, power, false);
    }

    /// @inheritdoc IGovernor
    function castVoteFor(bytes32 id, Side side, address[] calldata members) external returns (uint256 power) {
        _require(id, State.Voting);
        for (uint256 i; i < members.length; ++i) {
            if (IVoteLock(voteLock).delegateOf(members[i]) != msg.sender) revert NotDelegate(members[i], msg.sender);
            if (_votes[id][members[i]].voted) revert AlreadyVoted(id, members[i]);
            uint256 own = _powerIn(id, members[i]);
            _count(id, members[i], side, own, true);
            power += own;
        }
    }

    /// @inheritdoc IGovernor
    function recordQuorum(bytes32 id) external {
        _require(id, State.Voting);
        Proposal storage stored = _proposals[id];
        if (stored.quorumAt != 0) revert QuorumAlreadyRecorded(id);
        uint256 deadline = uint256(stored.voteEnd) - LATE_MARGIN;
        // Hours decide; a producer's leeway of seconds does not matter.
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp > deadline) revert QuorumTooLate(deadline);
        (uint256 votesFor, uint256 votesAgainst, uint256 votesAbstain) = votes(id);
        uint256 total = votesFor + votesAgainst + votesAbstain;
        if (total < quorum) revert QuorumNotReached(total, quorum);
        stored.quorumAt = SafeCast.toUint40(block.timestamp);
        emit QuorumRecorded(id, total, quorum);
    }

    /// @inheritdoc IGovernor
    function close(bytes32 id) public returns (bool passed) {
        Proposal storage stored = _proposals[id];
        State current = state(id);
        if (stored.outcome != OPEN || (current != State.Succeeded && current != State.Defeated)) {
            revert WrongState(id, current);
        }
        (uint256 votesFor, uint256 votesAgainst, uint256 votesAbstain) = votes(id);
        passed = current == State.Succeeded;
        stored.outcome = passed ? PASSED : DEFEATED;
        emit ProposalClosed(id, passed, votesFor, votesAgainst, votesAbstain);
    }

    /// @inheritdoc IGovernor
    function queue(bytes32 id) external returns (uint256 dueAt) {
        Proposal storage stored = _proposals[id];
        if (stored.outcome == OPEN) close(id);
        if (stored.outcome != PASSED || stored.template == TEXT) revert WrongState(id, state(id));
        Call[] memory calls = _calls[id];
        uint256 delay;
        for (uint256 i; i < calls.length; ++i) {
            uint256 own = _delayOf(calls[i]);
            if (own == 0) revert NoDelay(calls[i].target, bytes4(calls[i].data));
            if (own > delay) delay = own;
        }
        dueAt = block.timestamp + delay;
        stored.outcome = QUEUED;
        stored.dueAt = SafeCast.toUint40(dueAt);
        emit ProposalQueued(id, dueAt);
        uint256 nonces;
        for (uint256 i; i < calls.length; ++i) {
            (, uint32 nonce) =
                IAccessManager(accessManager).schedule(calls[i].target, calls[i].data, SafeCast.toUint48(dueAt));
            nonces |= uint256(nonce) << (32 * i);
        }
        // After the calls, since only they give the nonces; the manager never calls back.
        _scheduleNonces[id] = nonces;
    }

    /// @inheritdoc IGovernor
    function execute(bytes32 id) external {
        _require(id, State.Queued);
        Proposal storage stored = _proposals[id];
        // Days decide; a producer's leeway of seconds does not matter.
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp < stored.dueAt) revert NotDue(stored.dueAt);
        stored.outcome = EXECUTED;
        emit ProposalExecuted(id);
        Call[] memory calls = _calls[id];
        for (uint256 i; i < calls.length; ++i) {
            IAccessManager(accessManager).execute(calls[i].target, calls[i].data);
        }
    }

    /// @inheritdoc IGovernor
    function proposal(bytes32 id) external view returns (Proposal memory) {
        return _proposals[id];
    }

    /// @inheritdoc IGovernor
    function callsOf(bytes32 id) external view returns (Call[] memory) {
        return _calls[id];
    }

    /// @inheritdoc IGovernor
    function voteOf(bytes32 id, address member) external view returns (Vote memory) {
        return _votes[id][member];
    }

    /// @inheritdoc IGovernor
    function powerIn(bytes32 id, address member) external view returns (uint256) {
        return _powerIn(id, member);
    }

    /// @inheritdoc IGovernor
    function timing() external view returns (Timing memory) {
        return Timing({
            review: REVIEW, vote: VOTE, lateMargin: LATE_MARGIN, extension: EXTENSION, executionWindow: EXECUTION_WINDOW
        });
    }

    /// @inheritdoc IGovernor
    function limits() external view returns (Limits memory) {
        return Limits({
            proposalBps: PROPOSAL_BPS,
            quorumBps: QUORUM_BPS,
            thresholdBps: THRESHOLD_BPS,
            coreThresholdBps: CORE_THRESHOLD_BPS
        });
    }

    /// @inheritdoc IGovernor
    function isAllowed(uint8 template, address target, bytes4 selector)
        external
        view
        returns (bool allowed, bool core)
    {
        uint8 rule = _rules[template][target][selector];
        return (rule != 0, rule == 2);
    }

    /// @inheritdoc IGovernor
    function voteEnd(bytes32 id) public view returns (uint256) {
        return _voteEnd(_proposals[id]);
    }

    /// @inheritdoc IGovernor
    function votes(bytes32 id) public view returns (uint256 votesFor, uint256 votesAgainst, uint256 votesAbstain) {
        for (uint256 lane; lane < LANES; ++lane) {
            votesAgainst += _tally[id][uint8(Side.Against)][lane];
            votesFor += _tally[id][uint8(Side.For)][lane];
            votesAbstain += _tally[id][uint8(Side.Abstain)][lane];
        }
    }

    /// @inheritdoc IGovernor
    // Stages last hours or days; a producer's leeway of seconds does not matter.
    // forge-lint: disable-next-item(block-timestamp)
    function state(bytes32 id) public view returns (State) {
        Proposal memory stored = _proposals[id];
        if (stored.proposer == address(0)) return State.Unknown;
        if (stored.outcome == WITHDRAWN) return State.Cancelled;
        if (stored.outcome == DEFEATED) return State.Defeated;
        if (stored.outcome == PASSED) return State.Succeeded;
        if (stored.outcome == EXECUTED) return State.Executed;
        if (stored.outcome == QUEUED) {
            if (block.timestamp > uint256(stored.dueAt) + EXECUTION_WINDOW) return State.Expired;
            return _isScheduled(id, stored.calls) ? State.Queued : State.Cancelled;
        }
        if (block.timestamp <= stored.voteStart) return State.Review;
        if (block.timestamp <= _voteEnd(stored)) return State.Voting;
        return _hasPassed(id, stored.core) ? State.Succeeded : State.Defeated;
    }

    function _count(bytes32 id, address member, Side side, uint256 power, bool byDelegate) private {
        if (power == 0) revert NoPower(id, member);
        _votes[id][member] = Vote({voted: true, byDelegate: byDelegate, side: side, power: SafeCast.toUint128(power)});
        _tally[id][uint8(side)][_laneOf(member)] += power;
        emit VoteCast(id, member, side, power, msg.sender);
    }

    function _require(bytes32 id, State needed) private view {
        State current = state(id);
        if (current != needed) revert WrongState(id, current);
    }

    /// A call that somebody cancelled, or that was scheduled anew for another proposal, voids this one.
    function _isScheduled(bytes32 id, uint256 count) private view returns (bool) {
        IAccessManager manager = IAccessManager(accessManager);
        uint256 nonces = _scheduleNonces[id];
        for (uint256 i; i < count; ++i) {
            Call memory call = _calls[id][i];
            bytes32 operation = manager.hashOperation(address(this), call.target, call.data);
            // forge-lint: disable-next-line(unsafe-typecast)
            if (manager.getNonce(operation) != uint32(nonces >> (32 * i))) return false;
            if (manager.getSchedule(operation) == 0) return false;
        }
        return true;
    }

    /// The delay which the manager demands of this contract for `call`; 0 = may not, or may at once.
    function _delayOf(Call memory call) private view returns (uint256) {
        IAccessManager manager = IAccessManager(accessManager);
        if (call.target == accessManager) {
            // The manager's own functions belong to ADMIN, whatever role they are mapped to for the guardian's sake.
            (, uint32 adminDelay,,) = manager.getAccess(0, address(this));
            return adminDelay;
        }
        (, uint32 delay) = manager.canCall(address(this), call.target, bytes4(call.data));
        return delay;
    }

    function _hasPassed(bytes32 id, bool core) private view returns (bool) {
        (uint256 votesFor, uint256 votesAgainst, uint256 votesAbstain) = votes(id);
        if (votesFor + votesAgainst + votesAbstain < quorum) return false;
        uint256 decided = votesFor + votesAgainst;
        return core
            ? votesFor * BPS >= CORE_THRESHOLD_BPS * decided && votesFor > 0
            : votesFor * BPS > THRESHOLD_BPS * decided;
    }

    function _powerIn(bytes32 id, address member) private view returns (uint256) {
        Proposal memory stored = _proposals[id];
        return IVoteLock(voteLock).powerAt(member, stored.voteStart, _voteEnd(stored));
    }

    function _voteEnd(Proposal memory stored) private view returns (uint256) {
        // forge-lint: disable-next-line(block-timestamp)
        bool late = stored.quorumAt == 0 && block.timestamp > uint256(stored.voteEnd) - LATE_MARGIN;
        return late ? uint256(stored.voteEnd) + EXTENSION : stored.voteEnd;
    }

    function _laneOf(address member) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(member))) % LANES;
    }
}
