package io.florin.lending.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A yearly rate as a decimal fraction: 0.05 is 5 %. Two rates of the same value are equal.
public record Rate(BigDecimal fraction) {
    private static final int WAD_DECIMALS = 18;

    public Rate {
        fraction = fraction.signum() == 0 ? BigDecimal.ZERO : fraction.stripTrailingZeros();
    }

    /// 7.25 becomes 0.0725.
    public static Rate ofPercent(BigDecimal percent) {
        return new Rate(percent.movePointLeft(2));
    }

    /// From the contracts' scale: 5e16 is 5 %.
    public static Rate ofWad(BigInteger wad) {
        return new Rate(new BigDecimal(wad, WAD_DECIMALS));
    }

    /// In the contracts' scale (1e18 = 100 %).
    ///
    /// @throws ArithmeticException when the rate has more than 18 decimals
    public BigInteger wad() {
        return fraction.setScale(WAD_DECIMALS, RoundingMode.UNNECESSARY).unscaledValue();
    }

    /// Parts per million, half-even: 5.1234567 % is 51235.
    public BigInteger ppm() {
        return fraction.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).unscaledValue();
    }

    /// Percent with the given decimals, half-even, as text: "7.250000".
    public String percent(int decimals) {
        return fraction.movePointRight(2)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /// Numerator of the rate as an exact fraction over [#denominator].
    public BigInteger numerator() {
        return fraction.scale() <= 0 ? fraction.toBigIntegerExact() : fraction.unscaledValue();
    }

    /// A power of ten, at least 1.
    public BigInteger denominator() {
        return BigInteger.TEN.pow(Math.max(0, fraction.scale()));
    }

    @Override
    public String toString() {
        return fraction.toPlainString();
    }
}
