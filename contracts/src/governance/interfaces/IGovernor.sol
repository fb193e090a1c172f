// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Governor: proposals, votes and their execution through the AccessManager
/// @notice Path: propose (0.5 % own power) -> review -> vote -> close -> queue -> delay of the role -> execute.
/// Guarantees: a proposal calls only what its template allows; power is read as it stood locked before the snapshot (the
/// start of the vote); nothing executes before the longest delay of its calls has passed, and never in the block of a
/// vote; if GUARDIAN cancels one call in the manager, the whole proposal is void.
/// Assumes: the AccessManager is the one named here and gives this contract its roles with a delay above 0.
/// Can go wrong: members holding more than half of the votes cast change any listed parameter within its bounds.
/// Constructor: (address accessManager, address voteLock, Timing timing, Limits limits, Rule[] rules).
interface IGovernor {
    enum State {
        Unknown,
        Review,
        Voting,
        Defeated,
        Succeeded,
        Queued,
        Executed,
        Cancelled,
        Expired
    }

    enum Side {
        Against,
        For,
        Abstain
    }

    /// @notice Seconds. `lateMargin`: if the quorum was not recorded this long before the end of the vote, the vote runs
    /// `extension` longer, once. `executionWindow`: a queued proposal can be executed this long after it is due (<= 7 d).
    struct Timing {
        uint32 review;
        uint32 vote;
        uint32 lateMargin;
        uint32 extension;
        uint32 executionWindow;
    }

    /// @notice Basis points: power needed to propose, and votes needed for the quorum, of the FLV supply; share of For in
    /// For + Against that must be passed, for core calls reached.
    struct Limits {
        uint16 proposalBps;
        uint16 quorumBps;
        uint16 thresholdBps;
        uint16 coreThresholdBps;
    }

    /// @notice A call that proposals of `template` may make. `core`: needs the higher threshold.
    struct Rule {
        address target;
        bytes4 selector;
        uint8 template;
        bool core;
    }

    struct Call {
        address target;
        bytes data;
    }

    /// @param template 0 Text (no call), 1 ParameterChange, others as deployed
    /// @param core the higher threshold applies
    /// @param voteStart end of the review and snapshot, unix seconds
    /// @param voteEnd end of the vote without the extension
    /// @param quorumAt time at which the quorum was recorded, 0 = not
    /// @param dueAt earliest execution, 0 = not queued
    struct Proposal {
        address proposer;
        uint8 template;
        bool core;
        uint8 outcome;
        uint8 calls;
        uint40 voteStart;
        uint40 voteEnd;
        uint40 quorumAt;
        uint40 dueAt;
    }

    /// @param voted whether the member's power has been counted
    /// @param byDelegate counted by the delegate: the member may still override it
    struct Vote {
        bool voted;
        bool byDelegate;
        Side side;
        uint128 power;
    }

    /// @param description Markdown; the first line is the title
    event ProposalCreated(
        bytes32 indexed id,
        address indexed proposer,
        uint8 indexed template,
        Call[] calls,
        uint256 voteStart,
        uint256 voteEnd,
        string description
    );
    event VoteCast(bytes32 indexed id, address indexed member, Side side, uint256 power, address indexed by);
    /// @notice The member's own vote replaced that of the delegate.
    event VoteOverridden(bytes32 indexed id, address indexed member, Side previous, uint256 power);
    event QuorumRecorded(bytes32 indexed id, uint256 votes, uint256 quorum);
    event ProposalClosed(bytes32 indexed id, bool passed, uint256 votesFor, uint256 votesAgainst, uint256 votesAbstain);
    event ProposalQueued(bytes32 indexed id, uint256 dueAt);
    event ProposalExecuted(bytes32 indexed id);
    event ProposalWithdrawn(bytes32 indexed id);

    error InvalidTiming();
    error InvalidLimits();
    error TooLittlePower(address member, uint256 power, uint256 needed);
    error WrongNumberOfCalls(uint256 calls);
    error CallNotAllowed(uint8 template, address target, bytes4 selector);
    error DescriptionLength(uint256 length);
    error WrongState(bytes32 id, State state);
    error NotProposer(address caller);
    error NoPower(bytes32 id, address member);
    error AlreadyVoted(bytes32 id, address member);
    error NotDelegate(address member, address caller);
    error QuorumNotReached(uint256 votes, uint256 quorum);
    error QuorumTooLate(uint256 deadline);
    error QuorumAlreadyRecorded(bytes32 id);
    error NoDelay(address target, bytes4 selector);
    error NotDue(uint256 dueAt);

    /// @notice Opens a proposal; the caller needs 0.5 % of the FLV supply as own power now. At most 8 calls.
    function propose(uint8 template, Call[] calldata calls, string calldata description) external returns (bytes32 id);
    /// @notice The proposer takes a proposal back during its review.
    function withdraw(bytes32 id) external;
    /// @notice Votes with the caller's own power; replaces a vote that the delegate cast with it.
    function castVote(bytes32 id, Side side) external returns (uint256 power);
    /// @notice The delegate votes with the power of the listed members, whose delegate the caller is.
    function castVoteFor(bytes32 id, Side side, address[] calldata members) external returns (uint256 power);
    /// @notice By anyone while voting, before the late margin: records that the quorum has been reached.
    function recordQuorum(bytes32 id) external;
    /// @notice By anyone after the end: counts the lanes and fixes the outcome.
    function close(bytes32 id) external returns (bool passed);
    /// @notice By anyone: closes if needed and schedules the calls, all for one time, by the longest of their delays.
    function queue(bytes32 id) external returns (uint256 dueAt);
    /// @notice By anyone, when due and within the window.
    function execute(bytes32 id) external;

    function state(bytes32 id) external view returns (State);
    function proposal(bytes32 id) external view returns (Proposal memory);
    function callsOf(bytes32 id) external view returns (Call[] memory);
    /// @notice End of the vote as it stands now, with the extension if it applies.
    function voteEnd(bytes32 id) external view returns (uint256);
    function votes(bytes32 id) external view returns (uint256 votesFor, uint256 votesAgainst, uint256 votesAbstain);
    function voteOf(bytes32 id, address member) external view returns (Vote memory);
    /// @notice Power that `member` has in this vote; before the snapshot: what it would be now.
    function powerIn(bytes32 id, address member) external view returns (uint256);
    /// @notice Power needed to propose.
    function proposalPower() external view returns (uint256);
    /// @notice Votes (For + Against + Abstain) needed.
    function quorum() external view returns (uint256);
    function timing() external view returns (Timing memory);
    function limits() external view returns (Limits memory);
    function isAllowed(uint8 template, address target, bytes4 selector) external view returns (bool allowed, bool core);
    /// @notice Number of proposals that `proposer` has made; part of the next id.
    function nonceOf(address proposer) external view returns (uint256);
    function accessManager() external view returns (address);
    function voteLock() external view returns (address);
    function version() external view returns (string memory);
}
