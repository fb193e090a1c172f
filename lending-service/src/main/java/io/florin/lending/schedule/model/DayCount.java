package io.florin.lending.schedule.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;

/// How the time between two dates becomes a part of a year (2006 ISDA Definitions §4.16; the numbers in
/// brackets are its letters). The first date counts, the last one is left out.
public enum DayCount {
    /// Eurobond basis (g): the 31st counts as the 30th at both ends.
    THIRTY_E_360("30E/360", 360),
    /// Bond basis (f): the 31st counts as the 30th, at the end only when the start is the 30th or 31st. No
    /// February rule.
    THIRTY_360("30/360", 360),
    /// Actual days over 360 (e).
    ACT_360("ACT/360", 360),
    /// Actual days over 364.
    ACT_364("ACT/364", 364),
    /// Actual days over 365, also in leap years (d).
    ACT_365F("ACT/365F", 365),
    /// Days in leap years over 366, other days over 365 (b). Counted in 1 ÷ (365 × 366) of a year.
    ACT_ACT_ISDA("ACT/ACT ISDA", 365L * 366);

    private static final String BOND_BASIS_SYNONYM = "30/360 ISDA";

    private final String label;
    private final long yearUnits;

    DayCount(String label, long yearUnits) {
        this.label = label;
        this.yearUnits = yearUnits;
    }

    /// The convention's name in a quote, or nothing for an unknown name.
    public static Optional<DayCount> ofName(String name) {
        String known = name.equals(BOND_BASIS_SYNONYM) ? THIRTY_360.label : name;
        return Arrays.stream(values()).filter(one -> one.label.equals(known)).findFirst();
    }

    public String label() {
        return label;
    }

    /// Whether each month counts as 30 days.
    public boolean countsMonthsAsThirty() {
        return this == THIRTY_E_360 || this == THIRTY_360;
    }

    /// The exact part of a year from one date to a later one.
    public YearFraction between(LocalDate from, LocalDate to) {
        return new YearFraction(BigInteger.valueOf(units(from, to)), BigInteger.valueOf(yearUnits));
    }

    /// Time in this convention's smallest unit: days, or 1 ÷ 133,590 of a year for ACT/ACT.
    private long units(LocalDate from, LocalDate to) {
        return switch (this) {
            case THIRTY_E_360 ->
                serial360(to, Math.min(to.getDayOfMonth(), 30)) - serial360(from, Math.min(from.getDayOfMonth(), 30));
            case THIRTY_360 -> {
                int start = Math.min(from.getDayOfMonth(), 30);
                int end = start == 30 ? Math.min(to.getDayOfMonth(), 30) : to.getDayOfMonth();
                yield serial360(to, end) - serial360(from, start);
            }
            case ACT_360, ACT_364, ACT_365F -> to.toEpochDay() - from.toEpochDay();
            case ACT_ACT_ISDA -> {
                long leapDays = leapDaysBefore(to) - leapDaysBefore(from);
                long otherDays = to.toEpochDay() - from.toEpochDay() - leapDays;
                yield 365 * leapDays + 366 * otherDays;
            }
        };
    }

    private static long serial360(LocalDate date, int day) {
        return 360L * date.getYear() + 30L * date.getMonthValue() + day;
    }

    /// Days before `date` that lie in leap years, counted from year 1.
    private static long leapDaysBefore(LocalDate date) {
        long past = date.getYear() - 1L;
        long leapYears = past / 4 - past / 100 + past / 400;
        return 366 * leapYears + (Year.isLeap(date.getYear()) ? date.getDayOfYear() - 1 : 0);
    }
}
