package io.florin.lending.schedule;

import java.math.BigInteger;

/// One row of a loan's schedule, as `Schedules.rows` on chain gives it. Amounts in FLUSD units.
///
/// @param fromDay UTC day number from which the row's interest runs
/// @param dueDay UTC day number on which interest and principal are due
/// @param balance scheduled principal after the row
public record LoanRow(long fromDay, long dueDay, BigInteger interest, BigInteger principal, BigInteger balance) {
    /// Interest and principal.
    public BigInteger total() {
        return interest.add(principal);
    }
}
