package io.florin.lending.loan.model;

import java.math.BigDecimal;

/// Risk weight of a loan secured by residential property that its borrower repays from own income, whole-loan approach:
/// LTV up to 50, 60, 80, 90, 100 % and above → 20, 25, 30, 40, 50, 70 % (Basel Committee, CRE20.82, 2023 text).
public final class RiskWeight {
    private static final int[] BANDS_BPS = {5_000, 6_000, 8_000, 9_000, 10_000};
    private static final String[] WEIGHTS = {"0.2", "0.25", "0.3", "0.4", "0.5", "0.7"};

    private RiskWeight() {}

    /// @param ltvBps loan to lendable value in basis points, not negative
    /// @return decimal fraction
    public static BigDecimal ofLtv(int ltvBps) {
        if (ltvBps < 0) {
            throw new IllegalArgumentException("ltvBps must not be negative, is " + ltvBps);
        }
        int band = 0;
        while (band < BANDS_BPS.length && ltvBps > BANDS_BPS[band]) {
            band++;
        }
        return new BigDecimal(WEIGHTS[band]);
    }
}
