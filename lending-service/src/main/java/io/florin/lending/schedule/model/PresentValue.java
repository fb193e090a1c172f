package io.florin.lending.schedule.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// The rate at which discounted amounts add up to nothing. Decimal arithmetic with 40 digits; binary floating
/// point only finds where to begin.
final class PresentValue {
    static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal CLOSE = new BigDecimal("1e-24");
    private static final int MOST_STEPS = 300;

    /// An amount after `whole` and `part` of a period: amount ÷ ((1 + part × i) × (1 + i)^whole) where the part
    /// is simple (Regulation Z), amount ÷ (1 + i)^(whole + part) where it is compound.
    record Term(BigDecimal amount, int whole, BigDecimal part) {}

    private final List<Term> terms;
    private final boolean simpleParts;

    /// @param terms ascending in time, at least one
    PresentValue(List<Term> terms, boolean simpleParts) {
        this.terms = List.copyOf(terms);
        this.simpleParts = simpleParts;
    }

    /// The periodic rate above −1, or nothing when none is found.
    Optional<BigDecimal> rate() {
        BigDecimal rate = BigDecimal.valueOf(guess());
        for (int step = 0; step < MOST_STEPS; step++) {
            Value value = at(rate);
            if (value.slope.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal change = value.sum.divide(value.slope, DIGITS);
            BigDecimal next = rate.subtract(change, DIGITS);
            BigDecimal least = BigDecimal.ONE.negate();
            rate = next.compareTo(least) > 0 ? next : rate.add(least, DIGITS).divide(BigDecimal.TWO, DIGITS);
            if (change.abs().compareTo(CLOSE) < 0) {
                return Optional.of(rate);
            }
        }
        return Optional.empty();
    }

    private record Value(BigDecimal sum, BigDecimal slope) {}

    /// Sum and derivative by the rate.
    private Value at(BigDecimal rate) {
        BigDecimal growth = BigDecimal.ONE.add(rate);
        BigDecimal discount = BigDecimal.ONE.divide(growth, DIGITS);
        Powers partial = new Powers(growth);
        BigDecimal power = BigDecimal.ONE;
        int powerOf = 0;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal slope = BigDecimal.ZERO;
        for (Term term : terms) {
            if (term.whole != powerOf) {
                int steps = term.whole - powerOf;
                power = steps == 1 ? power.multiply(discount, DIGITS) : power(discount, term.whole);
                powerOf = term.whole;
            }
            BigDecimal value = term.amount.multiply(power, DIGITS);
            BigDecimal weight = BigDecimal.valueOf(term.whole).multiply(discount, DIGITS);
            if (term.part.signum() != 0) {
                if (simpleParts) {
                    BigDecimal simple = BigDecimal.ONE.add(term.part.multiply(rate, DIGITS));
                    value = value.divide(simple, DIGITS);
                    weight = weight.add(term.part.divide(simple, DIGITS));
                } else {
                    value = value.divide(partial.of(term.part), DIGITS);
                    weight = weight.add(term.part.multiply(discount, DIGITS));
                }
            }
            sum = sum.add(value, DIGITS);
            slope = slope.subtract(value.multiply(weight, DIGITS), DIGITS);
        }
        return new Value(sum, slope);
    }

    private static BigDecimal power(BigDecimal discount, int exponent) {
        return discount.pow(exponent, DIGITS);
    }

    /// A rate near the root, or 0.
    private double guess() {
        double rate = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double sum = 0;
            double slope = 0;
            for (Term term : terms) {
                double part = term.part.doubleValue();
                double time = term.whole + (simpleParts ? 0 : part);
                double simple = simpleParts ? 1 + part * rate : 1;
                double value = term.amount.doubleValue() / simple * Math.pow(1 + rate, -time);
                sum += value;
                slope -= value * (time / (1 + rate) + (simpleParts ? part / simple : 0));
            }
            double next = rate - sum / slope;
            if (!Double.isFinite(next)) {
                return 0;
            }
            next = Math.max(next, (rate - 1) / 2);
            if (Math.abs(next - rate) < 1e-13 * (1 + Math.abs(rate))) {
                return next;
            }
            rate = next;
        }
        return 0;
    }
}
