package io.florin.chain.types;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads canonical RLP items one after the other. Refuses non-minimal lengths, single bytes written long, lengths
/// beyond
/// the input. Not thread-safe.
public final class RlpReader {
    private static final UInt256 MOST_UNSIGNED = UInt256.of(-1);

    private final byte[] in;
    private final int end;
    private int at;

    private RlpReader(byte[] in, int from, int end) {
        this.in = in;
        this.at = from;
        this.end = end;
    }

    /// A reader over items in a row.
    public static RlpReader of(byte[] input) {
        return new RlpReader(input, 0, input.length);
    }

    /// A reader over the items of the one list that `input` must be.
    public static RlpReader ofList(byte[] input) {
        RlpReader outer = of(input);
        RlpReader list = outer.list();
        outer.end();
        return list;
    }

    /// True while items are left.
    public boolean hasNext() {
        return at < end;
    }

    /// True when the next item is a list.
    public boolean nextIsList() {
        return hasNext() && (in[at] & 0xff) >= 0xc0;
    }

    /// Fails when items are left.
    public void end() {
        if (at < end) {
            throw new RlpException("rlp: " + (end - at) + " bytes too many");
        }
    }

    /// Next item, a byte string.
    public byte[] bytes() {
        int header = header(false);
        int length = pendingLength;
        int from = at + header;
        at = from + length;
        return Arrays.copyOfRange(in, from, at);
    }

    /// Next item, a list.
    public RlpReader list() {
        int header = header(true);
        int from = at + header;
        at = from + pendingLength;
        return new RlpReader(in, from, at);
    }

    /// Next item of either kind, its header included.
    public byte[] rawItem() {
        int from = at;
        int header = header(nextIsList());
        at += header + pendingLength;
        return Arrays.copyOfRange(in, from, at);
    }

    /// Next item, a byte string of exactly `length` bytes.
    public byte[] fixed(int length) {
        byte[] value = bytes();
        if (value.length != length) {
            throw new RlpException("rlp: string of " + value.length + " bytes instead of " + length);
        }
        return value;
    }

    /// Next item, 32 bytes.
    public Hash hash() {
        return Hash.of(fixed(32));
    }

    /// Next item, 20 bytes.
    public Address address() {
        return Address.of(fixed(20));
    }

    /// Next item, an address or the empty string.
    public @Nullable Address addressOrNone() {
        byte[] value = bytes();
        if (value.length == 0) {
            return null;
        }
        if (value.length != Address.BYTES) {
            throw new RlpException("rlp: address of " + value.length + " bytes");
        }
        return Address.of(value);
    }

    /// Next item, a number without leading zeros.
    public UInt256 number() {
        byte[] value = bytes();
        if (value.length > 32) {
            throw new RlpException("rlp: number of " + value.length + " bytes");
        }
        if (value.length > 0 && value[0] == 0) {
            throw new RlpException("rlp: number with leading zero");
        }
        return UInt256.fromBytes(value);
    }

    /// Next item, a number of at most 2^63 - 1.
    public long longNumber() {
        UInt256 value = number();
        if (!value.fitsLong()) {
            throw new RlpException("rlp: number above 2^63-1");
        }
        return value.w0();
    }

    /// Next item, a number of at most 64 bits without sign.
    public long unsignedLong() {
        UInt256 value = number();
        if (value.compareTo(MOST_UNSIGNED) > 0) {
            throw new RlpException("rlp: number above 2^64-1");
        }
        return value.w0();
    }

    private int pendingLength;

    /// Length of the header at the position; leaves the payload length in `pendingLength`.
    private int header(boolean wantList) {
        if (at >= end) {
            throw new RlpException("rlp: item missing");
        }
        int first = in[at] & 0xff;
        boolean list = first >= 0xc0;
        if (list != wantList) {
            throw new RlpException(wantList ? "rlp: string where a list belongs" : "rlp: list where a string belongs");
        }
        if (first < 0x80) {
            pendingLength = 1;
            return 0;
        }
        int code = first - (list ? 0xc0 : 0x80);
        int header = 1;
        long length = code;
        if (code > 55) {
            header = 1 + code - 55;
            length = longLength(code - 55);
        }
        if (length > end - at - header) {
            throw new RlpException("rlp: length beyond the input");
        }
        pendingLength = (int) length;
        if (!list && length == 1 && in[at + 1] >= 0) {
            throw new RlpException("rlp: single byte written long");
        }
        return header;
    }

    private long longLength(int bytes) {
        if (bytes > end - at - 1) {
            throw new RlpException("rlp: length beyond the input");
        }
        if (in[at + 1] == 0) {
            throw new RlpException("rlp: length with leading zero");
        }
        if (bytes > 4) {
            throw new RlpException("rlp: length beyond the input");
        }
        long length = 0;
        for (int i = 1; i <= bytes; i++) {
            length = length << 8 | in[at + i] & 0xff;
        }
        if (length < 56) {
            throw new RlpException("rlp: short length written long");
        }
        return length;
    }
}
