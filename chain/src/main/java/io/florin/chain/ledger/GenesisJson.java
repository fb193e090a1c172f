package io.florin.chain.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads fields of a genesis object; every complaint names the full path of the key.
final class GenesisJson {
    private final String path;
    private final JsonNode object;

    GenesisJson(String path, JsonNode object) {
        if (!object.isObject()) {
            throw new GenesisException((path.isEmpty() ? "the file" : path) + " is not a JSON object");
        }
        this.path = path;
        this.object = object;
    }

    /// Refuses keys outside `known`: a rule nobody reads would otherwise be lost in silence.
    void onlyKeys(Set<String> known) {
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (!known.contains(entry.getKey())) {
                throw new GenesisException("unknown key " + named(entry.getKey()));
            }
        }
    }

    boolean has(String key) {
        return object.has(key) && !object.get(key).isNull();
    }

    GenesisJson child(String key) {
        if (!has(key)) {
            throw new GenesisException(named(key) + " is missing");
        }
        return new GenesisJson(named(key), object.get(key));
    }

    JsonNode node() {
        return object;
    }

    String named(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /// A number as JSON number, 0x… text or decimal text.
    @Nullable
    BigInteger number(String key, int bits) {
        if (!has(key)) {
            return null;
        }
        JsonNode node = object.get(key);
        BigInteger value = null;
        if (node.isIntegralNumber()) {
            value = node.bigIntegerValue();
        } else if (node.isTextual()) {
            value = parse(node.textValue());
        }
        if (value == null || value.signum() < 0 || value.bitLength() > bits) {
            throw new GenesisException(named(key) + " is not a number of up to " + bits + " bits: " + node);
        }
        return value;
    }

    private static @Nullable BigInteger parse(String text) {
        try {
            return text.startsWith("0x")
                    ? text.length() == 2 ? BigInteger.ZERO : new BigInteger(text.substring(2), 16)
                    : new BigInteger(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    long longOr(String key, long whenAbsent) {
        BigInteger value = number(key, 63);
        return value == null ? whenAbsent : value.longValue();
    }

    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        if (!object.get(key).isBoolean()) {
            throw new GenesisException(named(key) + " is not true or false: " + object.get(key));
        }
        return object.get(key).booleanValue();
    }

    /// Hex data, with or without 0x; empty when absent.
    byte[] data(String key) {
        if (!has(key)) {
            return new byte[0];
        }
        return hex(named(key), object.get(key).asText());
    }

    /// Hex data of exactly `bytes` bytes; zeros when absent.
    byte[] fixed(String key, int bytes) {
        byte[] data = has(key) ? data(key) : new byte[bytes];
        if (data.length != bytes) {
            throw new GenesisException(named(key) + " has " + data.length + " bytes instead of " + bytes);
        }
        return data;
    }

    static byte[] hex(String name, String text) {
        String digits = text.startsWith("0x") ? text.substring(2) : text;
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException notHex) {
            throw new GenesisException(name + " is not hex data");
        }
    }

    /// 32-byte word written with fewer digits.
    static byte[] word(String name, String text) {
        String digits = text.startsWith("0x") ? text.substring(2) : text;
        if (digits.length() > 64) {
            throw new GenesisException(name + " is longer than 32 bytes");
        }
        return hex(name, "0".repeat(64 - digits.length()) + digits);
    }
}
