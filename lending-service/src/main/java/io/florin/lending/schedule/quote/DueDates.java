package io.florin.lending.schedule.quote;

import io.florin.lending.schedule.model.DayCount;
import io.florin.lending.schedule.model.Every;
import io.florin.lending.schedule.model.Period;
import io.florin.lending.schedule.model.Periods;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The due dates of a quote.
///
/// @param every how they repeat; absent when they were listed
/// @param seedDay day of the month to which dates return
record DueDates(List<LocalDate> dates, Optional<Every> every, int seedDay) {
    static final int MOST_ROWS = 1_200;
    static final String INTERVALS = "a number with D, W, M or Y such as \"1M\", or semimonth";
    private static final int LAST_YEAR = 9_999;
    private static final List<String> REGULAR = List.of("first_due", "every", "count", "seed_day");

    /// @param onlyLast whether everything is due on the last date
    static DueDates read(Fields fields, LocalDate start, boolean onlyLast) {
        DueDates all = fields.has("due_dates") ? listed(fields, start) : regular(fields, start);
        return onlyLast ? new DueDates(List.of(all.dates.getLast()), all.every, all.seedDay) : all;
    }

    private static DueDates listed(Fields fields, LocalDate start) {
        for (String name : REGULAR) {
            if (fields.has(name)) {
                throw fields.refused(name, "must be left out when there are due_dates");
            }
        }
        List<LocalDate> dates = fields.required("due_dates", fields.dates("due_dates", MOST_ROWS));
        if (dates.isEmpty()) {
            throw fields.refused("due_dates", "must have at least one date");
        }
        LocalDate before = start;
        for (int i = 0; i < dates.size(); i++) {
            if (!dates.get(i).isAfter(before)) {
                throw fields.refused("due_dates/" + i, "must be after " + before + ", is " + dates.get(i));
            }
            before = dates.get(i);
        }
        return new DueDates(dates, Optional.empty(), before.getDayOfMonth());
    }

    private static DueDates regular(Fields fields, LocalDate start) {
        Every every = fields.required("every", fields.choice("every", Every::ofText, INTERVALS));
        int count = fields.required("count", fields.integer("count", 1, MOST_ROWS));
        boolean seeded = every.unit() == Every.Unit.MONTH || every.unit() == Every.Unit.SEMIMONTH;
        if (!seeded && fields.has("seed_day")) {
            throw fields.refused("seed_day", "goes with months, years and semimonths only");
        }
        Optional<LocalDate> given = fields.date("first_due");
        int seedDay =
                fields.integer("seed_day", 1, 31).orElse(given.orElse(start).getDayOfMonth());
        LocalDate first = given.orElseGet(() -> every.step(start, seedDay, 1));
        if (!first.isAfter(start)) {
            throw fields.refused("first_due", "must be after the disbursement on " + start + ", is " + first);
        }
        LocalDate last = every.step(first, seedDay, count - 1);
        if (last.getYear() > LAST_YEAR) {
            throw fields.refused(
                    "count", "must end before the year " + (LAST_YEAR + 1) + ", ends in " + last.getYear());
        }
        return new DueDates(Periods.dueDates(first, every, seedDay, count), Optional.of(every), seedDay);
    }

    List<Period> periods(DayCount dayCount, LocalDate start) {
        boolean months = every.isPresent() && every.get().unit() == Every.Unit.MONTH;
        return months ? Periods.monthly(dayCount, start, dates, seedDay) : Periods.between(dayCount, start, dates);
    }
}
