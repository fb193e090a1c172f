package io.florin.chain.crypto.bn254;

import io.florin.chain.crypto.curve.Field256;
import io.florin.chain.crypto.curve.QuadraticField;
import java.math.BigInteger;

/// a + b·v + c·v² with v³ = ξ = 9 + i over the quadratic extension; three times ten longs in a row. Thread-safe;
/// outputs may be inputs.
final class Fp6 {
    /// Modulus of the base field.
    static final BigInteger P =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");

    static final Field256 FP = new Field256(P);
    static final QuadraticField FP2 = new QuadraticField(FP);
    static final long[] XI = FP2.of(BigInteger.valueOf(9), BigInteger.ONE);

    /// Longs of an element of the quadratic extension.
    static final int N = 10;
    /// Longs of an element.
    static final int SIZE = 3 * N;

    private Fp6() {}

    static void add(long[] out, int o, long[] a, int x, long[] b, int y) {
        for (int i = 0; i < SIZE; i += N) {
            FP2.add(out, o + i, a, x + i, b, y + i);
        }
    }

    static void subtract(long[] out, int o, long[] a, int x, long[] b, int y) {
        for (int i = 0; i < SIZE; i += N) {
            FP2.subtract(out, o + i, a, x + i, b, y + i);
        }
    }

    /// out = ξ · a in the quadratic extension: (9a - b) + (9b + a)·i.
    static void timesXi(long[] out, int o, long[] a, int x) {
        long[] t = new long[2 * N];
        FP2.add(t, 0, a, x, a, x);
        FP2.add(t, 0, t, 0, t, 0);
        FP2.add(t, 0, t, 0, t, 0);
        FP2.add(t, 0, t, 0, a, x);
        System.arraycopy(a, x, t, N, N);
        FP.subtract(out, o, t, 0, t, N + N / 2);
        FP.add(out, o + N / 2, t, N / 2, t, N);
    }

    /// out = v · a.
    static void timesV(long[] out, int o, long[] a, int x) {
        long[] top = new long[N];
        timesXi(top, 0, a, x + 2 * N);
        System.arraycopy(a, x, out, o + N, 2 * N);
        System.arraycopy(top, 0, out, o, N);
    }

    /// Six products (Karatsuba).
    static void multiply(long[] out, int o, long[] a, int x, long[] b, int y) {
        long[] t = new long[8 * N];
        int aa = 0;
        int bb = N;
        int cc = 2 * N;
        FP2.multiply(t, aa, a, x, b, y);
        FP2.multiply(t, bb, a, x + N, b, y + N);
        FP2.multiply(t, cc, a, x + 2 * N, b, y + 2 * N);
        cross(t, 3 * N, a, x + N, x + 2 * N, b, y + N, y + 2 * N, bb, cc);
        cross(t, 4 * N, a, x, x + N, b, y, y + N, aa, bb);
        cross(t, 5 * N, a, x, x + 2 * N, b, y, y + 2 * N, aa, cc);
        timesXi(t, 3 * N, t, 3 * N);
        FP2.add(out, o, t, aa, t, 3 * N);
        timesXi(t, 3 * N, t, cc);
        FP2.add(out, o + N, t, 4 * N, t, 3 * N);
        FP2.add(out, o + 2 * N, t, 5 * N, t, bb);
    }

    /// t[at] = (a[i] + a[j]) · (b[k] + b[l]) - t[p] - t[q]; the last two places of t are scratch.
    private static void cross(long[] t, int at, long[] a, int i, int j, long[] b, int k, int l, int p, int q) {
        FP2.add(t, 6 * N, a, i, a, j);
        FP2.add(t, 7 * N, b, k, b, l);
        FP2.multiply(t, at, t, 6 * N, t, 7 * N);
        FP2.subtract(t, at, t, at, t, p);
        FP2.subtract(t, at, t, at, t, q);
    }

    /// out = a · (first + second·v): five products.
    static void multiplySparse(long[] out, int o, long[] a, int x, long[] b, int first, int second) {
        long[] t = new long[8 * N];
        FP2.multiply(t, 0, a, x, b, first);
        FP2.multiply(t, N, a, x + N, b, second);
        cross(t, 2 * N, a, x, x + N, b, first, second, 0, N);
        FP2.multiply(t, 3 * N, a, x + 2 * N, b, second);
        FP2.multiply(t, 4 * N, a, x + 2 * N, b, first);
        timesXi(t, 3 * N, t, 3 * N);
        FP2.add(out, o, t, 0, t, 3 * N);
        System.arraycopy(t, 2 * N, out, o + N, N);
        FP2.add(out, o + 2 * N, t, 4 * N, t, N);
    }

    /// out = a · factor, of the quadratic extension.
    static void scale(long[] out, int o, long[] a, int x, long[] factor, int f) {
        for (int i = 0; i < SIZE; i += N) {
            FP2.multiply(out, o + i, a, x + i, factor, f);
        }
    }

    /// 1 / a, fresh. With A = a² - ξbc, B = ξc² - ab, C = b² - ac: (A + Bv + Cv²) / (aA + ξ(cB + bC)).
    static long[] inverse(long[] element) {
        long[] a = part(element, 0);
        long[] b = part(element, 1);
        long[] c = part(element, 2);
        long[] first = FP2.minus(FP2.squared(a), xi(FP2.times(b, c)));
        long[] second = FP2.minus(xi(FP2.squared(c)), FP2.times(a, b));
        long[] third = FP2.minus(FP2.squared(b), FP2.times(a, c));
        long[] norm = FP2.plus(FP2.times(a, first), xi(FP2.plus(FP2.times(c, second), FP2.times(b, third))));
        FP2.invert(norm, 0, norm, 0);
        long[] out = new long[SIZE];
        FP2.multiply(out, 0, first, 0, norm, 0);
        FP2.multiply(out, N, second, 0, norm, 0);
        FP2.multiply(out, 2 * N, third, 0, norm, 0);
        return out;
    }

    private static long[] part(long[] element, int index) {
        long[] out = new long[N];
        System.arraycopy(element, index * N, out, 0, N);
        return out;
    }

    private static long[] xi(long[] a) {
        timesXi(a, 0, a, 0);
        return a;
    }
}
