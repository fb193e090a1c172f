// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Calendar} from "../libraries/Calendar.sol";
import {Rounding} from "../libraries/Rounding.sol";
import {ScheduleMath} from "../libraries/ScheduleMath.sol";
import {ILoanBook} from "./interfaces/ILoanBook.sol";

/// @title LoanMath: a loan's position and the allocation of a payment, from the loan's own words alone
/// @dev Row k of the running schedule starts from the scheduled balance B_{k-1}. A prepayment on day s inside row k cuts the
/// row in segments: what had accrued until s is kept in `carried`, the rest accrues on the lower balance:
/// interest_k = carried + I(B) - A_B(s), where A_B(t) = RHE(I(B) x elapsed / period). A draw after the start day is a segment
/// that begins on that day with nothing carried.
library LoanMath {
    /// @dev Three slots:
    /// 1: status u8 | flags u8 (bit 0: the spell of arrears passed the grace days; bit 1: collateral held) | rows paid u16 |
    ///    scheduled balance after them u96 | carried interest u96 | segment day u32
    /// 2: paid on the first unpaid row u96 | late interest owed from past spells u96 | day of last accrual u32 | drawn day u32
    /// 3: U of the running spell = sum of overdue principal x days u160 | cash not settled u96
    /// Written by draw, repay, cancel, markDefault, releaseCollateral, sweep of this loan alone.
    struct State {
        ILoanBook.Status status;
        uint8 flags;
        uint16 rowsPaid;
        uint96 balance;
        uint96 carried;
        uint32 segmentDay;
        uint96 paidOfRow;
        uint96 lateDue;
        uint32 lastDay;
        uint32 drawnDay;
        uint160 lateUnits;
        uint96 cash;
    }

    uint8 internal constant FLAG_BEYOND_GRACE = 1;
    uint8 internal constant FLAG_HELD = 2;

    /// @notice One row: which, between which days, and what it asks.
    struct Row {
        uint256 index;
        uint256 from;
        uint256 due;
        uint256 fullInterest;
        uint256 interest;
        uint256 principal;
    }

    /// @notice Result of walking the rows up to a day.
    /// @param current the row in which the day lies; index 0 = none left
    /// @param paid paid in advance on it @param balance scheduled balance before it
    struct Walk {
        uint256 rowsDue;
        uint256 rowsPaid;
        uint256 oldestDue;
        uint256 overdueInterest;
        uint256 overduePrincipal;
        uint256 lateUnits;
        uint256 late;
        bool beyondGrace;
        Row current;
        uint256 paid;
        uint256 balance;
        uint256 accrued;
    }

    /// @notice Where a payment went. `charged`: late interest that became owed; `outstanding`: principal left;
    /// `cleared`: no arrears and no late interest are left.
    struct Allocation {
        uint256 interest;
        uint256 principal;
        uint256 late;
        uint256 advance;
        uint256 prepaid;
        uint256 charged;
        uint256 outstanding;
        bool cleared;
    }

    function firstDueDay(ILoanBook.Terms memory t) internal pure returns (uint256) {
        return Calendar.addMonths(Calendar.toDate(t.startDay), t.periodMonths);
    }

    /// @notice Position of a drawn loan on `day` (>= last accrual day).
    function walk(ILoanBook.Terms memory t, State memory s, uint256 day) internal pure returns (Walk memory w) {
        Calendar.Date memory seed = Calendar.toDate(t.startDay);
        State memory c = _cursor(s);
        w.lateUnits = s.lateUnits;
        w.rowsPaid = s.rowsPaid;
        while (c.rowsPaid < t.count && (c.balance > 0 || c.carried > 0)) {
            Row memory row = _row(t, c, seed);
            if (row.due > day) {
                w.current = row;
                w.paid = c.paidOfRow;
                w.balance = c.balance;
                uint256 segment = c.segmentDay > row.from ? c.segmentDay : row.from;
                w.accrued = c.carried;
                if (day > segment) w.accrued += _accrued(t, row, day) - _accrued(t, row, segment);
                break;
            }
            uint256 unpaidInterest = row.interest > c.paidOfRow ? row.interest - c.paidOfRow : 0;
            uint256 unpaidPrincipal = row.interest + row.principal - c.paidOfRow - unpaidInterest;
            if (unpaidInterest + unpaidPrincipal > 0) {
                if (w.oldestDue == 0) w.oldestDue = row.due;
                w.overdueInterest += unpaidInterest;
                w.overduePrincipal += unpaidPrincipal;
                uint256 from = row.due > s.lastDay ? row.due : s.lastDay;
                w.lateUnits += unpaidPrincipal * ScheduleMath.daysBetween(t.dayCount, from, day);
            } else {
                w.rowsPaid++;
            }
            _next(c, row);
        }
        w.rowsDue = c.rowsPaid;
        w.beyondGrace = s.flags & FLAG_BEYOND_GRACE != 0 || (w.oldestDue != 0 && day > w.oldestDue + t.graceDays);
        w.late = s.lateDue + (w.beyondGrace ? lateInterest(t, w.lateUnits) : 0);
    }

    /// @notice RHE(U x late rate / (1e18 x D)).
    function lateInterest(ILoanBook.Terms memory t, uint256 units) internal pure returns (uint256) {
        return Rounding.nearestEven(units * t.lateRate, ScheduleMath.WAD * ScheduleMath.yearDays(t.dayCount), t.quantum);
    }

    /// @notice Principal not yet paid, overdue included.
    function principalOutstanding(Walk memory w) internal pure returns (uint256) {
        return w.overduePrincipal + w.balance - _paidPrincipal(w.paid, w.current);
    }

    /// @notice Claim without late interest: overdue + balance + accrued - paid in advance.
    function claim(Walk memory w) internal pure returns (uint256) {
        return w.overdueInterest + w.overduePrincipal + w.balance + w.accrued - w.paid;
    }

    /// @notice Allocates `amount` (below the pay-off) and changes `s` accordingly.
    /// @param w the walk of `s` on `day` @param inAdvance pay the current row before lowering the principal
    function allocate(
        ILoanBook.Terms memory t,
        State memory s,
        Walk memory w,
        uint256 amount,
        uint256 day,
        bool inAdvance
    ) internal pure returns (Allocation memory a) {
        // forge-lint: disable-start(unsafe-typecast)
        // amounts of one loan stay below 2^96: principal is a uint96 and every payment is below the pay-off
        s.lateUnits = uint160(w.lateUnits);
        s.lastDay = uint32(day);
        if (w.beyondGrace) s.flags |= FLAG_BEYOND_GRACE;
        Calendar.Date memory seed = Calendar.toDate(t.startDay);
        uint256 left = _payDueRows(t, s, seed, amount, w.rowsDue, a);
        a.outstanding = principalOutstanding(w) - a.principal;
        if (s.rowsPaid < w.rowsDue) return a;

        if (s.flags & FLAG_BEYOND_GRACE != 0) {
            a.charged = lateInterest(t, s.lateUnits);
            s.lateDue += uint96(a.charged);
            s.flags &= ~FLAG_BEYOND_GRACE;
        }
        s.lateUnits = 0;
        a.late = _min(left, s.lateDue);
        s.lateDue -= uint96(a.late);
        left -= a.late;
        a.cleared = s.lateDue == 0;
        if (left == 0) return a;

        Row memory row = w.current;
        if (inAdvance && t.family == ScheduleMath.ANNUITY) {
            a.advance = _min(left, row.interest + row.principal - s.paidOfRow);
            s.paidOfRow += uint96(a.advance);
            left -= a.advance;
            a.outstanding = s.balance - _paidPrincipal(s.paidOfRow, row);
            if (left == 0) return a;
        }
        uint256 segment = s.segmentDay > row.from ? s.segmentDay : row.from;
        if (day > segment) {
            s.carried += uint96(_accrued(t, row, day) - _accrued(t, row, segment));
            s.segmentDay = uint32(day);
        }
        a.prepaid = _min(left, s.balance);
        s.balance -= uint96(a.prepaid);
        left -= a.prepaid;
        // below the pay-off, so it fits in the interest carried
        a.advance += left;
        s.paidOfRow += uint96(left);
        a.outstanding = s.balance - _paidPrincipal(s.paidOfRow, _row(t, s, seed));
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _payDueRows(
        ILoanBook.Terms memory t,
        State memory s,
        Calendar.Date memory seed,
        uint256 left,
        uint256 rowsDue,
        Allocation memory a
    ) private pure returns (uint256) {
        while (s.rowsPaid < rowsDue) {
            Row memory row = _row(t, s, seed);
            uint256 unpaidInterest = row.interest > s.paidOfRow ? row.interest - s.paidOfRow : 0;
            uint256 part = _min(left, unpaidInterest);
            uint256 rest = _min(left - part, row.interest + row.principal - s.paidOfRow - unpaidInterest);
            a.interest += part;
            a.principal += rest;
            left -= part + rest;
            // forge-lint: disable-next-line(unsafe-typecast)
            s.paidOfRow += uint96(part + rest);
            if (s.paidOfRow < row.interest + row.principal) break;
            _next(s, row);
        }
        return left;
    }

    function _cursor(State memory s) private pure returns (State memory c) {
        c.rowsPaid = s.rowsPaid;
        c.balance = s.balance;
        c.carried = s.carried;
        c.segmentDay = s.segmentDay;
        c.paidOfRow = s.paidOfRow;
    }

    /// @dev Goes past `row`.
    function _next(State memory c, Row memory row) private pure {
        c.rowsPaid++;
        // forge-lint: disable-next-line(unsafe-typecast)
        c.balance -= uint96(row.principal); // principal <= balance
        c.carried = 0;
        c.segmentDay = 0;
        c.paidOfRow = 0;
    }

    /// @dev The first unpaid row of `c`.
    function _row(ILoanBook.Terms memory t, State memory c, Calendar.Date memory seed)
        private
        pure
        returns (Row memory row)
    {
        row.index = uint256(c.rowsPaid) + 1;
        row.from = Calendar.addMonths(seed, uint256(c.rowsPaid) * t.periodMonths);
        row.due = Calendar.addMonths(seed, row.index * t.periodMonths);
        row.fullInterest = ScheduleMath.interest(t.dayCount, c.balance, t.rate, row.from, row.due, t.quantum);
        uint256 segment = c.segmentDay > row.from ? c.segmentDay : row.from;
        row.interest = c.carried + row.fullInterest - _accrued(t, row, segment);
        row.principal = c.balance;
        if (row.index < t.count) {
            uint256 planned = _plannedPrincipal(t, row);
            if (planned < row.principal) row.principal = planned;
        }
    }

    /// @dev M less the row's interest. Interest saved by a later draw does not raise the principal: the plan stays.
    function _plannedPrincipal(ILoanBook.Terms memory t, Row memory row) private pure returns (uint256) {
        uint256 interest = row.interest > row.fullInterest ? row.interest : row.fullInterest;
        return t.instalment > interest ? t.instalment - interest : 0;
    }

    /// @dev What was paid on a row beyond its interest.
    function _paidPrincipal(uint256 paid, Row memory row) private pure returns (uint256) {
        return paid > row.interest ? paid - row.interest : 0;
    }

    function _accrued(ILoanBook.Terms memory t, Row memory row, uint256 day) private pure returns (uint256) {
        return ScheduleMath.accrued(row.fullInterest, row.from, row.due, day, t.quantum);
    }

    function _min(uint256 a, uint256 b) private pure returns (uint256) {
        return a < b ? a : b;
    }
}
