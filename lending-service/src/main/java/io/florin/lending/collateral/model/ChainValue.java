package io.florin.lending.collateral.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;

/// The newest accepted round of an asset, as events told it.
///
/// @param round from 1
/// @param value lower median, FLUSD units
/// @param effectiveDay oldest day of valuation in the round
/// @param dispersionBps spread of the statements over the median, basis points, rounded up
public record ChainValue(long round, BigInteger value, int effectiveDay, BigInteger dispersionBps, Instant acceptedAt) {
    /// Spread as decimal fraction.
    public String spread() {
        return new BigDecimal(dispersionBps).movePointLeft(4).toPlainString();
    }
}
