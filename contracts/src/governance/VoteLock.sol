// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IFLV} from "./interfaces/IFLV.sol";
import {IVoteLock} from "./interfaces/IVoteLock.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title Documented in IVoteLock
/// @dev Why one word is enough: `settled` holds what was locked before the last change. A change folds `added` into
/// `settled` only if the last change is at least `window` old; a snapshot before that last change would then be more
/// than `window` old and its vote over. So, for every vote still open, `settled` was locked before the snapshot.
contract VoteLock is IVoteLock {
    uint32 private constant MAX_LOCK_DAYS = 730;
    uint256 private constant DAY = 1 days;

    string public constant override version = "1";
    address public immutable override flv;
    uint32 public immutable override window;

    /// slot: settled u88 | added u88 | settledEndDay u16 | endDay u16 | changedAt u40; written by the member alone
    mapping(address member => Lock) private _locks;
    mapping(address member => address) public override delegateOf;

    constructor(address flv_, uint32 window_) {
        flv = flv_;
        window = window_;
    }

    /// @inheritdoc IVoteLock
    function lock(uint256 amount, uint32 endDay) external {
        _lock(amount, endDay);
    }

    /// @inheritdoc IVoteLock
    function lockWithPermit(uint256 amount, uint32 endDay, uint256 deadline, bytes calldata signature) external {
        // A permit that somebody else has sent first has already set the allowance.
        if (IFLV(flv).allowance(msg.sender, address(this)) < amount) {
            IFLV(flv).permit(msg.sender, address(this), amount, deadline, signature);
        }
        _lock(amount, endDay);
    }

    /// @inheritdoc IVoteLock
    function unlock() external returns (uint256 amount) {
        Lock memory held = _locks[msg.sender];
        amount = uint256(held.settled) + held.added;
        if (amount == 0) revert NoLock(msg.sender);
        uint256 until = _endOf(held.endDay);
        // Days, not seconds, decide; a producer's leeway does not matter.
        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp < until) revert StillLocked(msg.sender, until);
        delete _locks[msg.sender];
        emit Unlocked(msg.sender, amount);
        if (!IFLV(flv).transfer(msg.sender, amount)) revert TransferFailed();
    }

    /// @inheritdoc IVoteLock
    function delegate(address member) external {
        address previous = delegateOf[msg.sender];
        address next = member == msg.sender ? address(0) : member;
        delegateOf[msg.sender] = next;
        emit DelegateChanged(msg.sender, previous, next);
    }

    /// @inheritdoc IVoteLock
    function lockOf(address member) external view returns (Lock memory) {
        return _locks[member];
    }

    /// @inheritdoc IVoteLock
    function lockedOf(address member) external view returns (uint256) {
        Lock memory held = _locks[member];
        return uint256(held.settled) + held.added;
    }

    /// @inheritdoc IVoteLock
    function powerOf(address member) external view returns (uint256) {
        return powerAt(member, block.timestamp, block.timestamp);
    }

    /// @inheritdoc IVoteLock
    function powerAt(address member, uint256 snapshot, uint256 voteEnd) public view returns (uint256) {
        Lock memory held = _locks[member];
        bool counts = held.changedAt < snapshot;
        uint256 amount = counts ? uint256(held.settled) + held.added : held.settled;
        uint256 end = _endOf(counts ? held.endDay : held.settledEndDay);
        if (amount == 0 || end < voteEnd || end <= snapshot) return 0;
        uint256 remaining = end - snapshot;
        uint256 most = uint256(MAX_LOCK_DAYS) * DAY;
        if (remaining > most) remaining = most;
        return amount + amount * remaining / most;
    }

    function _lock(uint256 amount, uint32 endDay) private {
        Lock memory held = _locks[msg.sender];
        uint256 total = uint256(held.settled) + held.added;
        if (total + amount == 0 || (amount == 0 && endDay <= held.endDay)) revert NothingToLock();
        uint32 today = SafeCast.toUint32(block.timestamp / DAY);
        uint32 earliest = held.endDay > today ? held.endDay : today;
        if (endDay < earliest) revert EndTooEarly(endDay, earliest);
        uint32 latest = today + MAX_LOCK_DAYS;
        if (endDay > latest) revert EndTooLate(endDay, latest);

        // forge-lint: disable-next-line(block-timestamp)
        if (block.timestamp >= uint256(held.changedAt) + window && held.changedAt != 0) {
            held.settled += held.added;
            held.added = 0;
            held.settledEndDay = held.endDay;
        }
        held.added += SafeCast.toUint88(amount);
        // days fit 16 bits until the year 2149
        held.endDay = SafeCast.toUint16(endDay);
        held.changedAt = SafeCast.toUint40(block.timestamp);
        _locks[msg.sender] = held;
        emit Locked(msg.sender, amount, total + amount, endDay);
        if (!IFLV(flv).transferFrom(msg.sender, address(this), amount)) revert TransferFailed();
    }

    /// A lock of day d ends when day d + 1 begins.
    function _endOf(uint256 day) private pure returns (uint256) {
        return (day + 1) * DAY;
    }
}
