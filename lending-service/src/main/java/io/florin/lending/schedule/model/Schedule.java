package io.florin.lending.schedule.model;

import java.math.BigInteger;
import java.util.List;

/// A schedule. Amounts in minor units.
///
/// @param level the level amount on which the last rows rest: the instalment of an annuity, balloon or flat
///     loan, the principal part of equal principal, 0 for the other methods
/// @param rows by due date; fewer than planned periods when the level amount repays the loan earlier
public record Schedule(BigInteger level, List<ScheduleRow> rows) {
    public Schedule {
        rows = List.copyOf(rows);
    }

    /// All interest of the rows.
    public BigInteger totalInterest() {
        return rows.stream().map(ScheduleRow::interest).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
