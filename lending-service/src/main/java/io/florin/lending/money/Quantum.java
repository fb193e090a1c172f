package io.florin.lending.money;

import java.math.BigInteger;
import java.math.RoundingMode;

/// The step to which contractual amounts are rounded, and how.
///
/// @param units step in minor units, positive; one cent of FLUSD is 10,000
/// @param mode `HALF_EVEN` looks at the multiple of the step, as the contracts do
public record Quantum(BigInteger units, RoundingMode mode) {
    public Quantum {
        if (units.signum() <= 0) {
            throw new IllegalArgumentException("units must be positive, is " + units);
        }
    }

    /// numerator ÷ denominator rounded to a multiple of the step: one division, one rounding.
    ///
    /// @param denominator positive
    public BigInteger round(BigInteger numerator, BigInteger denominator) {
        BigInteger step = denominator.multiply(units);
        BigInteger[] parts = numerator.divideAndRemainder(step);
        BigInteger quotient = parts[0];
        if (parts[1].signum() != 0 && goesAway(quotient, parts[1], step)) {
            quotient = quotient.add(BigInteger.valueOf(numerator.signum()));
        }
        return quotient.multiply(units);
    }

    /// Whether an inexact quotient (cut towards zero) moves one step away from zero.
    private boolean goesAway(BigInteger quotient, BigInteger remainder, BigInteger step) {
        int half = remainder.abs().shiftLeft(1).compareTo(step);
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> remainder.signum() > 0;
            case FLOOR -> remainder.signum() < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && quotient.testBit(0));
            case UNNECESSARY -> throw new ArithmeticException("rounding necessary");
        };
    }

    /// Whether the amount is a multiple of the step.
    public boolean divides(BigInteger amount) {
        return amount.mod(units).signum() == 0;
    }
}
