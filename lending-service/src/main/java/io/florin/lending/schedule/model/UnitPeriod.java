package io.florin.lending.schedule.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The unit-period of Regulation Z, Appendix J (b)(4), and how time is counted in it, (b)(5).
///
/// @param every the interval, at most a year
record UnitPeriod(Every every) {
    private static final int MONTH_DAYS = 30;
    private static final int HALF_MONTH_DAYS = 15;
    private static final int WEEK_DAYS = 7;
    private static final int YEAR_MONTHS = 12;
    private static final int YEAR_WEEKS = 52;
    private static final int YEAR_DAYS = 365;
    private static final Every YEAR = Every.months(YEAR_MONTHS);
    private static final Every SEMIMONTH = new Every(Every.Unit.SEMIMONTH, 1);

    /// The common period that occurs most often; of equally frequent ones the shortest; without one, the average
    /// rounded to a standard interval; the term of a loan with one advance and one payment.
    ///
    /// @param advances, payments by date, at least one each; the term begins with the first advance
    static UnitPeriod of(List<CashFlow> advances, List<CashFlow> payments) {
        LocalDate start = advances.getFirst().date();
        if (advances.size() == 1 && payments.size() == 1) {
            return new UnitPeriod(termOf(start, payments.getFirst()));
        }
        Map<Every, Integer> occurrences = new HashMap<>();
        List<Long> lengths = new ArrayList<>();
        count(start, advances, occurrences, lengths);
        count(start, payments, occurrences, lengths);
        Every best = null;
        for (Map.Entry<Every, Integer> entry : occurrences.entrySet()) {
            if (entry.getValue() > 1 && (best == null || isBefore(entry.getKey(), best, occurrences))) {
                best = entry.getKey();
            }
        }
        return new UnitPeriod(best == null ? nearestStandard(lengths) : best);
    }

    private static Every termOf(LocalDate start, CashFlow payment) {
        CalendarSpan span = CalendarSpan.between(start, payment);
        if (span.months() >= YEAR_MONTHS) {
            return YEAR;
        }
        return span.isWholeMonths()
                ? Every.months(span.months())
                : new Every(Every.Unit.DAY, Math.toIntExact(days(start, payment.date())));
    }

    /// Counts each interval as everything that it can be: months, a semimonth, weeks or days.
    private static void count(
            LocalDate start, List<CashFlow> flows, Map<Every, Integer> occurrences, List<Long> lengths) {
        LocalDate from = start;
        for (CashFlow flow : flows) {
            long days = days(from, flow.date());
            if (days == 0) {
                continue;
            }
            lengths.add(days);
            CalendarSpan span = CalendarSpan.between(from, flow);
            if (span.isWholeMonths()) {
                occurrences.merge(Every.months(Math.min(span.months(), YEAR_MONTHS)), 1, Integer::sum);
            } else if (days > YEAR_DAYS) {
                occurrences.merge(YEAR, 1, Integer::sum);
            }
            if (SEMIMONTH.step(flow.date(), flow.seedDay(), -1).equals(from)) {
                occurrences.merge(SEMIMONTH, 1, Integer::sum);
            }
            if (days <= YEAR_DAYS) {
                occurrences.merge(ofDays((int) days), 1, Integer::sum);
            }
            from = flow.date();
        }
    }

    private static Every ofDays(int days) {
        return days % WEEK_DAYS == 0 ? new Every(Every.Unit.WEEK, days / WEEK_DAYS) : new Every(Every.Unit.DAY, days);
    }

    /// Whether `one` is to be taken rather than `other`. Intervals of nearly the same length are two readings of
    /// the same dates, of which the calendar's is meant.
    private static boolean isBefore(Every one, Every other, Map<Every, Integer> occurrences) {
        int more = Integer.compare(occurrences.getOrDefault(one, 0), occurrences.getOrDefault(other, 0));
        if (more != 0) {
            return more > 0;
        }
        long length = hundredthDays(one);
        long otherLength = hundredthDays(other);
        boolean sameDates = Math.abs(length - otherLength) * 12 <= Math.max(length, otherLength);
        return sameDates ? one.unit().compareTo(other.unit()) > 0 : length < otherLength;
    }

    /// Average length in 1/100 day.
    private static long hundredthDays(Every every) {
        long year = 100L * YEAR_DAYS;
        return switch (every.unit()) {
            case DAY -> 100L * every.number();
            case WEEK -> 100L * WEEK_DAYS * every.number();
            case SEMIMONTH -> year / (2 * YEAR_MONTHS);
            case MONTH -> year * every.number() / YEAR_MONTHS;
        };
    }

    private static Every nearestStandard(List<Long> lengths) {
        long average = 100 * lengths.stream().mapToLong(Long::longValue).sum() / lengths.size();
        Every best = new Every(Every.Unit.DAY, 1);
        for (Every standard : standardIntervals()) {
            long nearer = Math.abs(hundredthDays(best) - average) - Math.abs(hundredthDays(standard) - average);
            if (nearer > 0 || (nearer == 0 && hundredthDays(standard) < hundredthDays(best))) {
                best = standard;
            }
        }
        return best;
    }

    private static List<Every> standardIntervals() {
        List<Every> all = new ArrayList<>();
        all.add(SEMIMONTH);
        for (int months = 1; months <= YEAR_MONTHS; months++) {
            all.add(Every.months(months));
        }
        for (int weeks = 1; weeks <= YEAR_WEEKS; weeks++) {
            all.add(new Every(Every.Unit.WEEK, weeks));
        }
        return all;
    }

    /// Unit-periods from the start to a flow, whole and the rest as a simple fraction.
    PresentValue.Term term(LocalDate start, CashFlow flow) {
        long days = days(start, flow.date());
        CalendarSpan span = CalendarSpan.between(start, flow);
        long days360 = (long) MONTH_DAYS * span.months() + span.days();
        return switch (every.unit()) {
            case DAY -> term(flow, days, every.number());
            case WEEK -> term(flow, days, (long) WEEK_DAYS * every.number());
            case SEMIMONTH -> term(flow, days360, HALF_MONTH_DAYS);
            case MONTH ->
                every.number() < YEAR_MONTHS
                        ? term(flow, days360, (long) MONTH_DAYS * every.number())
                        : inYears(start, flow, span);
        };
    }

    private static PresentValue.Term inYears(LocalDate start, CashFlow flow, CalendarSpan span) {
        int years = span.months() / YEAR_MONTHS;
        if (span.isWholeMonths()) {
            return new PresentValue.Term(flow.amount(), years, part(span.months() % YEAR_MONTHS, YEAR_MONTHS));
        }
        LocalDate end = YEAR.step(flow.date(), flow.seedDay(), -years);
        return new PresentValue.Term(flow.amount(), years, part(days(start, end), YEAR_DAYS));
    }

    private static PresentValue.Term term(CashFlow flow, long units, long perPeriod) {
        return new PresentValue.Term(
                flow.amount(), Math.toIntExact(units / perPeriod), part(units % perPeriod, perPeriod));
    }

    private static BigDecimal part(long units, long perPeriod) {
        return units == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(units).divide(BigDecimal.valueOf(perPeriod), PresentValue.DIGITS);
    }

    /// The yearly nominal rate of a rate per unit-period.
    BigDecimal yearly(BigDecimal rate) {
        int periods = switch (every.unit()) {
            case DAY -> YEAR_DAYS;
            case WEEK -> YEAR_WEEKS;
            case SEMIMONTH -> 2 * YEAR_MONTHS;
            case MONTH -> YEAR_MONTHS;
        };
        return rate.multiply(BigDecimal.valueOf(periods))
                .divide(BigDecimal.valueOf(every.number()), PresentValue.DIGITS);
    }

    private static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
