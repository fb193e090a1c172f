package io.florin.lending.schedule.model;

import java.time.LocalDate;

/// The time between two due dates.
///
/// @param from day from which interest runs, the first one that counts
/// @param due later than `from`
/// @param fraction the whole period as a part of a year
public record Period(LocalDate from, LocalDate due, DayCount dayCount, YearFraction fraction) {
    public Period {
        if (!due.isAfter(from)) {
            throw new IllegalArgumentException("due must be after " + from + ", is " + due);
        }
    }

    /// A part of this period. Where months count as 30 days, the period's fraction is spread evenly over its
    /// actual days, so that the days add up to the whole; else the days are counted by the convention.
    YearFraction between(LocalDate start, LocalDate end) {
        if (start.equals(from) && end.equals(due)) {
            return fraction;
        }
        if (dayCount.countsMonthsAsThirty()) {
            return fraction.part(end.toEpochDay() - start.toEpochDay(), days());
        }
        return dayCount.between(start, end);
    }

    /// Actual days.
    long days() {
        return due.toEpochDay() - from.toEpochDay();
    }
}
