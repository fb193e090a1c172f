package io.florin.lending.schedule.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/// Money that changes hands on a day.
///
/// @param amount positive to the borrower, negative from the borrower
/// @param seedDay day of the month of the series to which it belongs, 1 to 31: the day of `date`, or a later one
///     where the month is too short for it
public record CashFlow(LocalDate date, BigDecimal amount, int seedDay) {
    public CashFlow {
        if (seedDay > 31 || date.getDayOfMonth() != Math.min(seedDay, date.lengthOfMonth())) {
            throw new IllegalArgumentException(date + " is not day " + seedDay + " of its month");
        }
    }

    /// A flow that belongs to no series.
    public CashFlow(LocalDate date, BigDecimal amount) {
        this(date, amount, date.getDayOfMonth());
    }
}
