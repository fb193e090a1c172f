package io.florin.lending.loan.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words that `LoanBook` keeps of a drawn loan, and its rules on them (LoanMath.sol), so that a payment can be told
/// beforehand. Immutable. Amounts in FLUSD units, days are UTC day numbers.
///
/// A prepayment inside a row cuts the row in segments: what had accrued until then is `carried`, the rest
/// accrues on the lower balance. A draw after the start day is a segment with nothing carried.
///
/// @param rowsPaid rows paid in full
/// @param balance scheduled balance after them
/// @param carried interest of the first unpaid row from its earlier segments
/// @param segmentDay first day of the running segment, 0 = the row's first day
/// @param paidOfRow paid on the first unpaid row
/// @param lateDue late interest owed from past spells of arrears
/// @param lastDay day of the last accrual
/// @param lateUnits sum of overdue principal × days of the running spell
/// @param beyondGrace the running spell has passed the days of grace
public record LoanAccount(
        int rowsPaid,
        BigInteger balance,
        BigInteger carried,
        long segmentDay,
        BigInteger paidOfRow,
        BigInteger lateDue,
        long lastDay,
        BigInteger lateUnits,
        boolean beyondGrace) {
    private static final BigInteger ZERO = BigInteger.ZERO;

    /// What a payment did.
    ///
    /// @param account afterwards; of no meaning when the split closes the loan
    /// @param settled rows that it completed
    public record Paid(LoanAccount account, PaymentSplit split, List<PlanRow> settled) {
        public Paid {
            settled = List.copyOf(settled);
        }
    }

    /// A loan whose whole principal was drawn on a day.
    public static LoanAccount drawn(BigInteger principal, long day) {
        return new LoanAccount(0, principal, ZERO, day, ZERO, ZERO, day, ZERO, false);
    }

    /// Where the loan stands on a day, not before [#lastDay].
    public LoanWalk walk(ServicingTerms terms, long day) {
        LoanAccount at = this;
        int paidRows = rowsPaid;
        long oldest = 0;
        BigInteger interest = ZERO;
        BigInteger principal = ZERO;
        BigInteger units = lateUnits;
        PlanRow current = null;
        while (at.hasRow(terms)) {
            PlanRow row = at.row(terms);
            if (row.dueDay() > day) {
                current = row;
                break;
            }
            BigInteger unpaidInterest = row.interest().subtract(at.paidOfRow).max(ZERO);
            BigInteger unpaidPrincipal = row.total().subtract(at.paidOfRow).subtract(unpaidInterest);
            if (unpaidInterest.add(unpaidPrincipal).signum() > 0) {
                oldest = oldest == 0 ? row.dueDay() : oldest;
                interest = interest.add(unpaidInterest);
                principal = principal.add(unpaidPrincipal);
                long days = terms.days(Math.max(row.dueDay(), lastDay), day);
                units = units.add(unpaidPrincipal.multiply(BigInteger.valueOf(days)));
            } else {
                paidRows++;
            }
            at = at.next(row);
        }
        boolean late = beyondGrace || (oldest != 0 && day > oldest + terms.graceDays());
        return new LoanWalk(
                paidRows,
                at.rowsPaid,
                oldest,
                interest,
                principal,
                units,
                lateDue.add(late ? terms.lateInterest(units) : ZERO),
                late,
                current,
                current == null ? ZERO : at.paidOfRow,
                current == null ? ZERO : at.balance,
                current == null ? ZERO : at.carried.add(at.accruedSinceSegment(terms, current, day)));
    }

    /// A payment on a day, not before [#lastDay]. More than the pay-off is not taken.
    ///
    /// @param amount positive
    public Paid pay(ServicingTerms terms, BigInteger amount, long day, PaymentKind kind) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount must be positive, is " + amount);
        }
        LoanWalk walk = walk(terms, day);
        return amount.compareTo(walk.payoff()) >= 0
                ? close(terms, walk)
                : new Allocation(terms, this, walk, day).pay(amount, kind);
    }

    /// Rows not yet paid in full, to the end, if nothing more is prepaid.
    public List<PlanRow> openRows(ServicingTerms terms) {
        List<PlanRow> rows = new ArrayList<>();
        LoanAccount at = this;
        while (at.hasRow(terms)) {
            PlanRow row = at.row(terms);
            rows.add(row);
            at = at.next(row);
        }
        return List.copyOf(rows);
    }

    private Paid close(ServicingTerms terms, LoanWalk walk) {
        BigInteger payoff = walk.payoff();
        BigInteger rest =
                payoff.subtract(walk.late()).subtract(walk.overdueInterest()).subtract(walk.overduePrincipal());
        BigInteger early = walk.outstanding().subtract(walk.overduePrincipal()).min(rest);
        PaymentSplit split = new PaymentSplit(
                payoff,
                walk.overdueInterest().add(rest).subtract(early),
                walk.overduePrincipal(),
                walk.late(),
                ZERO,
                early,
                ZERO,
                true);
        List<PlanRow> due = openRows(terms).stream()
                .filter(row -> row.number() <= walk.rowsDue())
                .toList();
        return new Paid(this, split, due);
    }

    boolean hasRow(ServicingTerms terms) {
        return rowsPaid < terms.count() && (balance.signum() > 0 || carried.signum() > 0);
    }

    /// The first unpaid row.
    PlanRow row(ServicingTerms terms) {
        long from = terms.dueDay(rowsPaid);
        long due = terms.dueDay(rowsPaid + 1);
        BigInteger full = terms.interest(balance, from, due);
        BigInteger interest = carried.add(full).subtract(terms.accrued(full, from, due, Math.max(segmentDay, from)));
        BigInteger principal = balance;
        if (rowsPaid + 1 < terms.count()) {
            // interest saved by a later draw does not raise the principal: the plan stays
            BigInteger planned = terms.instalment().subtract(interest.max(full)).max(ZERO);
            principal = planned.min(balance);
        }
        return new PlanRow(rowsPaid + 1, from, due, full, interest, principal, balance.subtract(principal));
    }

    /// Goes past `row`, the first unpaid one.
    LoanAccount next(PlanRow row) {
        return new LoanAccount(rowsPaid + 1, row.balance(), ZERO, 0, ZERO, lateDue, lastDay, lateUnits, beyondGrace);
    }

    BigInteger accruedSinceSegment(ServicingTerms terms, PlanRow row, long day) {
        long segment = Math.max(segmentDay, row.fromDay());
        return day > segment ? accrued(terms, row, day).subtract(accrued(terms, row, segment)) : ZERO;
    }

    private static BigInteger accrued(ServicingTerms terms, PlanRow row, long day) {
        return terms.accrued(row.fullInterest(), row.fromDay(), row.dueDay(), day);
    }

    /// What was paid on the first unpaid row beyond its interest; 0 without such a row.
    BigInteger principalAhead(@Nullable PlanRow row) {
        return row == null ? ZERO : paidOfRow.subtract(row.interest()).max(ZERO);
    }
}
