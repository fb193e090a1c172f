package io.florin.chain.crypto.curve;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// a + b·i with i² = -1 over a base field in which -1 is no square. The real part comes first in memory. Thread-safe.
public final class QuadraticField implements Field {
    private final Field base;
    private final int half;
    /// 1 / 2 of the base field.
    private final long[] halved;

    /// Extends a field.
    ///
    /// @param base its modulus leaves 3 when divided by 4
    public QuadraticField(Field base) {
        this.base = base;
        this.half = base.limbs();
        this.halved = base.inverse(base.of(BigInteger.TWO));
    }

    @Override
    public int limbs() {
        return 2 * half;
    }

    @Override
    public long[] one() {
        return Arrays.copyOf(base.one(), limbs());
    }

    @Override
    public BigInteger characteristic() {
        return base.characteristic();
    }

    @Override
    public boolean isOdd(long[] a, int x) {
        return base.isZero(a, x) ? base.isOdd(a, x + half) : base.isOdd(a, x);
    }

    /// The complex method: with the norm's root s and t = (x + s) / 2 it is √t + y / (2√t)·i, or, where t is no
    /// square, y / (2√-t) + √-t·i. A power of t is √±t and, less one factor t, up to sign its inverse.
    @Override
    public long @Nullable [] root(long[] a) {
        long[] x = Arrays.copyOf(a, half);
        long[] y = Arrays.copyOfRange(a, half, 2 * half);
        if (base.isZero(y, 0)) {
            long[] real = base.root(x);
            return real != null ? join(real, y) : joinIfThere(y, base.root(base.negated(x)));
        }
        long[] norm = base.root(base.plus(base.squared(x), base.squared(y)));
        if (norm == null) {
            return null;
        }
        long[] t = base.times(base.plus(x, norm), halved);
        long[] power = base.power(t, characteristic().shiftRight(2));
        long[] root = base.times(power, t);
        long[] other = base.times(base.times(y, halved), power);
        return base.isEqual(base.squared(root), 0, t, 0) ? join(root, other) : join(base.negated(other), root);
    }

    private long[] join(long[] x, long[] y) {
        long[] out = Arrays.copyOf(x, 2 * half);
        System.arraycopy(y, 0, out, half, half);
        return out;
    }

    private long @Nullable [] joinIfThere(long[] x, long @Nullable [] y) {
        return y == null ? null : join(x, y);
    }

    @Override
    public long[] of(BigInteger value) {
        return Arrays.copyOf(base.of(value), limbs());
    }

    /// a + b·i.
    public long[] of(BigInteger a, BigInteger b) {
        long[] out = of(a);
        System.arraycopy(base.of(b), 0, out, half, half);
        return out;
    }

    @Override
    public void add(long[] out, int o, long[] a, int x, long[] b, int y) {
        base.add(out, o, a, x, b, y);
        base.add(out, o + half, a, x + half, b, y + half);
    }

    @Override
    public void subtract(long[] out, int o, long[] a, int x, long[] b, int y) {
        base.subtract(out, o, a, x, b, y);
        base.subtract(out, o + half, a, x + half, b, y + half);
    }

    /// Three products of the base field (Karatsuba).
    @Override
    public void multiply(long[] out, int o, long[] a, int x, long[] b, int y) {
        long[] t = new long[4 * half];
        base.add(t, 0, a, x, a, x + half);
        base.add(t, half, b, y, b, y + half);
        base.multiply(t, 0, t, 0, t, half);
        base.multiply(t, 2 * half, a, x, b, y);
        base.multiply(t, 3 * half, a, x + half, b, y + half);
        base.subtract(out, o, t, 2 * half, t, 3 * half);
        base.subtract(t, 0, t, 0, t, 2 * half);
        base.subtract(out, o + half, t, 0, t, 3 * half);
    }

    /// (a + b)(a - b) + 2ab·i.
    @Override
    public void square(long[] out, int o, long[] a, int x) {
        long[] t = new long[3 * half];
        base.add(t, 0, a, x, a, x + half);
        base.subtract(t, half, a, x, a, x + half);
        base.multiply(t, 2 * half, a, x, a, x + half);
        base.multiply(out, o, t, 0, t, half);
        base.add(out, o + half, t, 2 * half, t, 2 * half);
    }

    @Override
    public void invert(long[] out, int o, long[] a, int x) {
        long[] t = new long[2 * half];
        base.square(t, 0, a, x);
        base.square(t, half, a, x + half);
        base.add(t, 0, t, 0, t, half);
        base.invert(t, 0, t, 0);
        base.multiply(out, o, a, x, t, 0);
        base.multiply(t, 0, a, x + half, t, 0);
        base.subtract(out, o + half, new long[half], 0, t, 0);
    }

    /// out = a - b·i for a + b·i: the power by the modulus.
    public void conjugate(long[] out, int o, long[] a, int x) {
        System.arraycopy(a, x, out, o, half);
        base.subtract(out, o + half, new long[half], 0, a, x + half);
    }
}
