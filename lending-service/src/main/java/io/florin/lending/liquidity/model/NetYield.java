package io.florin.lending.liquidity.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Growth of a share price over some days as a yearly rate.
public final class NetYield {
    private static final int DAYS_PER_YEAR = 365;
    private static final int PLACES = 6;
    private static final MathContext PRECISION = new MathContext(60, RoundingMode.HALF_EVEN);

    private NetYield() {}

    /// (after ÷ before)^(365 ÷ days) − 1, to six places, half-even. Decimal arithmetic of 60 digits throughout.
    ///
    /// @param before above 0
    /// @param after not negative; 0 gives −1
    /// @param days above 0
    public static BigDecimal compounded(BigInteger before, BigInteger after, int days) {
        if (before.signum() <= 0 || after.signum() < 0 || days <= 0) {
            throw new IllegalArgumentException(
                    "before " + before + ", after " + after + ", days " + days + " must be positive");
        }
        int common =
                BigInteger.valueOf(DAYS_PER_YEAR).gcd(BigInteger.valueOf(days)).intValueExact();
        BigDecimal ratio = new BigDecimal(after).divide(new BigDecimal(before), PRECISION);
        return root(ratio, days / common)
                .pow(DAYS_PER_YEAR / common, PRECISION)
                .subtract(BigDecimal.ONE)
                .setScale(PLACES, RoundingMode.HALF_EVEN);
    }

    /// n-th root by Newton's method, from above, where the steps fall until the last digit stands.
    private static BigDecimal root(BigDecimal value, int degree) {
        if (value.signum() == 0 || degree == 1) {
            return value;
        }
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal guess = value.max(BigDecimal.ONE);
        while (true) {
            BigDecimal quotient = value.divide(guess.pow(degree - 1, PRECISION), PRECISION);
            BigDecimal next = guess.multiply(n.subtract(BigDecimal.ONE), PRECISION)
                    .add(quotient, PRECISION)
                    .divide(n, PRECISION);
            if (next.compareTo(guess) >= 0) {
                return guess;
            }
            guess = next;
        }
    }
}
