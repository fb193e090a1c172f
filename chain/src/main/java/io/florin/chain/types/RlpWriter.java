package io.florin.chain.types;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Builds the payload of one RLP list (Yellow Paper appendix B). Not thread-safe.
public final class RlpWriter {
    private byte[] out = new byte[256];
    private int size;

    /// Appends a byte string.
    public RlpWriter bytes(byte[] value) {
        if (value.length == 1 && value[0] >= 0) {
            return raw(value);
        }
        prefix(value.length, 0x80);
        return raw(value);
    }

    /// Appends a byte string.
    public RlpWriter bytes(Bytes value) {
        return bytes(value.view());
    }

    /// Appends a hash.
    public RlpWriter hash(Hash value) {
        return bytes(value.toArray());
    }

    /// Appends an address, or the empty string for null (contract creation).
    public RlpWriter address(@Nullable Address value) {
        return bytes(value == null ? new byte[0] : value.toArray());
    }

    /// Appends a non-negative number without leading zeros.
    public RlpWriter number(long value) {
        return number(UInt256.of(value));
    }

    /// Appends a number without leading zeros.
    public RlpWriter number(UInt256 value) {
        return bytes(value.toTrimmedArray());
    }

    /// Appends a list whose payload is that of another writer.
    public RlpWriter list(RlpWriter payload) {
        prefix(payload.size, 0xc0);
        ensure(payload.size);
        System.arraycopy(payload.out, 0, out, size, payload.size);
        size += payload.size;
        return this;
    }

    /// Appends bytes that are already RLP.
    public RlpWriter raw(byte[] encoded) {
        ensure(encoded.length);
        System.arraycopy(encoded, 0, out, size, encoded.length);
        size += encoded.length;
        return this;
    }

    private void prefix(int length, int base) {
        ensure(5);
        if (length < 56) {
            out[size++] = (byte) (base + length);
            return;
        }
        int lengthBytes = (39 - Integer.numberOfLeadingZeros(length)) / 8;
        out[size++] = (byte) (base + 55 + lengthBytes);
        for (int i = lengthBytes - 1; i >= 0; i--) {
            out[size++] = (byte) (length >>> 8 * i);
        }
    }

    private void ensure(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, size + more));
        }
    }

    /// The items appended so far, without a list header.
    public byte[] toItems() {
        return Arrays.copyOf(out, size);
    }

    /// The items as one RLP list.
    public byte[] toList() {
        return new RlpWriter().list(this).toItems();
    }
}
