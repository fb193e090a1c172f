package io.florin.chain.crypto.bn254;

import static io.florin.chain.crypto.bn254.Fp6.FP;
import static io.florin.chain.crypto.bn254.Fp6.FP2;
import static io.florin.chain.crypto.bn254.Fp6.N;

import io.florin.chain.crypto.curve.SignedDigits;
import java.math.BigInteger;
import java.util.List;

/// Miller's loop of the optimal ate pairing (6u + 2), over all pairs at once so that the squares are shared. The moving
/// point is in homogeneous projective coordinates. Scratch of one computation: not thread-safe.
final class MillerLoop {
    private static final byte[] LOOP =
            SignedDigits.of(Fp12.U.multiply(BigInteger.valueOf(6)).add(BigInteger.TWO), 2);
    private static final long[] HALF = FP2.inverse(FP2.of(BigInteger.TWO));
    private static final long[] THREE_B = FP2.times(G2.TWIST_B, FP2.of(BigInteger.valueOf(3)));

    /// One factor.
    ///
    /// @param p affine point of the first group, x and y in a row
    /// @param q affine point of the second group
    record Pair(long[] p, long[] q) {}

    /// Coefficients of 1, w and w³ of the last line.
    private final long[] line = new long[3 * N];
    private final long[] t = new long[6 * N];

    /// Product of the pairings before the final exponentiation. No point may be infinity.
    long[] product(List<Pair> pairs) {
        long[][] moving = new long[pairs.size()][];
        for (int i = 0; i < moving.length; i++) {
            moving[i] = new long[3 * N];
            System.arraycopy(pairs.get(i).q(), 0, moving[i], 0, 2 * N);
            System.arraycopy(FP2.one(), 0, moving[i], 2 * N, N);
        }
        long[] f = Fp12.one();
        for (int bit = LOOP.length - 2; bit >= 0; bit--) {
            f = Fp12.squared(f);
            for (int i = 0; i < moving.length; i++) {
                Pair pair = pairs.get(i);
                twice(moving[i]);
                f = withLine(f, pair.p());
                if (LOOP[bit] != 0) {
                    add(moving[i], LOOP[bit] > 0 ? pair.q() : minus(pair.q()));
                    f = withLine(f, pair.p());
                }
            }
        }
        for (int i = 0; i < moving.length; i++) {
            Pair pair = pairs.get(i);
            long[] psi = G2.psi(pair.q());
            add(moving[i], psi);
            f = withLine(f, pair.p());
            add(moving[i], minus(G2.psi(psi)));
            f = withLine(f, pair.p());
        }
        return f;
    }

    private static long[] minus(long[] q) {
        long[] out = q.clone();
        FP2.subtract(out, N, new long[N], 0, q, N);
        return out;
    }

    /// f times the line at a point of the first group.
    private long[] withLine(long[] f, long[] p) {
        int half = N / 2;
        FP.multiply(line, 0, line, 0, p, half);
        FP.multiply(line, half, line, half, p, half);
        FP.multiply(line, N, line, N, p, 0);
        FP.multiply(line, N + half, line, N + half, p, 0);
        return Fp12.timesLine(f, line);
    }

    /// Doubles the point; the line is its tangent: -2yz, 3x², 3b·z² - y².
    private void twice(long[] point) {
        int x = 0;
        int y = N;
        int z = 2 * N;
        int a = 0;
        int b = N;
        int e = 2 * N;
        int h = 3 * N;
        int g = 4 * N;
        int s = 5 * N;
        FP2.multiply(t, a, point, x, point, y);
        FP2.multiply(t, a, t, a, HALF, 0);
        FP2.square(t, b, point, y);
        FP2.square(t, s, point, z);
        FP2.multiply(t, e, t, s, THREE_B, 0);
        FP2.add(t, h, point, y, point, z);
        FP2.square(t, h, t, h);
        FP2.subtract(t, h, t, h, t, b);
        FP2.subtract(t, h, t, h, t, s);
        FP2.square(t, s, point, x);
        FP2.add(line, N, t, s, t, s);
        FP2.add(line, N, line, N, t, s);
        FP2.subtract(line, 0, new long[N], 0, t, h);
        FP2.subtract(line, 2 * N, t, e, t, b);
        // F = 3E, X = A(B - F), Y = ((B + F) / 2)² - 3E², Z = BH
        FP2.add(t, s, t, e, t, e);
        FP2.add(t, s, t, s, t, e);
        FP2.add(t, g, t, b, t, s);
        FP2.multiply(t, g, t, g, HALF, 0);
        FP2.square(t, g, t, g);
        FP2.subtract(t, s, t, b, t, s);
        FP2.multiply(point, x, t, a, t, s);
        FP2.square(t, s, t, e);
        FP2.subtract(t, g, t, g, t, s);
        FP2.subtract(t, g, t, g, t, s);
        FP2.subtract(point, y, t, g, t, s);
        FP2.multiply(point, z, t, b, t, h);
    }

    /// Adds an affine point; the line goes through both: with o = y - y₂z and l = x - x₂z it is l, -o, x₂o - y₂l.
    private void add(long[] point, long[] q) {
        int x = 0;
        int y = N;
        int z = 2 * N;
        int o = 0;
        int l = N;
        int e = 2 * N;
        int f = 3 * N;
        int g = 4 * N;
        int s = 5 * N;
        FP2.multiply(t, o, q, y, point, z);
        FP2.subtract(t, o, point, y, t, o);
        FP2.multiply(t, l, q, x, point, z);
        FP2.subtract(t, l, point, x, t, l);
        System.arraycopy(t, l, line, 0, N);
        FP2.subtract(line, N, new long[N], 0, t, o);
        FP2.multiply(line, 2 * N, q, x, t, o);
        FP2.multiply(t, s, q, y, t, l);
        FP2.subtract(line, 2 * N, line, 2 * N, t, s);
        // D = l², E = lD, F = zo², G = xD, H = E + F - 2G
        FP2.square(t, s, t, l);
        FP2.multiply(t, e, t, l, t, s);
        FP2.multiply(t, g, point, x, t, s);
        FP2.square(t, f, t, o);
        FP2.multiply(t, f, t, f, point, z);
        FP2.add(t, f, t, e, t, f);
        FP2.subtract(t, f, t, f, t, g);
        FP2.subtract(t, f, t, f, t, g);
        FP2.multiply(point, x, t, l, t, f);
        FP2.subtract(t, g, t, g, t, f);
        FP2.multiply(t, g, t, g, t, o);
        FP2.multiply(t, s, t, e, point, y);
        FP2.subtract(point, y, t, g, t, s);
        FP2.multiply(point, z, t, e, point, z);
    }
}
