package io.florin.lending.loan.model;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A drawn loan on one day: all rows up to it looked through. Amounts in FLUSD units.
///
/// @param rowsPaid rows paid in full
/// @param rowsDue rows whose due day has come
/// @param oldestDueDay due day of the oldest unpaid row, 0 = none
/// @param lateUnits sum of overdue principal × days of the running spell of arrears
/// @param late late interest owed
/// @param beyondGrace the spell has passed the days of grace
/// @param current the row in which the day lies; absent when none is left
/// @param paid paid in advance on it
/// @param balance scheduled balance before it
/// @param accrued its interest to date
public record LoanWalk(
        int rowsPaid,
        int rowsDue,
        long oldestDueDay,
        BigInteger overdueInterest,
        BigInteger overduePrincipal,
        BigInteger lateUnits,
        BigInteger late,
        boolean beyondGrace,
        @Nullable PlanRow current,
        BigInteger paid,
        BigInteger balance,
        BigInteger accrued) {
    /// Principal not yet paid, overdue included.
    public BigInteger outstanding() {
        BigInteger ahead = current == null
                ? BigInteger.ZERO
                : paid.subtract(current.interest()).max(BigInteger.ZERO);
        return overduePrincipal.add(balance).subtract(ahead);
    }

    /// What closes the loan on the day.
    public BigInteger payoff() {
        return overdueInterest
                .add(overduePrincipal)
                .add(balance)
                .add(accrued)
                .subtract(paid)
                .add(late);
    }
}
