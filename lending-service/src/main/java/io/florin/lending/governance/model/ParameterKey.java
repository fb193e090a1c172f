package io.florin.lending.governance.model;

import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Names of governed parameters (ASCII in 32 bytes), and their values (fractions scaled by 1e18) for people.
public final class ParameterKey {
    private static final int WORD = 32;

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

    /// A value in words: "3.5 %".
    public static String percent(BigInteger wad) {
        return Rate.ofWad(wad.multiply(BigInteger.valueOf(100))) + " %";
    }
}
