// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Calendar} from "./Calendar.sol";
import {Rounding} from "./Rounding.sol";

/// @title ScheduleMath: interest of a period, accrual inside it, day counts
/// @dev Both day counts are differences of a function of the day, so counts of adjoining intervals add up exactly.
library ScheduleMath {
    uint8 internal constant ANNUITY = 1;
    uint8 internal constant BULLET = 2;
    uint8 internal constant DAYS_30E_360 = 1;
    uint8 internal constant DAYS_ACT_365F = 2;
    uint256 internal constant WAD = 1e18;

    /// @notice D: days of a year by the day count.
    function yearDays(uint8 dayCount) internal pure returns (uint256) {
        return dayCount == DAYS_30E_360 ? 360 : 365;
    }

    /// @notice n: days from `fromDay` to `toDay` by the day count; `toDay` >= `fromDay`.
    function daysBetween(uint8 dayCount, uint256 fromDay, uint256 toDay) internal pure returns (uint256) {
        if (dayCount == DAYS_ACT_365F) return toDay - fromDay;
        return serial360(toDay) - serial360(fromDay);
    }

    /// @notice I = RHE(balance x rate x n / (1e18 x D)) to the quantum.
    function interest(uint8 dayCount, uint256 balance, uint256 rate, uint256 fromDay, uint256 toDay, uint256 quantum)
        internal
        pure
        returns (uint256)
    {
        return
            Rounding.nearestEven(
                balance * rate * daysBetween(dayCount, fromDay, toDay), WAD * yearDays(dayCount), quantum
            );
    }

    /// @notice A(t) = RHE(I x elapsed days / period days): 0 up to `fromDay`, I from `toDay` on.
    function accrued(uint256 periodInterest, uint256 fromDay, uint256 toDay, uint256 day, uint256 quantum)
        internal
        pure
        returns (uint256)
    {
        if (day <= fromDay) return 0;
        if (day >= toDay) return periodInterest;
        return Rounding.nearestEven(periodInterest * (day - fromDay), toDay - fromDay, quantum);
    }

    /// @dev 30E/360: the 31st counts as the 30th, at both ends.
    function serial360(uint256 dayNumber) private pure returns (uint256) {
        Calendar.Date memory date = Calendar.toDate(dayNumber);
        return 360 * date.year + 30 * date.month + (date.day > 30 ? 30 : date.day);
    }
}
