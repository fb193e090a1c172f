package io.florin.compliance.screening.match;

import java.math.BigDecimal;

/// Log-odds as whole numbers of 1/10,000 nat, so that a score is the same on every machine and equals the sum of its
/// parts exactly.
final class Units {

    static final int SCALE = 4;
    static final int ONE = 10_000;

    private Units() {}

    /// Exact decimal of a number of units.
    static BigDecimal toDecimal(int units) {
        return BigDecimal.valueOf(units, SCALE);
    }

    /// Units of a decimal with at most four places.
    static int of(BigDecimal decimal) {
        return decimal.movePointRight(SCALE).intValueExact();
    }

    /// Natural logarithm of a ratio of two positive whole numbers, rounded half up.
    static int log(long numerator, long denominator) {
        return (int) Math.round(StrictMath.log((double) numerator / denominator) * ONE);
    }

    /// Part of an amount in percent, rounded towards zero.
    static int percent(int units, int percent) {
        return (int) ((long) units * percent / 100);
    }
}
