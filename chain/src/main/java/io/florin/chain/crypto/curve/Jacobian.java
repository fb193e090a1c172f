package io.florin.chain.crypto.curve;

import java.math.BigInteger;

/// Arithmetic on y² = x³ + b in Jacobian coordinates: X, Y, Z in a row stand for (X/Z², Y/Z³),
/// and Z = 0 is infinity. An affine point is x, y in a row and never infinity. Holds scratch memory: for one thread and
/// one computation. Outputs may be inputs.
public final class Jacobian {
    private static final int WINDOW = 4;

    private final Field field;
    private final int n;
    /// Six temporaries.
    private final long[] t;

    /// Arithmetic on a curve over a field.
    public Jacobian(Field field) {
        this.field = field;
        this.n = field.limbs();
        this.t = new long[6 * n];
    }

    /// A fresh point at infinity.
    public long[] infinity() {
        return new long[3 * n];
    }

    /// A fresh Jacobian point.
    ///
    /// @param affine x and y, from `at` on
    public long[] of(long[] affine, int at) {
        long[] out = new long[3 * n];
        System.arraycopy(affine, at, out, 0, 2 * n);
        System.arraycopy(field.one(), 0, out, 2 * n, n);
        return out;
    }

    /// True for the point at infinity.
    public boolean isInfinity(long[] p) {
        return field.isZero(p, 2 * n);
    }

    /// Affine x and y, fresh; zeros for infinity.
    public long[] affine(long[] p) {
        long[] out = new long[2 * n];
        field.invert(t, 0, p, 2 * n);
        field.square(t, n, t, 0);
        field.multiply(out, 0, p, 0, t, n);
        field.multiply(t, n, t, n, t, 0);
        field.multiply(out, n, p, n, t, n);
        return out;
    }

    /// p = -p.
    public void negate(long[] p) {
        field.subtract(p, n, new long[n], 0, p, n);
    }

    /// out = 2 · p. With A = 3X², B = Y², D = 4XB: X' = A² - 2D, Y' = A(D - X') - 8B², Z' = 2YZ.
    public void twice(long[] out, long[] p) {
        int a = 0;
        int b = n;
        int c = 2 * n;
        int d = 3 * n;
        field.square(t, b, p, 0);
        field.add(t, a, t, b, t, b);
        field.add(t, a, t, a, t, b);
        field.square(t, b, p, n);
        field.multiply(t, d, p, 0, t, b);
        field.add(t, d, t, d, t, d);
        field.add(t, d, t, d, t, d);
        field.multiply(t, c, p, n, p, 2 * n);
        field.add(out, 2 * n, t, c, t, c);
        field.square(t, c, t, a);
        field.subtract(t, c, t, c, t, d);
        field.subtract(out, 0, t, c, t, d);
        field.subtract(t, d, t, d, out, 0);
        field.multiply(t, d, t, d, t, a);
        field.square(t, b, t, b);
        field.add(t, b, t, b, t, b);
        field.add(t, b, t, b, t, b);
        field.add(t, b, t, b, t, b);
        field.subtract(out, n, t, d, t, b);
    }

    /// out = p + q.
    public void add(long[] out, long[] p, long[] q) {
        if (isInfinity(q)) {
            System.arraycopy(p, 0, out, 0, 3 * n);
            return;
        }
        if (isInfinity(p)) {
            System.arraycopy(q, 0, out, 0, 3 * n);
            return;
        }
        int u1 = 0;
        int s1 = n;
        int h = 2 * n;
        int r = 3 * n;
        int z = 4 * n;
        field.square(t, z, q, 2 * n);
        field.multiply(t, u1, p, 0, t, z);
        field.multiply(t, z, t, z, q, 2 * n);
        field.multiply(t, s1, p, n, t, z);
        field.square(t, z, p, 2 * n);
        field.multiply(t, h, q, 0, t, z);
        field.multiply(t, z, t, z, p, 2 * n);
        field.multiply(t, r, q, n, t, z);
        field.multiply(t, z, p, 2 * n, q, 2 * n);
        chord(out, p);
    }

    /// out = p + q.
    ///
    /// @param q affine, from `at` on
    public void addAffine(long[] out, long[] p, long[] q, int at) {
        if (isInfinity(p)) {
            System.arraycopy(of(q, at), 0, out, 0, 3 * n);
            return;
        }
        int h = 2 * n;
        int r = 3 * n;
        int z = 4 * n;
        System.arraycopy(p, 0, t, 0, 2 * n);
        field.square(t, z, p, 2 * n);
        field.multiply(t, h, q, at, t, z);
        field.multiply(t, z, t, z, p, 2 * n);
        field.multiply(t, r, q, at + n, t, z);
        System.arraycopy(p, 2 * n, t, z, n);
        chord(out, p);
    }

    /// Adds two points brought to one denominator: x1, y1, x2, y2, and the product of the Z in the temporaries.
    private void chord(long[] out, long[] p) {
        int v = 0;
        int y = n;
        int h = 2 * n;
        int r = 3 * n;
        int z = 4 * n;
        int hh = 5 * n;
        field.subtract(t, h, t, h, t, v);
        field.subtract(t, r, t, r, t, y);
        if (field.isZero(t, h)) {
            if (field.isZero(t, r)) {
                twice(out, p);
            } else {
                System.arraycopy(infinity(), 0, out, 0, 3 * n);
            }
            return;
        }
        field.multiply(out, 2 * n, t, z, t, h);
        field.square(t, hh, t, h);
        field.multiply(t, h, t, h, t, hh);
        field.multiply(t, v, t, v, t, hh);
        field.multiply(t, y, t, y, t, h);
        field.square(t, z, t, r);
        field.subtract(t, z, t, z, t, h);
        field.subtract(t, z, t, z, t, v);
        field.subtract(out, 0, t, z, t, v);
        field.subtract(t, v, t, v, out, 0);
        field.multiply(t, r, t, r, t, v);
        field.subtract(out, n, t, r, t, y);
    }

    /// scalar · p for an unsigned scalar, fresh.
    public long[] multiply(long[] p, long scalar) {
        long[] result = infinity();
        for (int bit = 63 - Long.numberOfLeadingZeros(scalar); bit >= 0; bit--) {
            twice(result, result);
            if ((scalar >>> bit & 1) != 0) {
                add(result, result, p);
            }
        }
        return result;
    }

    /// Sum of scalar multiples of a few points, fresh: all share the doublings, each has a table of odd multiples and
    /// digits with four bits between them (Straus's method).
    ///
    /// @param scalars any sign
    public long[] sum(long[][] points, BigInteger[] scalars) {
        long[][][] tables = new long[points.length][][];
        byte[][] digits = new byte[points.length][];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            tables[i] = oddMultiples(points[i]);
            digits[i] = SignedDigits.of(scalars[i], WINDOW);
            length = Math.max(length, digits[i].length);
        }
        long[] result = infinity();
        for (int bit = length - 1; bit >= 0; bit--) {
            twice(result, result);
            for (int i = 0; i < points.length; i++) {
                int digit = bit < digits[i].length ? digits[i][bit] : 0;
                if (digit > 0) {
                    add(result, result, tables[i][digit >> 1]);
                } else if (digit < 0) {
                    subtract(result, result, tables[i][-digit >> 1]);
                }
            }
        }
        return result;
    }

    /// p, 3p, 5p, 7p.
    private long[][] oddMultiples(long[] p) {
        long[][] table = new long[1 << (WINDOW - 2)][];
        long[] twice = infinity();
        twice(twice, p);
        table[0] = p;
        for (int i = 1; i < table.length; i++) {
            table[i] = infinity();
            add(table[i], table[i - 1], twice);
        }
        return table;
    }

    /// out = p - q.
    public void subtract(long[] out, long[] p, long[] q) {
        long[] minus = q.clone();
        negate(minus);
        add(out, p, minus);
    }
}
