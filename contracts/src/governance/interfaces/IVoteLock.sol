// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title VoteLock: voting power from locked FLV
/// @notice Power = locked FLV x (1 ... 2, in a straight line by the remaining lock up to 730 days), rounded down.
/// Guarantees: a lock counts for a vote only if it was made before the snapshot and ends at or after the end of the
/// vote, so FLV bought or borrowed in the block of the snapshot gives 0; FLV can be taken out only after the end.
/// A lock is one word of its own; nothing is kept per delegate.
/// Assumes: FLV moves exact amounts; no vote stays open longer than `window` after its snapshot (Governor checks it).
/// Warning: an addition or extension within `window` after the previous one makes both count from its own time.
/// Constructor: (address flv, uint32 window).
interface IVoteLock {
    /// @param settled FLV of the lock before its last change (18 decimals)
    /// @param added FLV that came with the last change
    /// @param settledEndDay last day of the lock before its last change (days since 1970-01-01 UTC)
    /// @param endDay last day of the lock; it opens at the start of the next day
    /// @param changedAt time of the last change, unix seconds
    struct Lock {
        uint88 settled;
        uint88 added;
        uint16 settledEndDay;
        uint16 endDay;
        uint40 changedAt;
    }

    event Locked(address indexed member, uint256 added, uint256 total, uint32 endDay);
    event Unlocked(address indexed member, uint256 amount);
    /// @param delegate zero = votes for himself
    event DelegateChanged(address indexed member, address indexed previous, address indexed delegate);

    error NothingToLock();
    error EndTooEarly(uint32 endDay, uint32 earliest);
    error EndTooLate(uint32 endDay, uint32 latest);
    error StillLocked(address member, uint256 until);
    error NoLock(address member);
    error TransferFailed();

    /// @notice Locks `amount` FLV (allowance to this contract) of the caller to the end of day `endDay`; adds to an
    /// existing lock, whose end can only move later. `amount` 0 extends. At most 730 days ahead.
    function lock(uint256 amount, uint32 endDay) external;
    /// @notice `lock` in one transaction, with an ERC-2612 signature of the caller for exactly `amount`.
    function lockWithPermit(uint256 amount, uint32 endDay, uint256 deadline, bytes calldata signature) external;
    /// @notice Pays the caller's whole lock back once it has ended.
    function unlock() external returns (uint256 amount);
    /// @notice Lets `member` vote with the caller's power; zero takes it back. The caller may still vote himself.
    function delegate(address member) external;

    function lockOf(address member) external view returns (Lock memory);
    /// @notice Locked FLV of `member`.
    function lockedOf(address member) external view returns (uint256);
    function delegateOf(address member) external view returns (address);
    /// @notice Power for a vote with this snapshot that ends at `voteEnd` (unix seconds); 0 for a later or shorter lock.
    function powerAt(address member, uint256 snapshot, uint256 voteEnd) external view returns (uint256);
    /// @notice Power for a vote whose snapshot were now and that ended now.
    function powerOf(address member) external view returns (uint256);
    function flv() external view returns (address);
    /// @notice Longest time in seconds from a snapshot to the end of its vote.
    function window() external view returns (uint32);
    function version() external view returns (string memory);
}
