package io.florin.lending.schedule.model;

import java.time.LocalDate;

/// The time between two dates in whole months, counted back from the later one, and days.
///
/// @param daysUntil end of the days: the later date less the whole months
record CalendarSpan(int months, int days, LocalDate daysUntil) {
    private static final Every MONTH = Every.months(1);

    static CalendarSpan between(LocalDate start, CashFlow flow) {
        LocalDate end = flow.date();
        int months = (end.getYear() - start.getYear()) * 12 + end.getMonthValue() - start.getMonthValue();
        if (start.plusMonths(months).equals(end)) {
            return new CalendarSpan(months, 0, start);
        }
        LocalDate back = MONTH.step(end, flow.seedDay(), -months);
        if (back.isBefore(start)) {
            months--;
            back = MONTH.step(end, flow.seedDay(), -months);
        }
        return new CalendarSpan(months, (int) (back.toEpochDay() - start.toEpochDay()), back);
    }

    boolean isWholeMonths() {
        return days == 0;
    }
}
