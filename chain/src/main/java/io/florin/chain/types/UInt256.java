package io.florin.chain.types;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Unsigned 256-bit number. Immutable; `w3` is the most significant limb.
///
/// @param w3 bits 192..255
/// @param w2 bits 128..191
/// @param w1 bits 64..127
/// @param w0 bits 0..63
public record UInt256(long w3, long w2, long w1, long w0) implements Comparable<UInt256> {
    /// 0.
    public static final UInt256 ZERO = new UInt256(0, 0, 0, 0);

    /// 1.
    public static final UInt256 ONE = new UInt256(0, 0, 0, 1);

    /// 2^256 - 1.
    public static final UInt256 MAX = new UInt256(-1, -1, -1, -1);

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /// A number from 0 to 2^64 - 1 given as an unsigned long.
    public static UInt256 of(long unsigned) {
        return unsigned == 0 ? ZERO : new UInt256(0, 0, 0, unsigned);
    }

    /// Reads up to 32 big-endian bytes.
    public static UInt256 fromBytes(byte[] bigEndian) {
        if (bigEndian.length > 32) {
            throw new IllegalArgumentException("number: " + bigEndian.length + " bytes, more than 32");
        }
        byte[] word = bigEndian;
        if (bigEndian.length < 32) {
            word = new byte[32];
            System.arraycopy(bigEndian, 0, word, 32 - bigEndian.length, bigEndian.length);
        }
        return new UInt256((long) LONGS.get(word, 0), (long) LONGS.get(word, 8), (long) LONGS.get(word, 16), (long)
                LONGS.get(word, 24));
    }

    /// The same number.
    ///
    /// @throws IllegalArgumentException when negative or above 2^256 - 1
    public static UInt256 fromBigInteger(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > 256) {
            throw new IllegalArgumentException("number: " + value + " is not in 0..2^256-1");
        }
        return new UInt256(
                value.shiftRight(192).longValue(),
                value.shiftRight(128).longValue(),
                value.shiftRight(64).longValue(),
                value.longValue());
    }

    /// 32 big-endian bytes.
    public byte[] toArray() {
        byte[] out = new byte[32];
        LONGS.set(out, 0, w3);
        LONGS.set(out, 8, w2);
        LONGS.set(out, 16, w1);
        LONGS.set(out, 24, w0);
        return out;
    }

    /// Big-endian bytes without leading zeros; no bytes for 0.
    public byte[] toTrimmedArray() {
        byte[] all = toArray();
        int zeros = 0;
        while (zeros < 32 && all[zeros] == 0) {
            zeros++;
        }
        return Arrays.copyOfRange(all, zeros, 32);
    }

    /// The same number as a BigInteger.
    public BigInteger toBigInteger() {
        return new BigInteger(1, toArray());
    }

    /// True for 0.
    public boolean isZero() {
        return (w3 | w2 | w1 | w0) == 0;
    }

    /// True when the number is at most 2^63 - 1.
    public boolean fitsLong() {
        return (w3 | w2 | w1) == 0 && w0 >= 0;
    }

    /// The number, or Long.MAX_VALUE when it is larger.
    public long clampedLong() {
        return fitsLong() ? w0 : Long.MAX_VALUE;
    }

    /// Sum modulo 2^256.
    public UInt256 plus(UInt256 other) {
        long r0 = w0 + other.w0;
        long c = Long.compareUnsigned(r0, w0) < 0 ? 1 : 0;
        long s1 = w1 + other.w1;
        long r1 = s1 + c;
        c = (Long.compareUnsigned(s1, w1) < 0 ? 1 : 0) + (Long.compareUnsigned(r1, s1) < 0 ? 1 : 0);
        long s2 = w2 + other.w2;
        long r2 = s2 + c;
        c = (Long.compareUnsigned(s2, w2) < 0 ? 1 : 0) + (Long.compareUnsigned(r2, s2) < 0 ? 1 : 0);
        return new UInt256(w3 + other.w3 + c, r2, r1, r0);
    }

    /// Difference modulo 2^256.
    public UInt256 minus(UInt256 other) {
        return plus(new UInt256(~other.w3, ~other.w2, ~other.w1, ~other.w0)).plus(ONE);
    }

    /// Product, or {@link #MAX} when it does not fit.
    public UInt256 timesSaturating(long unsigned) {
        BigInteger product = toBigInteger().multiply(of(unsigned).toBigInteger());
        return product.bitLength() > 256 ? MAX : fromBigInteger(product);
    }

    /// Sum, or {@link #MAX} when it does not fit.
    public UInt256 plusSaturating(UInt256 other) {
        UInt256 sum = plus(other);
        return sum.compareTo(this) < 0 ? MAX : sum;
    }

    /// The smaller one.
    public UInt256 min(UInt256 other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Seeded per process, against chosen collisions.
    @Override
    public int hashCode() {
        return HashSeed.of(w3, w2, w1, w0);
    }

    @Override
    public int compareTo(UInt256 other) {
        int c = Long.compareUnsigned(w3, other.w3);
        if (c == 0) {
            c = Long.compareUnsigned(w2, other.w2);
        }
        if (c == 0) {
            c = Long.compareUnsigned(w1, other.w1);
        }
        return c != 0 ? c : Long.compareUnsigned(w0, other.w0);
    }

    /// Hex quantity without leading zeros, 0x0 for zero.
    @Override
    public String toString() {
        return "0x" + toBigInteger().toString(16);
    }
}
