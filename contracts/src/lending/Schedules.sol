// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Calendar} from "../libraries/Calendar.sol";
import {ScheduleMath} from "../libraries/ScheduleMath.sol";
import {ISchedules} from "./interfaces/ISchedules.sol";

/// @title Schedules: what it guarantees and assumes is said in ISchedules
contract Schedules is ISchedules {
    uint256 private constant ROWS_LIMIT = 480;
    string public constant version = "1";

    function check(Plan calldata plan) external pure returns (bytes32 scheduleHash, uint256 totalInterest) {
        (scheduleHash, totalInterest,) = _recursion(plan, false);
    }

    function rows(Plan calldata plan) external pure returns (Row[] memory list) {
        (,, list) = _recursion(plan, true);
    }

    function interestOf(uint8 dayCount, uint256 balance, uint256 rate, uint256 fromDay, uint256 toDay, uint256 quantum)
        external
        pure
        returns (uint256)
    {
        return ScheduleMath.interest(dayCount, balance, rate, fromDay, toDay, quantum);
    }

    function accruedAt(uint256 periodInterest, uint256 fromDay, uint256 toDay, uint256 day, uint256 quantum)
        external
        pure
        returns (uint256)
    {
        return ScheduleMath.accrued(periodInterest, fromDay, toDay, day, quantum);
    }

    function daysBetween(uint8 dayCount, uint256 fromDay, uint256 toDay) external pure returns (uint256) {
        return ScheduleMath.daysBetween(dayCount, fromDay, toDay);
    }

    function dueDay(uint256 startDay, uint256 months) external pure returns (uint256) {
        return Calendar.addMonths(Calendar.toDate(startDay), months);
    }

    function _recursion(Plan calldata plan, bool keep)
        private
        pure
        returns (bytes32 hash, uint256 totalInterest, Row[] memory list)
    {
        _checkPlan(plan);
        if (keep) list = new Row[](plan.count);
        Calendar.Date memory seed = Calendar.toDate(plan.startDay);
        Row memory row;
        uint256 from = plan.startDay;
        uint256 balance = plan.principal;
        for (uint256 k = 1; k <= plan.count; k++) {
            uint256 due = Calendar.addMonths(seed, k * plan.periodMonths);
            row = _row(plan, k, balance, from, due);
            balance = row.balance;
            totalInterest += row.interest;
            hash = keccak256(abi.encode(hash, row.dueDay, row.interest, row.principal));
            if (keep) list[k - 1] = Row(row.dueDay, row.interest, row.principal, row.balance);
            from = due;
        }
    }

    function _row(Plan calldata plan, uint256 k, uint256 balance, uint256 from, uint256 due)
        private
        pure
        returns (Row memory)
    {
        uint256 interest = ScheduleMath.interest(plan.dayCount, balance, plan.rate, from, due, plan.quantum);
        uint256 principal = balance;
        if (k < plan.count) {
            if (plan.instalment <= interest) revert InstalmentTooLow(k, plan.instalment, interest);
            principal = plan.instalment - interest;
            if (principal >= balance) revert InstalmentTooHigh(k, plan.instalment, balance);
        } else if (plan.family == ScheduleMath.ANNUITY) {
            uint256 last = balance + interest;
            uint256 gap = last > plan.instalment ? last - plan.instalment : plan.instalment - last;
            if (gap > plan.lastTolerance) revert LastInstalmentOff(last, plan.instalment, plan.lastTolerance);
        }
        // forge-lint: disable-next-line(unsafe-typecast)
        return Row(uint32(due), _toUint96(interest), _toUint96(principal), uint96(balance - principal));
    }

    function _checkPlan(Plan calldata plan) private pure {
        bool bullet = plan.family == ScheduleMath.BULLET;
        if (!bullet && plan.family != ScheduleMath.ANNUITY) revert BadFamily(plan.family);
        if (plan.dayCount != ScheduleMath.DAYS_30E_360 && plan.dayCount != ScheduleMath.DAYS_ACT_365F) {
            revert BadDayCount(plan.dayCount);
        }
        if (plan.count == 0 || plan.count > ROWS_LIMIT || (bullet && plan.count != 1)) revert BadCount(plan.count);
        if (plan.periodMonths == 0 || plan.quantum == 0 || plan.principal == 0) revert BadPlan();
        if (bullet && plan.instalment != 0) revert BadPlan();
        if (plan.principal % plan.quantum != 0) revert NotAMultiple(plan.principal, plan.quantum);
        if (plan.instalment % plan.quantum != 0) revert NotAMultiple(plan.instalment, plan.quantum);
    }

    function _toUint96(uint256 amount) private pure returns (uint96) {
        if (amount > type(uint96).max) revert BadPlan();
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint96(amount);
    }
}
