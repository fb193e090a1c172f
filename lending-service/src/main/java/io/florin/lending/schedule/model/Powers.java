package io.florin.lending.schedule.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;

/// Powers of one positive base with exponents between 0 and a few, as e^(exponent × ln base), to about 40
/// digits. Remembers its results; for one thread.
final class Powers {
    private static final MathContext WORK = new MathContext(48);
    private static final BigDecimal SMALL = new BigDecimal("1e-50");
    private static final int HALVINGS = 10;

    private final BigDecimal base;
    private final Map<BigDecimal, BigDecimal> known = new HashMap<>();
    private BigDecimal logarithm = BigDecimal.ZERO;
    private boolean started;

    Powers(BigDecimal base) {
        this.base = base;
    }

    BigDecimal of(BigDecimal exponent) {
        if (!started) {
            logarithm = ln(base);
            started = true;
        }
        return known.computeIfAbsent(exponent, key -> exp(key.multiply(logarithm, WORK)));
    }

    /// Taylor's series on x ÷ 2^10, squared back.
    private static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), WORK);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(SMALL) > 0; n++) {
            term = term.multiply(small, WORK).divide(BigDecimal.valueOf(n), WORK);
            sum = sum.add(term, WORK);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, WORK);
        }
        return sum;
    }

    /// 2 artanh((y − 1) ÷ (y + 1)) × 2^k, where y is the base after k square roots and near 1.
    private static BigDecimal ln(BigDecimal x) {
        BigDecimal root = x;
        BigDecimal factor = BigDecimal.TWO;
        while (root.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.01")) > 0) {
            root = root.sqrt(WORK);
            factor = factor.multiply(BigDecimal.TWO);
        }
        BigDecimal ratio = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), WORK);
        BigDecimal square = ratio.multiply(ratio, WORK);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = ratio;
        for (int n = 1; power.abs().compareTo(SMALL) > 0; n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), WORK), WORK);
            power = power.multiply(square, WORK);
        }
        return sum.multiply(factor, WORK);
    }
}
