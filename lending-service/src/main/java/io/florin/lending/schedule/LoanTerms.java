package io.florin.lending.schedule;

import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.time.LocalDate;

/// The facts of a loan on chain that fix its schedule, in the contracts' numbers (ISchedules.Plan).
///
/// @param family 1 annuity, 2 bullet
/// @param dayCount 1 = 30E/360, 2 = ACT/365F
/// @param quantum rounding unit in FLUSD units, positive; one cent is 10,000
/// @param periodMonths months between due dates, for a bullet the whole term; at least 1
/// @param count instalments, 1 to 480; 1 for a bullet
/// @param startDay UTC day number from which interest runs; due day k is this day plus k × `periodMonths` months,
///     clamped to the month's end
/// @param principalUnits amount lent in FLUSD units, a positive multiple of the quantum below 2^96
/// @param rate simple yearly rate with at most 18 decimals, at least 0
public record LoanTerms(
        int family,
        int dayCount,
        BigInteger quantum,
        int periodMonths,
        int count,
        long startDay,
        BigInteger principalUnits,
        Rate rate) {
    public static final int ANNUITY = 1;
    public static final int BULLET = 2;
    public static final int DAYS_30E_360 = 1;
    public static final int DAYS_ACT_365F = 2;

    private static final int MOST_ROWS = 480;
    private static final int MOST_BITS = 96;
    private static final int MOST_RATE_BITS = 64;
    private static final long LAST_START = LocalDate.of(9000, 1, 1).toEpochDay();

    /// @throws IllegalArgumentException naming the value that the contracts would refuse
    public LoanTerms {
        require(family == ANNUITY || family == BULLET, "family must be 1 or 2, is " + family);
        require(dayCount == DAYS_30E_360 || dayCount == DAYS_ACT_365F, "dayCount must be 1 or 2, is " + dayCount);
        require(quantum.signum() > 0, "quantum must be positive, is " + quantum);
        require(periodMonths >= 1, "periodMonths must be at least 1, is " + periodMonths);
        require(count >= 1 && count <= MOST_ROWS, "count must be 1 to " + MOST_ROWS + ", is " + count);
        require(family == ANNUITY || count == 1, "count of a bullet must be 1, is " + count);
        require(startDay >= 0 && startDay <= LAST_START, "startDay must be 0 to " + LAST_START + ", is " + startDay);
        require(
                (long) periodMonths * count <= 12L * 999,
                "the term must be below 999 years, is " + (long) periodMonths * count + " months");
        require(
                principalUnits.signum() > 0 && principalUnits.bitLength() <= MOST_BITS,
                "principalUnits must be positive and below 2^96, is " + principalUnits);
        require(
                principalUnits.mod(quantum).signum() == 0,
                "principalUnits must be a multiple of " + quantum + ", is " + principalUnits);
        require(
                rate.fraction().signum() >= 0
                        && rate.fraction().scale() <= 18
                        && rate.wad().bitLength() <= MOST_RATE_BITS,
                "rate must be 0 to 18.4 with at most 18 decimals, is " + rate);
    }

    LocalDate start() {
        return LocalDate.ofEpochDay(startDay);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
