package io.florin.lending.loan.model;

import java.math.BigInteger;

/// One row of a loan's schedule as it runs: prepayments and a late draw are already in it. Amounts in FLUSD units.
///
/// @param number from 1
/// @param fromDay day from which its interest runs
/// @param dueDay day on which interest and principal are due
/// @param fullInterest interest of the whole period on the balance before it
/// @param interest what the row asks
/// @param principal what the row asks
/// @param balance principal left after it
public record PlanRow(
        int number,
        long fromDay,
        long dueDay,
        BigInteger fullInterest,
        BigInteger interest,
        BigInteger principal,
        BigInteger balance) {
    /// Interest and principal.
    public BigInteger total() {
        return interest.add(principal);
    }
}
