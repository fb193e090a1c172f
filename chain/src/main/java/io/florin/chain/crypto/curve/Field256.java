package io.florin.chain.crypto.curve;

import java.math.BigInteger;

/// A field with a modulus of at most 256 bits: five limbs of 52 bits, Montgomery factor 2^260.
///
/// Limbs are smaller than a long so that columns of a product are summed without carries: of each partial product
/// the low 64 bits go to one sum, the bits from the limb size on (the high half of a product whose factor is shifted
/// up) to another, and since the true sum of the low parts fits a long, it is the first sum less the second one
/// shifted, modulo 2^64. Reduction is Montgomery's, column by column. Long because it is unrolled.
public final class Field256 implements PrimeField {
    /// Bytes of an element on the wire, big-endian.
    public static final int BYTES = 32;

    private static final int LIMBS = 5;
    private static final int BITS = 52;
    private static final int SPARE = 64 - BITS;
    private static final long MASK = (1L << BITS) - 1;
    private static final long[] PLAIN_ONE = {1, 0, 0, 0, 0};

    private final BigInteger modulus;
    private final LimbCodec codec;
    private final long[] one;
    /// A product with it brings a number into Montgomery form.
    private final long[] squaredFactor;
    private final long[] cubedFactor;
    private final ModularInverse modularInverse;
    private final long p0;
    private final long p1;
    private final long p2;
    private final long p3;
    private final long p4;
    private final long q0;
    private final long q1;
    private final long q2;
    private final long q3;
    private final long q4;
    /// -1 / modulus, mod 2^52.
    private final long inverse;

    /// @param modulus an odd prime of at most 256 bits; roots are right only if it leaves 3 when divided by 4
    public Field256(BigInteger modulus) {
        if (modulus.bitLength() > 256) {
            throw new IllegalArgumentException("modulus: " + modulus.bitLength() + " bits, more than 256");
        }
        this.modulus = modulus;
        this.codec = new LimbCodec(modulus, LIMBS, BITS, BYTES);
        this.one = codec.limbs(BigInteger.ONE.shiftLeft(LIMBS * BITS).mod(modulus));
        this.squaredFactor =
                codec.limbs(BigInteger.ONE.shiftLeft(2 * LIMBS * BITS).mod(modulus));
        this.cubedFactor =
                codec.limbs(BigInteger.ONE.shiftLeft(3 * LIMBS * BITS).mod(modulus));
        this.inverse = codec.negativeInverse();
        this.modularInverse = new ModularInverse(modulus);
        long[] p = codec.limbs(modulus);
        this.p0 = p[0];
        this.p1 = p[1];
        this.p2 = p[2];
        this.p3 = p[3];
        this.p4 = p[4];
        this.q0 = p0 << SPARE;
        this.q1 = p1 << SPARE;
        this.q2 = p2 << SPARE;
        this.q3 = p3 << SPARE;
        this.q4 = p4 << SPARE;
    }

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
        return modulus;
    }

    @Override
    public long[] one() {
        return one.clone();
    }

    @Override
    public boolean read(byte[] bytes, int at, long[] out, int o) {
        boolean below = codec.read(bytes, at, out, o);
        multiply(out, o, out, o, squaredFactor, 0);
        return below;
    }

    @Override
    public void write(long[] a, int x, byte[] bytes, int at) {
        long[] plain = new long[LIMBS];
        multiply(plain, 0, a, x, PLAIN_ONE, 0);
        codec.write(plain, bytes, at);
    }

    /// The inverse of a number in Montgomery form lacks two factors of the form.
    @Override
    public void invert(long[] out, int o, long[] a, int x) {
        modularInverse.invert(out, o, a, x, LIMBS, BITS);
        multiply(out, o, out, o, cubedFactor, 0);
    }

    private static long high(long a, long b) {
        return Math.unsignedMultiplyHigh(a, b);
    }

    /// Stores a number below twice the modulus, reduced; its limbs need not be carried.
    private void reduce(long[] out, int o, long t0, long t1, long t2, long t3, long t4) {
        long c0 = t0;
        long c1 = t1 + (c0 >>> BITS);
        long c2 = t2 + (c1 >>> BITS);
        long c3 = t3 + (c2 >>> BITS);
        long c4 = t4 + (c3 >>> BITS);
        long d0 = t0 - p0;
        long d1 = t1 - p1 + (d0 >> BITS);
        long d2 = t2 - p2 + (d1 >> BITS);
        long d3 = t3 - p3 + (d2 >> BITS);
        long d4 = t4 - p4 + (d3 >> BITS);
        long keep = d4 >> 63;
        out[o] = (d0 ^ ((d0 ^ c0) & keep)) & MASK;
        out[o + 1] = (d1 ^ ((d1 ^ c1) & keep)) & MASK;
        out[o + 2] = (d2 ^ ((d2 ^ c2) & keep)) & MASK;
        out[o + 3] = (d3 ^ ((d3 ^ c3) & keep)) & MASK;
        out[o + 4] = (d4 ^ ((d4 ^ c4) & keep)) & MASK;
    }

    @Override
    public void add(long[] out, int o, long[] a, int x, long[] b, int y) {
        reduce(out, o, a[x] + b[y], a[x + 1] + b[y + 1], a[x + 2] + b[y + 2], a[x + 3] + b[y + 3], a[x + 4] + b[y + 4]);
    }

    @Override
    public void subtract(long[] out, int o, long[] a, int x, long[] b, int y) {
        long c0 = a[x] - b[y];
        long d0 = c0 + p0;
        long t1 = a[x + 1] - b[y + 1];
        long c1 = t1 + (c0 >> BITS);
        long d1 = t1 + p1 + (d0 >> BITS);
        long t2 = a[x + 2] - b[y + 2];
        long c2 = t2 + (c1 >> BITS);
        long d2 = t2 + p2 + (d1 >> BITS);
        long t3 = a[x + 3] - b[y + 3];
        long c3 = t3 + (c2 >> BITS);
        long d3 = t3 + p3 + (d2 >> BITS);
        long t4 = a[x + 4] - b[y + 4];
        long c4 = t4 + (c3 >> BITS);
        long d4 = t4 + p4 + (d3 >> BITS);
        long borrow = c4 >> 63;
        out[o] = (c0 ^ ((c0 ^ d0) & borrow)) & MASK;
        out[o + 1] = (c1 ^ ((c1 ^ d1) & borrow)) & MASK;
        out[o + 2] = (c2 ^ ((c2 ^ d2) & borrow)) & MASK;
        out[o + 3] = (c3 ^ ((c3 ^ d3) & borrow)) & MASK;
        out[o + 4] = (c4 ^ ((c4 ^ d4) & borrow)) & MASK;
    }

    @Override
    public void multiply(long[] out, int o, long[] a, int x, long[] b, int y) {
        long a0 = a[x];
        long a1 = a[x + 1];
        long a2 = a[x + 2];
        long a3 = a[x + 3];
        long a4 = a[x + 4];
        long b0 = b[y];
        long b1 = b[y + 1];
        long b2 = b[y + 2];
        long b3 = b[y + 3];
        long b4 = b[y + 4];
        long h0 = a0 << SPARE;
        long h1 = a1 << SPARE;
        long h2 = a2 << SPARE;
        long h3 = a3 << SPARE;
        long h4 = a4 << SPARE;
        long low;
        long high;
        long carry = 0;
        low = carry + a0 * b0;
        high = high(h0, b0);
        long m0 = (low * inverse) & MASK;
        low += m0 * p0;
        high += high(m0, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b1 + a1 * b0 + m0 * p1;
        high = high(h0, b1) + high(h1, b0) + high(m0, q1);
        long m1 = (low * inverse) & MASK;
        low += m1 * p0;
        high += high(m1, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b2 + a1 * b1 + a2 * b0 + m0 * p2 + m1 * p1;
        high = high(h0, b2) + high(h1, b1) + high(h2, b0) + high(m0, q2) + high(m1, q1);
        long m2 = (low * inverse) & MASK;
        low += m2 * p0;
        high += high(m2, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + m0 * p3 + m1 * p2 + m2 * p1;
        high = high(h0, b3) + high(h1, b2) + high(h2, b1) + high(h3, b0) + high(m0, q3) + high(m1, q2) + high(m2, q1);
        long m3 = (low * inverse) & MASK;
        low += m3 * p0;
        high += high(m3, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 + m0 * p4 + m1 * p3 + m2 * p2 + m3 * p1;
        high = high(h0, b4)
                + high(h1, b3)
                + high(h2, b2)
                + high(h3, b1)
                + high(h4, b0)
                + high(m0, q4)
                + high(m1, q3)
                + high(m2, q2)
                + high(m3, q1);
        long m4 = (low * inverse) & MASK;
        low += m4 * p0;
        high += high(m4, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + m1 * p4 + m2 * p3 + m3 * p2 + m4 * p1;
        high = high(h1, b4)
                + high(h2, b3)
                + high(h3, b2)
                + high(h4, b1)
                + high(m1, q4)
                + high(m2, q3)
                + high(m3, q2)
                + high(m4, q1);
        low -= high << BITS;
        long t0 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a2 * b4 + a3 * b3 + a4 * b2 + m2 * p4 + m3 * p3 + m4 * p2;
        high = high(h2, b4) + high(h3, b3) + high(h4, b2) + high(m2, q4) + high(m3, q3) + high(m4, q2);
        low -= high << BITS;
        long t1 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a3 * b4 + a4 * b3 + m3 * p4 + m4 * p3;
        high = high(h3, b4) + high(h4, b3) + high(m3, q4) + high(m4, q3);
        low -= high << BITS;
        long t2 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a4 * b4 + m4 * p4;
        high = high(h4, b4) + high(m4, q4);
        low -= high << BITS;
        long t3 = low & MASK;
        carry = (low >>> BITS) + high;
        reduce(out, o, t0, t1, t2, t3, carry);
    }

    @Override
    public void square(long[] out, int o, long[] a, int x) {
        long a0 = a[x];
        long a1 = a[x + 1];
        long a2 = a[x + 2];
        long a3 = a[x + 3];
        long a4 = a[x + 4];
        long h0 = a0 << SPARE;
        long h1 = a1 << SPARE;
        long h2 = a2 << SPARE;
        long h3 = a3 << SPARE;
        long h4 = a4 << SPARE;
        long low;
        long high;
        long carry = 0;
        low = carry + a0 * a0;
        high = high(h0, a0);
        long m0 = (low * inverse) & MASK;
        low += m0 * p0;
        high += high(m0, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * a0 * a1 + m0 * p1;
        high = 2 * high(h0, a1) + high(m0, q1);
        long m1 = (low * inverse) & MASK;
        low += m1 * p0;
        high += high(m1, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * a0 * a2 + a1 * a1 + m0 * p2 + m1 * p1;
        high = 2 * high(h0, a2) + high(h1, a1) + high(m0, q2) + high(m1, q1);
        long m2 = (low * inverse) & MASK;
        low += m2 * p0;
        high += high(m2, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * (a0 * a3 + a1 * a2) + m0 * p3 + m1 * p2 + m2 * p1;
        high = 2 * (high(h0, a3) + high(h1, a2)) + high(m0, q3) + high(m1, q2) + high(m2, q1);
        long m3 = (low * inverse) & MASK;
        low += m3 * p0;
        high += high(m3, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * (a0 * a4 + a1 * a3) + a2 * a2 + m0 * p4 + m1 * p3 + m2 * p2 + m3 * p1;
        high = 2 * (high(h0, a4) + high(h1, a3))
                + high(h2, a2)
                + high(m0, q4)
                + high(m1, q3)
                + high(m2, q2)
                + high(m3, q1);
        long m4 = (low * inverse) & MASK;
        low += m4 * p0;
        high += high(m4, q0);
        carry = ((low - (high << BITS)) >>> BITS) + high;
        low = carry + 2 * (a1 * a4 + a2 * a3) + m1 * p4 + m2 * p3 + m3 * p2 + m4 * p1;
        high = 2 * (high(h1, a4) + high(h2, a3)) + high(m1, q4) + high(m2, q3) + high(m3, q2) + high(m4, q1);
        low -= high << BITS;
        long t0 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + 2 * a2 * a4 + a3 * a3 + m2 * p4 + m3 * p3 + m4 * p2;
        high = 2 * high(h2, a4) + high(h3, a3) + high(m2, q4) + high(m3, q3) + high(m4, q2);
        low -= high << BITS;
        long t1 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + 2 * a3 * a4 + m3 * p4 + m4 * p3;
        high = 2 * high(h3, a4) + high(m3, q4) + high(m4, q3);
        low -= high << BITS;
        long t2 = low & MASK;
        carry = (low >>> BITS) + high;
        low = carry + a4 * a4 + m4 * p4;
        high = high(h4, a4) + high(m4, q4);
        low -= high << BITS;
        long t3 = low & MASK;
        carry = (low >>> BITS) + high;
        reduce(out, o, t0, t1, t2, t3, carry);
    }
}
