package io.florin.chain.crypto.curve;

import java.math.BigInteger;

/// The base field of BLS12-381: seven limbs of 56 bits, Montgomery factor 2^392.
///
/// The method is that of {@link Field256}. The code is not shared because it is unrolled for its number of limbs, which
/// also makes it long; the modulus is constant, since there is no other of this size.
public final class Field384 implements PrimeField {
    /// The modulus.
    public static final BigInteger MODULUS = new BigInteger(
            "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab", 16);

    /// The only field of this kind.
    public static final Field384 BLS12 = new Field384();

    /// Bytes of an element on the wire, big-endian.
    public static final int BYTES = 48;

    private static final int LIMBS = 7;
    private static final int BITS = 56;
    private static final int SPARE = 64 - BITS;
    private static final long MASK = (1L << BITS) - 1;
    private static final long P0 = 0xfeffffffffaaabL;
    private static final long P1 = 0xfffeb153ffffb9L;
    private static final long P2 = 0xa0f6b0f6241eabL;
    private static final long P3 = 0xf38512bf6730d2L;
    private static final long P4 = 0x4bacd764774b84L;
    private static final long P5 = 0xe69a4b1ba7b643L;
    private static final long P6 = 0x001a0111ea397fL;

    private static final long Q0 = P0 << SPARE;
    private static final long Q1 = P1 << SPARE;
    private static final long Q2 = P2 << SPARE;
    private static final long Q3 = P3 << SPARE;
    private static final long Q4 = P4 << SPARE;
    private static final long Q5 = P5 << SPARE;
    private static final long Q6 = P6 << SPARE;
    /// -1 / modulus, mod 2^56.
    private static final long INVERSE = 0xf3fffcfffcfffdL;

    private static final LimbCodec CODEC = new LimbCodec(MODULUS, LIMBS, BITS, BYTES);
    private static final long[] ONE =
            CODEC.limbs(BigInteger.ONE.shiftLeft(LIMBS * BITS).mod(MODULUS));
    /// A product with it brings a number into Montgomery form.
    private static final long[] SQUARED_FACTOR =
            CODEC.limbs(BigInteger.ONE.shiftLeft(2 * LIMBS * BITS).mod(MODULUS));
    private static final long[] CUBED_FACTOR =
            CODEC.limbs(BigInteger.ONE.shiftLeft(3 * LIMBS * BITS).mod(MODULUS));
    private static final ModularInverse MODULAR_INVERSE = new ModularInverse(MODULUS);
    private static final long[] PLAIN_ONE = CODEC.limbs(BigInteger.ONE);

    private Field384() {}

    @Override
    public int limbs() {
        return LIMBS;
    }

    @Override
    public int bytes() {
        return BYTES;
    }

    @Override
    public BigInteger characteristic() {
        return MODULUS;
    }

    @Override
    public long[] one() {
        return ONE.clone();
    }

    @Override
    public boolean read(byte[] bytes, int at, long[] out, int o) {
        boolean below = CODEC.read(bytes, at, out, o);
        multiply(out, o, out, o, SQUARED_FACTOR, 0);
        return below;
    }

    @Override
    public void write(long[] a, int x, byte[] bytes, int at) {
        long[] plain = new long[LIMBS];
        multiply(plain, 0, a, x, PLAIN_ONE, 0);
        CODEC.write(plain, bytes, at);
    }

    /// The inverse of a number in Montgomery form lacks two factors of the form.
    @Override
    public void invert(long[] out, int o, long[] a, int x) {
        MODULAR_INVERSE.invert(out, o, a, x, LIMBS, BITS);
        multiply(out, o, out, o, CUBED_FACTOR, 0);
    }

    private static long high(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b);
    }

    /// Stores a number below twice the modulus, reduced; its limbs need not be carried.
    private static void reduce(long[] out, int o, long t0, long t1, long t2, long t3, long t4, long t5, long t6) {
        long c0 = t0;
        long c1 = t1 + (c0 >>> BITS);
        long c2 = t2 + (c1 >>> BITS);
        long c3 = t3 + (c2 >>> BITS);
        long c4 = t4 + (c3 >>> BITS);
        long c5 = t5 + (c4 >>> BITS);
        long c6 = t6 + (c5 >>> BITS);
        long d0 = t0 - P0;
        long d1 = t1 - P1 + (d0 >> BITS);
        long d2 = t2 - P2 + (d1 >> BITS);
        long d3 = t3 - P3 + (d2 >> BITS);
        long d4 = t4 - P4 + (d3 >> BITS);
        long d5 = t5 - P5 + (d4 >> BITS);
        long d6 = t6 - P6 + (d5 >> BITS);
        long keep = d6 >> 63;
        out[o] = (d0 ^ ((d0 ^ c0) & keep)) & MASK;
        out[o + 1] = (d1 ^ ((d1 ^ c1) & keep)) & MASK;
        out[o + 2] = (d2 ^ ((d2 ^ c2) & keep)) & MASK;
        out[o + 3] = (d3 ^ ((d3 ^ c3) & keep)) & MASK;
        out[o + 4] = (d4 ^ ((d4 ^ c4) & keep)) & MASK;
        out[o + 5] = (d5 ^ ((d5 ^ c5) & keep)) & MASK;
        out[o + 6] = (d6 ^ ((d6 ^ c6) & keep)) & MASK;
    }

    @Override
    public void add(long[] out, int o, long[] a, int x, long[] b, int y) {
        reduce(
                out,
                o,
                a[x] + b[y],
                a[x + 1] + b[y + 1],
                a[x + 2] + b[y + 2],
                a[x + 3] + b[y + 3],
                a[x + 4] + b[y + 4],
                a[x + 5] + b[y + 5],
                a[x + 6] + b[y + 6]);
    }

    @Override
    public void subtract(long[] out, int o, long[] a, int x, long[] b, int y) {
        long c0 = a[x] - b[y];
        long d0 = c0 + P0;
        long t1 = a[x + 1] - b[y + 1];
        long c1 = t1 + (c0 >> BITS);
        long d1 = t1 + P1 + (d0 >> BITS);
        long t2 = a[x + 2] - b[y + 2];
        long c2 = t2 + (c1 >> BITS);
        long d2 = t2 + P2 + (d1 >> BITS);
        long t3 = a[x + 3] - b[y + 3];
        long c3 = t3 + (c2 >> BITS);
        long d3 = t3 + P3 + (d2 >> BITS);
        long t4 = a[x + 4] - b[y + 4];
        long c4 = t4 + (c3 >> BITS);
        long d4 = t4 + P4 + (d3 >> BITS);
        long t5 = a[x + 5] - b[y + 5];
        long c5 = t5 + (c4 >> BITS);
        long d5 = t5 + P5 + (d4 >> BITS);
        long t6 = a[x + 6] - b[y + 6];
        long c6 = t6 + (c5 >> BITS);
        long d6 = t6 + P6 + (d5 >> BITS);
        long borrow = c6 >> 63;
        out[o] = (c0 ^ ((c0 ^ d0) & borrow)) & MASK;
        out[o + 1] = (c1 ^ ((c1 ^ d1) & borrow)) & MASK;
        out[o + 2] = (c2 ^ ((c2 ^ d2) & borrow)) & MASK;
        out[o + 3] = (c3 ^ ((c3 ^ d3) & borrow)) & MASK;
        out[o + 4] = (c4 ^ ((c4 ^ d4) & borrow)) & MASK;
        out[o + 5] = (c5 ^ ((c5 ^ d5) & borrow)) & MASK;
        out[o + 6] = (c6 ^ ((c6 ^ d6) & borrow)) & MASK;
    }

    @Override
    public void multiply(long[] out, int o, long[] a, int x, long[] b, int y) {
        long a0 = a[x];
        long a1 = a[x + 1];
        long a2 = a[x + 2];
        long a3 = a[x + 3];
        long a4 = a[x + 4];
        long a5 = a[x + 5];
        long a6 = a[x + 6];
        long b0 = b[y];
        long b1 = b[y + 1];
        long b2 = b[y + 2];
        long b3 = b[y + 3];
        long b4 = b[y + 4];
        long b5 = b[y + 5];
        long b6 = b[y + 6];
        long h0 = a0 << SPARE;
        long h1 = a1 << SPARE;
        long h2 = a2 << SPARE;
        long h3 = a3 << SPARE;
        long h4 = a4 << SPARE;
        long h5 = a5 << SPARE;
        long h6 = a6 << SPARE;
        long low;
        long high;
        long carry = 0;
        low = carry + a0 * b0;
        high = high(h0, b0);
        long m0 = (low * INVERSE) & MASK;
        low += m0 * P0;
        high += high(m0, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b1 + a1 * b0 + m0 * P1;
        high = high(h0, b1) + high(h1, b0) + high(m0, Q1);
        long m1 = (low * INVERSE) & MASK;
        low += m1 * P0;
        high += high(m1, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b2 + a1 * b1 + a2 * b0 + m0 * P2 + m1 * P1;
        high = high(h0, b2) + high(h1, b1) + high(h2, b0) + high(m0, Q2) + high(m1, Q1);
        long m2 = (low * INVERSE) & MASK;
        low += m2 * P0;
        high += high(m2, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + m0 * P3 + m1 * P2 + m2 * P1;
        high = high(h0, b3) + high(h1, b2) + high(h2, b1) + high(h3, b0) + high(m0, Q3) + high(m1, Q2) + high(m2, Q1);
        long m3 = (low * INVERSE) & MASK;
        low += m3 * P0;
        high += high(m3, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + m0 * P4 + m1 * P3 + m2 * P2 + m3 * P1;
        high = high(h0, b4)
                + high(h1, b3)
                + high(h2, b2)
                + high(h3, b1)
                + high(h4, b0)
                + high(m0, Q4)
                + high(m1, Q3)
                + high(m2, Q2)
                + high(m3, Q1);
        long m4 = (low * INVERSE) & MASK;
        low += m4 * P0;
        high += high(m4, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 + m0 * P5 + m1 * P4 + m2 * P3 + m3 * P2
                + m4 * P1;
        high = high(h0, b5)
                + high(h1, b4)
                + high(h2, b3)
                + high(h3, b2)
                + high(h4, b1)
                + high(h5, b0)
                + high(m0, Q5)
                + high(m1, Q4)
                + high(m2, Q3)
                + high(m3, Q2)
                + high(m4, Q1);
        long m5 = (low * INVERSE) & MASK;
        low += m5 * P0;
        high += high(m5, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b6 + a1 * b5 + a2 * b4 + a3 * b3 + a4 * b2 + a5 * b1 + a6 * b0 + m0 * P6 + m1 * P5 + m2 * P4
                + m3 * P3 + m4 * P2 + m5 * P1;
        high = high(h0, b6)
                + high(h1, b5)
                + high(h2, b4)
                + high(h3, b3)
                + high(h4, b2)
                + high(h5, b1)
                + high(h6, b0)
                + high(m0, Q6)
                + high(m1, Q5)
                + high(m2, Q4)
                + high(m3, Q3)
                + high(m4, Q2)
                + high(m5, Q1);
        long m6 = (low * INVERSE) & MASK;
        low += m6 * P0;
        high += high(m6, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a1 * b6 + a2 * b5 + a3 * b4 + a4 * b3 + a5 * b2 + a6 * b1 + m1 * P6 + m2 * P5 + m3 * P4 + m4 * P3
                + m5 * P2 + m6 * P1;
        high = high(h1, b6)
                + high(h2, b5)
                + high(h3, b4)
                + high(h4, b3)
                + high(h5, b2)
                + high(h6, b1)
                + high(m1, Q6)
                + high(m2, Q5)
                + high(m3, Q4)
                + high(m4, Q3)
                + high(m5, Q2)
                + high(m6, Q1);
        low -= high << BITS;
        long t0 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a2 * b6 + a3 * b5 + a4 * b4 + a5 * b3 + a6 * b2 + m2 * P6 + m3 * P5 + m4 * P4 + m5 * P3 + m6 * P2;
        high = high(h2, b6)
                + high(h3, b5)
                + high(h4, b4)
                + high(h5, b3)
                + high(h6, b2)
                + high(m2, Q6)
                + high(m3, Q5)
                + high(m4, Q4)
                + high(m5, Q3)
                + high(m6, Q2);
        low -= high << BITS;
        long t1 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a3 * b6 + a4 * b5 + a5 * b4 + a6 * b3 + m3 * P6 + m4 * P5 + m5 * P4 + m6 * P3;
        high = high(h3, b6)
                + high(h4, b5)
                + high(h5, b4)
                + high(h6, b3)
                + high(m3, Q6)
                + high(m4, Q5)
                + high(m5, Q4)
                + high(m6, Q3);
        low -= high << BITS;
        long t2 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a4 * b6 + a5 * b5 + a6 * b4 + m4 * P6 + m5 * P5 + m6 * P4;
        high = high(h4, b6) + high(h5, b5) + high(h6, b4) + high(m4, Q6) + high(m5, Q5) + high(m6, Q4);
        low -= high << BITS;
        long t3 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a5 * b6 + a6 * b5 + m5 * P6 + m6 * P5;
        high = high(h5, b6) + high(h6, b5) + high(m5, Q6) + high(m6, Q5);
        low -= high << BITS;
        long t4 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a6 * b6 + m6 * P6;
        high = high(h6, b6) + high(m6, Q6);
        low -= high << BITS;
        long t5 = low & MASK;
        carry = (low >>> BITS) + high;
        reduce(out, o, t0, t1, t2, t3, t4, t5, carry);
    }

    @Override
    public void square(long[] out, int o, long[] a, int x) {
        long a0 = a[x];
        long a1 = a[x + 1];
        long a2 = a[x + 2];
        long a3 = a[x + 3];
        long a4 = a[x + 4];
        long a5 = a[x + 5];
        long a6 = a[x + 6];
        long h0 = a0 << SPARE;
        long h1 = a1 << SPARE;
        long h2 = a2 << SPARE;
        long h3 = a3 << SPARE;
        long h4 = a4 << SPARE;
        long h5 = a5 << SPARE;
        long h6 = a6 << SPARE;
        long low;
        long high;
        long carry = 0;
        low = carry + a0 * a0;
        high = high(h0, a0);
        long m0 = (low * INVERSE) & MASK;
        low += m0 * P0;
        high += high(m0, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * a0 * a1 + m0 * P1;
        high = 2 * high(h0, a1) + high(m0, Q1);
        long m1 = (low * INVERSE) & MASK;
        low += m1 * P0;
        high += high(m1, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * a0 * a2 + a1 * a1 + m0 * P2 + m1 * P1;
        high = 2 * high(h0, a2) + high(h1, a1) + high(m0, Q2) + high(m1, Q1);
        long m2 = (low * INVERSE) & MASK;
        low += m2 * P0;
        high += high(m2, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * (a0 * a3 + a1 * a2) + m0 * P3 + m1 * P2 + m2 * P1;
        high = 2 * (high(h0, a3) + high(h1, a2)) + high(m0, Q3) + high(m1, Q2) + high(m2, Q1);
        long m3 = (low * INVERSE) & MASK;
        low += m3 * P0;
        high += high(m3, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * (a0 * a4 + a1 * a3) + a2 * a2 + m0 * P4 + m1 * P3 + m2 * P2 + m3 * P1;
        high = 2 * (high(h0, a4) + high(h1, a3))
                + high(h2, a2)
                + high(m0, Q4)
                + high(m1, Q3)
                + high(m2, Q2)
                + high(m3, Q1);
        long m4 = (low * INVERSE) & MASK;
        low += m4 * P0;
        high += high(m4, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * (a0 * a5 + a1 * a4 + a2 * a3) + m0 * P5 + m1 * P4 + m2 * P3 + m3 * P2 + m4 * P1;
        high = 2 * (high(h0, a5) + high(h1, a4) + high(h2, a3))
                + high(m0, Q5)
                + high(m1, Q4)
                + high(m2, Q3)
                + high(m3, Q2)
                + high(m4, Q1);
        long m5 = (low * INVERSE) & MASK;
        low += m5 * P0;
        high += high(m5, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry
                + 2 * (a0 * a6 + a1 * a5 + a2 * a4)
                + a3 * a3
                + m0 * P6
                + m1 * P5
                + m2 * P4
                + m3 * P3
                + m4 * P2
                + m5 * P1;
        high = 2 * (high(h0, a6) + high(h1, a5) + high(h2, a4))
                + high(h3, a3)
                + high(m0, Q6)
                + high(m1, Q5)
                + high(m2, Q4)
                + high(m3, Q3)
                + high(m4, Q2)
                + high(m5, Q1);
        long m6 = (low * INVERSE) & MASK;
        low += m6 * P0;
        high += high(m6, Q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * (a1 * a6 + a2 * a5 + a3 * a4) + m1 * P6 + m2 * P5 + m3 * P4 + m4 * P3 + m5 * P2 + m6 * P1;
        high = 2 * (high(h1, a6) + high(h2, a5) + high(h3, a4))
                + high(m1, Q6)
                + high(m2, Q5)
                + high(m3, Q4)
                + high(m4, Q3)
                + high(m5, Q2)
                + high(m6, Q1);
        low -= high << BITS;
        long t0 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + 2 * (a2 * a6 + a3 * a5) + a4 * a4 + m2 * P6 + m3 * P5 + m4 * P4 + m5 * P3 + m6 * P2;
        high = 2 * (high(h2, a6) + high(h3, a5))
                + high(h4, a4)
                + high(m2, Q6)
                + high(m3, Q5)
                + high(m4, Q4)
                + high(m5, Q3)
                + high(m6, Q2);
        low -= high << BITS;
        long t1 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + 2 * (a3 * a6 + a4 * a5) + m3 * P6 + m4 * P5 + m5 * P4 + m6 * P3;
        high = 2 * (high(h3, a6) + high(h4, a5)) + high(m3, Q6) + high(m4, Q5) + high(m5, Q4) + high(m6, Q3);
        low -= high << BITS;
        long t2 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + 2 * a4 * a6 + a5 * a5 + m4 * P6 + m5 * P5 + m6 * P4;
        high = 2 * high(h4, a6) + high(h5, a5) + high(m4, Q6) + high(m5, Q5) + high(m6, Q4);
        low -= high << BITS;
        long t3 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + 2 * a5 * a6 + m5 * P6 + m6 * P5;
        high = 2 * high(h5, a6) + high(m5, Q6) + high(m6, Q5);
        low -= high << BITS;
        long t4 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a6 * a6 + m6 * P6;
        high = high(h6, a6) + high(m6, Q6);
        low -= high << BITS;
        long t5 = low & MASK;
        carry = (low >>> BITS) + high;
        reduce(out, o, t0, t1, t2, t3, t4, t5, carry);
    }
}
