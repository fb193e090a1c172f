package io.florin.lending.governance.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Names and values of governed parameters: ASCII in 32 bytes, fractions scaled by 1e18.
public final class ParameterKey {
    private static final int WORD = 32;
    private static final int WAD_DECIMALS = 18;

    private ParameterKey() {}

    /// Name in a 32-byte word, without the trailing zeros.
    public static String name(byte[] word) {
        int end = word.length;
        while (end > 0 && word[end - 1] == 0) {
            end--;
        }
        return new String(word, 0, end, StandardCharsets.US_ASCII);
    }

    /// @param name at most 32 ASCII characters
    public static byte[] word(String name) {
        return Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), WORD);
    }

    /// Wad as decimal fraction, plain: "0.035".
    public static String fraction(BigInteger wad) {
        BigDecimal value = new BigDecimal(wad, WAD_DECIMALS);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /// Wad in words: "3.5 %".
    public static String percent(BigInteger wad) {
        BigDecimal value = new BigDecimal(wad, WAD_DECIMALS - 2);
        return (value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString()) + " %";
    }

    /// Decimal fraction as wad.
    ///
    /// @throws ArithmeticException with more than 18 decimal places
    public static BigInteger wad(BigDecimal fraction) {
        return fraction.movePointRight(WAD_DECIMALS).toBigIntegerExact();
    }
}
