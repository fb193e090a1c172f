package io.florin.lending.loan.model;

import java.math.BigInteger;

/// What a borrower tells of the household. Personal data: sealed at rest. Amounts in FLUSD units a month.
///
/// @param netMonthlyIncome after tax, positive
/// @param monthlyHousehold what the household spends without debt, not negative
/// @param monthlyDebt payments on other debt, not negative
/// @param note the borrower's own words, may be empty
public record Finances(
        Purpose purpose,
        BigInteger netMonthlyIncome,
        BigInteger monthlyHousehold,
        BigInteger monthlyDebt,
        String note) {
    public Finances {
        if (netMonthlyIncome.signum() <= 0) {
            throw new IllegalArgumentException("netMonthlyIncome must be positive, is " + netMonthlyIncome);
        }
        if (monthlyHousehold.signum() < 0 || monthlyDebt.signum() < 0) {
            throw new IllegalArgumentException("monthly payments must not be negative");
        }
    }
}
