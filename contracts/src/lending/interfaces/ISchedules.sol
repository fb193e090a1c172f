// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Schedules: exact schedules, pure functions
/// @notice All amounts are multiples of `quantum`; RHE = nearest multiple, ties to the even multiple, one division per number.
/// due(k) = `startDay` + k x `periodMonths` months; the day of the month of `startDay` is kept and clamped to month end
/// (31 Jan, 28 Feb, 31 Mar). n_k and D by day count: 30E/360 (D = 360) or ACT/365F (D = 365).
/// I_k = RHE(B_{k-1} x rate x n_k / (1e18 x D)).
/// Annuity: principal_k = instalment - I_k (> 0), the last row takes the rest; bullet: one row.
/// Constructor: none.
interface ISchedules {
    /// @param family 1 annuity, 2 bullet @param dayCount 1 = 30E/360, 2 = ACT/365F
    /// @param periodMonths months between due dates @param count rows, 1 to 480 (bullet: 1)
    /// @param startDay day from which interest runs (days since 1970-01-01)
    /// @param quantum rounding unit @param rate Wad, simple yearly nominal
    /// @param principal amount lent @param instalment M of the annuity; bullet: 0
    /// @param lastTolerance largest |last instalment - M|
    struct Plan {
        uint8 family;
        uint8 dayCount;
        uint16 periodMonths;
        uint16 count;
        uint32 startDay;
        uint32 quantum;
        uint64 rate;
        uint96 principal;
        uint96 instalment;
        uint96 lastTolerance;
    }

    /// @param dueDay day on which interest + principal are due @param balance scheduled balance after the row
    struct Row {
        uint32 dueDay;
        uint96 interest;
        uint96 principal;
        uint96 balance;
    }

    error BadCount(uint256 count);
    error BadFamily(uint8 family);
    error BadDayCount(uint8 dayCount);
    error BadPlan();
    error NotAMultiple(uint256 amount, uint256 quantum);
    error InstalmentTooLow(uint256 row, uint256 instalment, uint256 interest);
    error InstalmentTooHigh(uint256 row, uint256 instalment, uint256 balance);
    error LastInstalmentOff(uint256 last, uint256 instalment, uint256 tolerance);

    /// @notice Checks the plan by the integer recursion and returns its hash and total interest.
    /// @return scheduleHash h_N, with h_0 = 0 and h_k = keccak256(abi.encode(h_{k-1}, dueDay_k, interest_k, principal_k)),
    /// each field a 32-byte word @return totalInterest sum of the interest of all rows
    function check(Plan calldata plan) external pure returns (bytes32 scheduleHash, uint256 totalInterest);
    /// @notice The full row list of a plan that passes `check`.
    function rows(Plan calldata plan) external pure returns (Row[] memory);
    /// @notice Interest of one period, RHE to the quantum.
    function interestOf(uint8 dayCount, uint256 balance, uint256 rate, uint256 fromDay, uint256 toDay, uint256 quantum)
        external
        pure
        returns (uint256);
    /// @notice A(t) = RHE(I x elapsed / period): the part of a period's interest accrued by `day`.
    function accruedAt(uint256 periodInterest, uint256 fromDay, uint256 toDay, uint256 day, uint256 quantum)
        external
        pure
        returns (uint256);
    /// @notice Days n by the day count between two days.
    function daysBetween(uint8 dayCount, uint256 fromDay, uint256 toDay) external pure returns (uint256);
    /// @notice due(k) of a plan starting on `startDay`.
    function dueDay(uint256 startDay, uint256 months) external pure returns (uint256);
    function version() external view returns (string memory);
}
