package io.florin.lending.schedule.model;

import java.math.BigInteger;

/// An exact part of a year, at least 0.
///
/// @param denominator positive
public record YearFraction(BigInteger numerator, BigInteger denominator) {
    static final YearFraction NONE = new YearFraction(BigInteger.ZERO, BigInteger.ONE);

    public YearFraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("denominator must be positive, is " + denominator);
        }
    }

    YearFraction plus(YearFraction other) {
        if (denominator.equals(other.denominator)) {
            return new YearFraction(numerator.add(other.numerator), denominator);
        }
        return new YearFraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /// This × part ÷ whole.
    YearFraction part(long part, long whole) {
        return new YearFraction(
                numerator.multiply(BigInteger.valueOf(part)), denominator.multiply(BigInteger.valueOf(whole)));
    }
}
