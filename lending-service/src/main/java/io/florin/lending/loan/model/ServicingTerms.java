package io.florin.lending.loan.model;

import io.florin.lending.money.Quantum;
import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;

/// The fixed facts of a loan that decide where a payment goes (ILoanBook.Terms), and the contract's arithmetic on them.
/// Amounts in FLUSD units, days are UTC day numbers. Contractual numbers are rounded half-even to the quantum,
/// one division per number.
///
/// @param annuity false for a bullet
/// @param thirty360 day count 30E/360, otherwise ACT/365F
/// @param quantum every amount of a schedule is a multiple of it
/// @param rate simple yearly rate
/// @param lateRate the same on overdue principal
/// @param count instalments
/// @param periodMonths months between due dates
/// @param startDay day whose day of the month the due dates keep
/// @param instalment M of an annuity, 0 for a bullet
/// @param graceDays days past due without late interest
public record ServicingTerms(
        boolean annuity,
        boolean thirty360,
        BigInteger quantum,
        Rate rate,
        Rate lateRate,
        int count,
        int periodMonths,
        long startDay,
        BigInteger instalment,
        int graceDays) {
    private static final BigInteger WAD = BigInteger.TEN.pow(18);

    /// Due day of row k; row 0 is the start.
    long dueDay(int row) {
        return LocalDate.ofEpochDay(startDay)
                .plusMonths((long) row * periodMonths)
                .toEpochDay();
    }

    /// Interest of a whole period on a balance.
    BigInteger interest(BigInteger balance, long fromDay, long toDay) {
        BigInteger days = BigInteger.valueOf(days(fromDay, toDay));
        return rounded(balance.multiply(rate.wad()).multiply(days), WAD.multiply(yearDays()));
    }

    /// Part of a period's interest that has accrued by a day.
    BigInteger accrued(BigInteger periodInterest, long fromDay, long toDay, long day) {
        if (day <= fromDay) {
            return BigInteger.ZERO;
        }
        if (day >= toDay) {
            return periodInterest;
        }
        return rounded(periodInterest.multiply(BigInteger.valueOf(day - fromDay)), BigInteger.valueOf(toDay - fromDay));
    }

    /// Late interest on U = sum of overdue principal × days.
    BigInteger lateInterest(BigInteger units) {
        return rounded(units.multiply(lateRate.wad()), WAD.multiply(yearDays()));
    }

    /// Days between two days by the day count.
    long days(long fromDay, long toDay) {
        return thirty360 ? serial360(toDay) - serial360(fromDay) : toDay - fromDay;
    }

    private BigInteger yearDays() {
        return BigInteger.valueOf(thirty360 ? 360 : 365);
    }

    private BigInteger rounded(BigInteger numerator, BigInteger denominator) {
        return new Quantum(quantum, RoundingMode.HALF_EVEN).round(numerator, denominator);
    }

    /// 30E/360: the 31st counts as the 30th, at both ends.
    private static long serial360(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return 360L * date.getYear() + 30L * date.getMonthValue() + Math.min(date.getDayOfMonth(), 30);
    }
}
