package io.florin.compliance.cases;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Monday to Friday in UTC; public holidays differ by place and are not left out.
final class WorkingDays {
    private WorkingDays() {}

    /// The same time of day, so many working days later; from a weekend the count begins on Monday.
    static Instant after(Instant from, int days) {
        ZonedDateTime due = from.atZone(ZoneOffset.UTC);
        int left = days;
        while (left > 0) {
            due = due.plusDays(1);
            if (due.getDayOfWeek() != DayOfWeek.SATURDAY && due.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return due.toInstant();
    }
}
