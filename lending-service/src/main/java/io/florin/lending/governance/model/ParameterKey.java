package io.florin.lending.governance.model;

import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Names of governed parameters (ASCII in 32 bytes), and their values (fractions scaled by 1e18) for people.
public final class ParameterKey {
    private static final int WORD = 32;
    private static final String HEX = "0x";
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,32}");

    private ParameterKey() {}

    /// Name in a 32-byte word, without the trailing zeros; the word as 0x text when it is not printable ASCII.
    public static String name(byte[] word) {
        int end = word.length;
        while (end > 0 && word[end - 1] == 0) {
            end--;
        }
        String name = new String(word, 0, end, StandardCharsets.US_ASCII);
        return PRINTABLE.matcher(name).matches() ? name : HEX + HexFormat.of().formatHex(word);
    }

    /// The word that [#name] gave this text for.
    ///
    /// @throws IllegalArgumentException for text that no word has as its name
    public static byte[] word(String name) {
        if (name.length() == HEX.length() + 2 * WORD && name.startsWith(HEX)) {
            return HexFormat.of().parseHex(name, HEX.length(), name.length());
        }
        if (name.length() > WORD) {
            throw new IllegalArgumentException("a name has at most " + WORD + " characters: " + name);
        }
        return Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), WORD);
    }

    /// A value in words: "3.5 %".
    public static String percent(BigInteger wad) {
        return Rate.ofWad(wad.multiply(BigInteger.valueOf(100))) + " %";
    }
}
