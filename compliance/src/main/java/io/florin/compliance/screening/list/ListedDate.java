package io.florin.compliance.screening.list;

import java.time.LocalDate;

/// A birth date as far as the agency knows it: the real day lies between two days, both included. One exact day has
/// `from` = `to`; a year has its first and last day.
///
/// @param from first possible day
/// @param to last possible day, not before `from`
/// @param approximate true for `circa`; the real day may then lie a little outside
/// @param text as published
public record ListedDate(LocalDate from, LocalDate to, boolean approximate, String text) {

    public ListedDate {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The date range ends before it begins: " + from + " to " + to);
        }
    }

    /// Whether the day itself is known.
    public boolean isExactDay() {
        return from.equals(to) && !approximate;
    }
}
