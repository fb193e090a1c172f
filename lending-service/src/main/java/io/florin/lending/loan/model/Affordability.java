package io.florin.lending.loan.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Whether the household can carry the loan. Amounts in FLUSD units a month.
///
/// @param monthlyInstalment all that is payable, spread over the months of the term and rounded up; for a
///     bullet what must be put aside each month
/// @param left income − household − other debt − instalment; may be negative
/// @param debtServiceShare (other debt + instalment) ÷ income, rounded up to 4 decimals, so never kinder than it is
public record Affordability(
        Finances finances, BigInteger monthlyInstalment, BigInteger left, BigDecimal debtServiceShare) {
    /// Share up to which the rule passes.
    public static final BigDecimal LIMIT = new BigDecimal("0.4");
    /// Share above which no human is asked.
    public static final BigDecimal HARD_LIMIT = new BigDecimal("0.6");

    private static final int SHARE_DECIMALS = 4;

    /// @param totalPayable principal and all interest
    /// @param months term in months, positive
    public static Affordability of(Finances finances, BigInteger totalPayable, int months) {
        BigInteger term = BigInteger.valueOf(months);
        BigInteger instalment = totalPayable.add(term).subtract(BigInteger.ONE).divide(term);
        BigInteger service = finances.monthlyDebt().add(instalment);
        BigInteger left = finances.netMonthlyIncome()
                .subtract(finances.monthlyHousehold())
                .subtract(service);
        BigDecimal share = new BigDecimal(service)
                .divide(new BigDecimal(finances.netMonthlyIncome()), SHARE_DECIMALS, RoundingMode.CEILING);
        return new Affordability(finances, instalment, left, share);
    }

    /// Share within the limit, and something left.
    public boolean passes() {
        return debtServiceShare.compareTo(LIMIT) <= 0 && left.signum() >= 0;
    }

    /// So far off that the application is declined at once.
    public boolean isHopeless() {
        return debtServiceShare.compareTo(HARD_LIMIT) > 0;
    }
}
