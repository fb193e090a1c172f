package io.florin.lending.liquidity.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/// What shares are worth between two settlements, in the vault's own arithmetic (TrancheVault: virtual shares).
///
/// @param nav net asset value of the pool, FLUSD units, not negative
/// @param supply shares (12 decimals), not negative
public record SharePrice(BigInteger nav, BigInteger supply) {
    private static final BigInteger VIRTUAL_SHARES = BigInteger.valueOf(1_000_000);
    private static final BigInteger SCALE = BigInteger.TEN.pow(18);
    private static final int PAR_DECIMALS = 12;

    /// Price before anything was settled: one FLUSD per share.
    public static final SharePrice PAR = new SharePrice(BigInteger.ZERO, BigInteger.ZERO);

    public SharePrice {
        if (nav.signum() < 0 || supply.signum() < 0) {
            throw new IllegalArgumentException("nav and supply must not be negative: " + nav + ", " + supply);
        }
    }

    /// FLUSD units for shares, rounded down.
    public BigInteger value(BigInteger shares) {
        return shares.multiply(nav.add(BigInteger.ONE)).divide(supply.add(VIRTUAL_SHARES));
    }

    /// The contracts' `sharePrice`: 1e12 is par, rounded down.
    public BigInteger scaled() {
        return nav.add(BigInteger.ONE).multiply(SCALE).divide(supply.add(VIRTUAL_SHARES));
    }

    /// A `sharePrice` of the contracts as FLUSD per share, plain text: "1.0025"; "1" is par.
    public static String text(BigInteger scaled) {
        return new BigDecimal(scaled, PAR_DECIMALS).stripTrailingZeros().toPlainString();
    }
}
