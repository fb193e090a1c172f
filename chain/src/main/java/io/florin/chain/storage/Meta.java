package io.florin.chain.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Names and layouts of the `meta` family.
final class Meta {
    /// block number (8 bytes) ‖ block hash (32) ‖ state root (32)
    static final byte[] HEAD = name("head");
    static final byte[] GENESIS_HASH = name("genesis");
    static final byte[] SCHEMA = name("schema");
    /// Layout version of the whole database.
    static final byte[] SCHEMA_VERSION = name("florin-chain-1");

    private Meta() {}

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] head(long number, byte[] hash, byte[] stateRoot) {
        return ByteBuffer.allocate(72).putLong(number).put(hash).put(stateRoot).array();
    }

    static long number(byte[] head) {
        return ByteBuffer.wrap(head).getLong();
    }

    static byte[] hash(byte[] head) {
        return Arrays.copyOfRange(head, 8, 40);
    }

    static byte[] stateRoot(byte[] head) {
        return Arrays.copyOfRange(head, 40, 72);
    }
}
