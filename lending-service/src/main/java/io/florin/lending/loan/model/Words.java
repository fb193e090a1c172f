package io.florin.lending.loan.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// Figures in English sentences.
final class Words {
    private static final int UNIT_DECIMALS = 6;
    private static final int CENT_DECIMALS = 2;

    private Words() {}

    /// "1234.50 FLUSD": at least the cents, at most all decimals.
    static String flusd(BigInteger units) {
        BigDecimal amount = new BigDecimal(units, UNIT_DECIMALS).stripTrailingZeros();
        return (amount.scale() < CENT_DECIMALS ? amount.setScale(CENT_DECIMALS, RoundingMode.UNNECESSARY) : amount)
                        .toPlainString()
                + " FLUSD";
    }

    /// "34.21 %" of a fraction.
    static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " %";
    }

    /// "80.00 %" of basis points.
    static String percentOfBps(int bps) {
        return percent(BigDecimal.valueOf(bps, 4));
    }
}
