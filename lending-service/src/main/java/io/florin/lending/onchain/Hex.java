package io.florin.lending.onchain;

import java.util.HexFormat;

/// Bytes as 0x text and back; lower case, even number of digits.
public final class Hex {
    private Hex() {}

    public static String of(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /// @throws IllegalArgumentException unless 0x and an even number of hex digits
    public static byte[] bytes(String text) {
        if (!text.startsWith("0x")) {
            throw new IllegalArgumentException("hex must begin with 0x");
        }
        return HexFormat.of().parseHex(text, 2, text.length());
    }
}
