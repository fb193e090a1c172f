package io.florin.lending.schedule.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Due dates and the periods between them.
public final class Periods {
    private static final Every MONTH = Every.months(1);

    private Periods() {}

    /// Due dates at a regular distance.
    ///
    /// @param first first due date
    /// @param count at least 1
    public static List<LocalDate> dueDates(LocalDate first, Every every, int seedDay, int count) {
        List<LocalDate> dates = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            dates.add(every.step(first, seedDay, k));
        }
        return List.copyOf(dates);
    }

    /// Periods between given dates, each counted by the convention as it stands.
    ///
    /// @param dueDates ascending, the first after `start`
    public static List<Period> between(DayCount dayCount, LocalDate start, List<LocalDate> dueDates) {
        List<Period> periods = new ArrayList<>(dueDates.size());
        LocalDate from = start;
        for (LocalDate due : dueDates) {
            periods.add(new Period(from, due, dayCount, dayCount.between(from, due)));
            from = due;
        }
        return List.copyOf(periods);
    }

    /// As [#between], for dates at a distance of months. Where months count as 30 days and the first period is
    /// not a whole number of months, the whole months are counted back from the first due date, and the rest is
    /// its month's fraction × elapsed ÷ actual days of that month: a first date set by hand never costs a
    /// month that was not there.
    public static List<Period> monthly(DayCount dayCount, LocalDate start, List<LocalDate> dueDates, int seedDay) {
        List<Period> periods = new ArrayList<>(between(dayCount, start, dueDates));
        if (dayCount.countsMonthsAsThirty()) {
            LocalDate first = dueDates.getFirst();
            periods.set(0, new Period(start, first, dayCount, broken(dayCount, start, first, seedDay)));
        }
        return List.copyOf(periods);
    }

    private static YearFraction broken(DayCount dayCount, LocalDate start, LocalDate first, int seedDay) {
        int whole = 0;
        while (!MONTH.step(first, seedDay, -whole - 1).isBefore(start)) {
            whole++;
        }
        LocalDate after = MONTH.step(first, seedDay, -whole);
        YearFraction months = dayCount.between(after, first);
        if (after.equals(start) || start.plusMonths(whole + 1L).equals(first)) {
            return dayCount.between(start, first);
        }
        LocalDate before = MONTH.step(first, seedDay, -whole - 1);
        YearFraction rest = dayCount.between(before, after)
                .part(after.toEpochDay() - start.toEpochDay(), after.toEpochDay() - before.toEpochDay());
        return months.plus(rest);
    }
}
