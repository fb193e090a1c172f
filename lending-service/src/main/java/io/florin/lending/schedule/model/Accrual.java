package io.florin.lending.schedule.model;

import io.florin.lending.money.Quantum;
import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/// Money × time of one period, exact: Σ amount × part of a year.
///
/// @param units numerator, in minor units × years
/// @param per denominator, positive
record Accrual(BigInteger units, BigInteger per) {
    static final Accrual NONE = new Accrual(BigInteger.ZERO, BigInteger.ONE);

    /// Of a balance through the whole period and of draws from their day on.
    static Accrual of(Period period, BigInteger balance, List<Draw> draws) {
        Accrual sum = new Accrual(
                balance.multiply(period.fraction().numerator()),
                period.fraction().denominator());
        for (Draw draw : draws) {
            sum = sum.plus(of(period, draw.amount(), draw.date(), period.due()));
        }
        return sum;
    }

    /// Of an amount over a part of the period.
    static Accrual of(Period period, BigInteger amount, LocalDate from, LocalDate to) {
        YearFraction part = period.between(from, to);
        return new Accrual(amount.multiply(part.numerator()), part.denominator());
    }

    Accrual plus(Accrual other) {
        if (per.equals(other.per)) {
            return new Accrual(units.add(other.units), per);
        }
        BigInteger common = per.multiply(other.per);
        BigInteger sum = units.multiply(other.per).add(other.units.multiply(per));
        BigInteger divisor = sum.gcd(common);
        return new Accrual(sum.divide(divisor), common.divide(divisor));
    }

    /// The interest on it: one division, one rounding.
    BigInteger interest(Rate rate, Quantum quantum) {
        return quantum.round(units.multiply(rate.numerator()), per.multiply(rate.denominator()));
    }
}
