package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.util.HexFormat;

/// Values of fixtures: hex with leading zeros allowed.
final class Fixture {
    private Fixture() {}

    static UInt256 number(String text) {
        String digits = text.startsWith("0x") ? text.substring(2) : text;
        return digits.isEmpty() ? UInt256.ZERO : UInt256.fromBigInteger(new BigInteger(digits, 16));
    }

    static long longNumber(JsonNode node) {
        return number(node.asText()).clampedLong();
    }

    static Bytes bytes(JsonNode node) {
        return Bytes.fromHex(node.asText());
    }

    /// Bytes of hex digits, with or without 0x.
    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.startsWith("0x") ? text.substring(2) : text);
    }
}
