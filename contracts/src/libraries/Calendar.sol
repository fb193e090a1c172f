// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Calendar: civil dates and day numbers (days since 1970-01-01, proleptic Gregorian)
/// @dev Day numbers from 0 (1970) to the year 9999. Months 1 to 12, days 1 to 31.
library Calendar {
    struct Date {
        uint256 year;
        uint256 month;
        uint256 day;
    }

    uint256 internal constant SECONDS_PER_DAY = 86_400;
    /// @dev Days from 0000-03-01 to 1970-01-01; years are counted from March so that the leap day is the last one.
    uint256 private constant EPOCH_SHIFT = 719_468;
    uint256 private constant DAYS_PER_ERA = 146_097;

    function today() internal view returns (uint32) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(block.timestamp / SECONDS_PER_DAY);
    }

    function toDate(uint256 dayNumber) internal pure returns (Date memory date) {
        uint256 shifted = dayNumber + EPOCH_SHIFT;
        uint256 era = shifted / DAYS_PER_ERA;
        uint256 dayOfEra = shifted % DAYS_PER_ERA;
        uint256 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        uint256 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        uint256 marchMonth = (5 * dayOfYear + 2) / 153;
        date.day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        date.month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        date.year = era * 400 + yearOfEra + (date.month <= 2 ? 1 : 0);
    }

    function toDay(uint256 year, uint256 month, uint256 day) internal pure returns (uint256) {
        uint256 marchYear = month <= 2 ? year - 1 : year;
        uint256 yearOfEra = marchYear % 400;
        uint256 dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        uint256 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        // whole eras on purpose
        // forge-lint: disable-next-line(divide-before-multiply)
        return (marchYear / 400) * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
    }

    /// @notice `seed` plus `months` months; the day of the month is kept, clamped to the month's end.
    function addMonths(Date memory seed, uint256 months) internal pure returns (uint256) {
        uint256 index = seed.year * 12 + seed.month - 1 + months;
        uint256 year = index / 12;
        uint256 month = index % 12 + 1;
        uint256 last = lastDayOfMonth(year, month);
        return toDay(year, month, seed.day < last ? seed.day : last);
    }

    function lastDayOfMonth(uint256 year, uint256 month) internal pure returns (uint256) {
        if (month == 2) return (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28;
        return (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
    }
}
