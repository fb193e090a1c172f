package io.florin.chain.block;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import java.util.List;

/// 2048-bit filter over addresses and topics (Yellow Paper 4.3.1). Immutable.
///
/// @param bytes 256 bytes
public record LogsBloom(Bytes bytes) {
    /// Length in bytes.
    public static final int BYTES = 256;

    /// No bits set.
    public static final LogsBloom EMPTY = new LogsBloom(Bytes.wrap(new byte[BYTES]));

    public LogsBloom {
        if (bytes.size() != BYTES) {
            throw new IllegalArgumentException("bloom: " + bytes.size() + " bytes instead of 256");
        }
    }

    /// Filter of all logs.
    public static LogsBloom of(List<Log> logs) {
        if (logs.isEmpty()) {
            return EMPTY;
        }
        byte[] bits = new byte[BYTES];
        for (Log log : logs) {
            set(bits, log.address().toArray());
            for (Hash topic : log.topics()) {
                set(bits, topic.toArray());
            }
        }
        return new LogsBloom(Bytes.wrap(bits));
    }

    /// Filter with the bits of both.
    public LogsBloom or(LogsBloom other) {
        byte[] bits = bytes.toArray();
        for (int i = 0; i < BYTES; i++) {
            bits[i] |= other.bytes.at(i);
        }
        return new LogsBloom(Bytes.wrap(bits));
    }

    /// False when the address or topic is certainly absent.
    public boolean mayContain(byte[] item) {
        byte[] hash = Keccak256.hash(item);
        for (int i = 0; i < 6; i += 2) {
            int bit = bit(hash, i);
            if ((bytes.at(BYTES - 1 - bit / 8) & 1 << bit % 8) == 0) {
                return false;
            }
        }
        return true;
    }

    private static void set(byte[] bits, byte[] item) {
        byte[] hash = Keccak256.hash(item);
        for (int i = 0; i < 6; i += 2) {
            int bit = bit(hash, i);
            bits[BYTES - 1 - bit / 8] |= (byte) (1 << bit % 8);
        }
    }

    private static int bit(byte[] hash, int at) {
        return (hash[at] << 8 | hash[at + 1] & 0xff) & 2047;
    }
}
