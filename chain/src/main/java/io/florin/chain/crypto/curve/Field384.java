package io.florin.chain.crypto.curve;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// The base field of BLS12-381: six limbs, Montgomery factor 2^384. Its modulus has 381 bits, so sums of two elements
/// and the running value of a product never leave six limbs. Long because its arithmetic is unrolled: with limbs in
/// locals the compiler keeps them in registers.
public final class Field384 implements Field {
    /// The modulus.
    public static final BigInteger MODULUS = new BigInteger(
            "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab", 16);

    /// The only field of this kind.
    public static final Field384 BLS12 = new Field384();

    /// Bytes of an element on the wire, big-endian.
    public static final int BYTES = 48;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int LIMBS = 6;
    private static final long P0 = 0xb9feffffffffaaabL;
    private static final long P1 = 0x1eabfffeb153ffffL;
    private static final long P2 = 0x6730d2a0f6b0f624L;
    private static final long P3 = 0x64774b84f38512bfL;
    private static final long P4 = 0x4b1ba7b6434bacd7L;
    private static final long P5 = 0x1a0111ea397fe69aL;
    /// -1 / modulus, mod 2^64.
    private static final long INVERSE = 0x89f3fffcfffcfffdL;
    private static final long[] ONE = limbs(BigInteger.ONE.shiftLeft(384).mod(MODULUS));
    /// 2^768 mod the modulus: a product with it brings a number into Montgomery form.
    private static final long[] SQUARED_FACTOR =
            limbs(BigInteger.ONE.shiftLeft(768).mod(MODULUS));
    private static final long[] PLAIN_ONE = limbs(BigInteger.ONE);

    private static final BigInteger ROOT = MODULUS.add(BigInteger.ONE).shiftRight(2);

    private Field384() {}

    private static long[] limbs(BigInteger value) {
        long[] out = new long[LIMBS];
        for (int i = 0; i < LIMBS; i++) {
            out[i] = value.shiftRight(64 * i).longValue();
        }
        return out;
    }

    @Override
    public int limbs() {
        return LIMBS;
    }

    @Override
    public long[] one() {
        return ONE.clone();
    }

    @Override
    public long[] of(BigInteger value) {
        return times(limbs(value.mod(MODULUS)), SQUARED_FACTOR);
    }

    /// Reads 48 bytes.
    ///
    /// @return false when the number is not below the modulus; the output is then void
    public boolean read(byte[] bytes, int at, long[] out, int o) {
        for (int i = 0; i < LIMBS; i++) {
            out[o + i] = (long) LONGS.get(bytes, at + 8 * (LIMBS - 1 - i));
        }
        if (!isBelowModulus(out, o)) {
            return false;
        }
        multiply(out, o, out, o, SQUARED_FACTOR, 0);
        return true;
    }

    private static boolean isBelowModulus(long[] a, int x) {
        long[] modulus = {P0, P1, P2, P3, P4, P5};
        for (int i = LIMBS - 1; i >= 0; i--) {
            int order = Long.compareUnsigned(a[x + i], modulus[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    /// Writes 48 bytes.
    public void write(long[] a, int x, byte[] bytes, int at) {
        long[] plain = plain(a, x);
        for (int i = 0; i < LIMBS; i++) {
            LONGS.set(bytes, at + 8 * (LIMBS - 1 - i), plain[i]);
        }
    }

    private long[] plain(long[] a, int x) {
        long[] out = new long[LIMBS];
        multiply(out, 0, a, x, PLAIN_ONE, 0);
        return out;
    }

    @Override
    public BigInteger characteristic() {
        return MODULUS;
    }

    @Override
    public long @Nullable [] root(long[] a) {
        long[] candidate = power(a, ROOT);
        return isEqual(squared(candidate), 0, a, 0) ? candidate : null;
    }

    @Override
    public boolean isOdd(long[] a, int x) {
        return (plain(a, x)[0] & 1) != 0;
    }

    @Override
    public void invert(long[] out, int o, long[] a, int x) {
        if (isZero(a, x)) {
            System.arraycopy(a, x, out, o, LIMBS);
            return;
        }
        byte[] bytes = new byte[BYTES];
        write(a, x, bytes, 0);
        System.arraycopy(of(new BigInteger(1, bytes).modInverse(MODULUS)), 0, out, o, LIMBS);
    }

    private static long below(long a, long b) {
        return Long.compareUnsigned(a, b) >>> 31;
    }

    @Override
    public void add(long[] out, int o, long[] a, int x, long[] b, int y) {
        long t0 = a[x] + b[y];
        long c = below(t0, b[y]);
        long t1 = a[x + 1] + c;
        c = below(t1, c);
        t1 += b[y + 1];
        c += below(t1, b[y + 1]);
        long t2 = a[x + 2] + c;
        c = below(t2, c);
        t2 += b[y + 2];
        c += below(t2, b[y + 2]);
        long t3 = a[x + 3] + c;
        c = below(t3, c);
        t3 += b[y + 3];
        c += below(t3, b[y + 3]);
        long t4 = a[x + 4] + c;
        c = below(t4, c);
        t4 += b[y + 4];
        c += below(t4, b[y + 4]);
        long t5 = a[x + 5] + b[y + 5] + c;
        reduce(out, o, t0, t1, t2, t3, t4, t5);
    }

    @Override
    public void subtract(long[] out, int o, long[] a, int x, long[] b, int y) {
        long t0 = a[x] - b[y];
        long c = below(a[x], b[y]);
        long d1 = a[x + 1] - b[y + 1];
        long t1 = d1 - c;
        c = below(a[x + 1], b[y + 1]) + below(d1, c);
        long d2 = a[x + 2] - b[y + 2];
        long t2 = d2 - c;
        c = below(a[x + 2], b[y + 2]) + below(d2, c);
        long d3 = a[x + 3] - b[y + 3];
        long t3 = d3 - c;
        c = below(a[x + 3], b[y + 3]) + below(d3, c);
        long d4 = a[x + 4] - b[y + 4];
        long t4 = d4 - c;
        c = below(a[x + 4], b[y + 4]) + below(d4, c);
        long d5 = a[x + 5] - b[y + 5];
        long t5 = d5 - c;
        c = below(a[x + 5], b[y + 5]) + below(d5, c);
        long mask = -c;
        long s0 = t0 + (P0 & mask);
        c = below(s0, t0);
        out[o] = s0;
        long m1 = t1 + c;
        c = below(m1, c);
        long s1 = m1 + (P1 & mask);
        c += below(s1, m1);
        out[o + 1] = s1;
        long m2 = t2 + c;
        c = below(m2, c);
        long s2 = m2 + (P2 & mask);
        c += below(s2, m2);
        out[o + 2] = s2;
        long m3 = t3 + c;
        c = below(m3, c);
        long s3 = m3 + (P3 & mask);
        c += below(s3, m3);
        out[o + 3] = s3;
        long m4 = t4 + c;
        c = below(m4, c);
        long s4 = m4 + (P4 & mask);
        c += below(s4, m4);
        out[o + 4] = s4;
        out[o + 5] = t5 + c + (P5 & mask);
    }

    /// Stores a number below twice the modulus, reduced.
    private static void reduce(long[] out, int o, long t0, long t1, long t2, long t3, long t4, long t5) {
        long s0 = t0 - P0;
        long c = below(t0, P0);
        long d1 = t1 - P1;
        long s1 = d1 - c;
        c = below(t1, P1) + below(d1, c);
        long d2 = t2 - P2;
        long s2 = d2 - c;
        c = below(t2, P2) + below(d2, c);
        long d3 = t3 - P3;
        long s3 = d3 - c;
        c = below(t3, P3) + below(d3, c);
        long d4 = t4 - P4;
        long s4 = d4 - c;
        c = below(t4, P4) + below(d4, c);
        long d5 = t5 - P5;
        long s5 = d5 - c;
        c = below(t5, P5) + below(d5, c);
        long keep = -c;
        out[o] = s0 ^ ((s0 ^ t0) & keep);
        out[o + 1] = s1 ^ ((s1 ^ t1) & keep);
        out[o + 2] = s2 ^ ((s2 ^ t2) & keep);
        out[o + 3] = s3 ^ ((s3 ^ t3) & keep);
        out[o + 4] = s4 ^ ((s4 ^ t4) & keep);
        out[o + 5] = s5 ^ ((s5 ^ t5) & keep);
    }

    @Override
    public void multiply(long[] out, int o, long[] a, int x, long[] b, int y) {
        long a0 = a[x];
        long a1 = a[x + 1];
        long a2 = a[x + 2];
        long a3 = a[x + 3];
        long a4 = a[x + 4];
        long a5 = a[x + 5];
        long t0 = 0, t1 = 0, t2 = 0, t3 = 0, t4 = 0, t5 = 0;
        for (int i = 0; i < LIMBS; i++) {
            // t += a * b[i]
            long k = b[y + i];
            long lo = a0 * k;
            t0 += lo;
            long c = Math.unsignedMultiplyHigh(a0, k) + below(t0, lo);
            lo = a1 * k + c;
            c = Math.unsignedMultiplyHigh(a1, k) + below(lo, c);
            t1 += lo;
            c += below(t1, lo);
            lo = a2 * k + c;
            c = Math.unsignedMultiplyHigh(a2, k) + below(lo, c);
            t2 += lo;
            c += below(t2, lo);
            lo = a3 * k + c;
            c = Math.unsignedMultiplyHigh(a3, k) + below(lo, c);
            t3 += lo;
            c += below(t3, lo);
            lo = a4 * k + c;
            c = Math.unsignedMultiplyHigh(a4, k) + below(lo, c);
            t4 += lo;
            c += below(t4, lo);
            lo = a5 * k + c;
            c = Math.unsignedMultiplyHigh(a5, k) + below(lo, c);
            t5 += lo;
            c += below(t5, lo);
            long top = c;
            // t = (t + m * p) / 2^64
            k = t0 * INVERSE;
            lo = k * P0;
            c = Math.unsignedMultiplyHigh(k, P0) + below(t0 + lo, lo);
            lo = k * P1 + c;
            c = Math.unsignedMultiplyHigh(k, P1) + below(lo, c);
            t0 = t1 + lo;
            c += below(t0, lo);
            lo = k * P2 + c;
            c = Math.unsignedMultiplyHigh(k, P2) + below(lo, c);
            t1 = t2 + lo;
            c += below(t1, lo);
            lo = k * P3 + c;
            c = Math.unsignedMultiplyHigh(k, P3) + below(lo, c);
            t2 = t3 + lo;
            c += below(t2, lo);
            lo = k * P4 + c;
            c = Math.unsignedMultiplyHigh(k, P4) + below(lo, c);
            t3 = t4 + lo;
            c += below(t3, lo);
            lo = k * P5 + c;
            c = Math.unsignedMultiplyHigh(k, P5) + below(lo, c);
            t4 = t5 + lo;
            c += below(t4, lo);
            t5 = top + c;
        }
        reduce(out, o, t0, t1, t2, t3, t4, t5);
    }

    @Override
    public void square(long[] out, int o, long[] a, int x) {
        multiply(out, o, a, x, a, x);
    }
}
