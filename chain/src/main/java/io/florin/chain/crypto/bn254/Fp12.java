package io.florin.chain.crypto.bn254;

import static io.florin.chain.crypto.bn254.Fp6.FP2;
import static io.florin.chain.crypto.bn254.Fp6.N;
import static io.florin.chain.crypto.bn254.Fp6.SIZE;

import io.florin.chain.crypto.curve.SignedDigits;
import java.math.BigInteger;
import java.util.Arrays;

/// a + b·w with w² = v over {@link Fp6}, sixty longs. The coefficient of w^k stands at k / 2 in a for even k, in b for
/// odd ones. Thread-safe; results are fresh.
final class Fp12 {
    /// Parameter of the curve.
    static final BigInteger U = BigInteger.valueOf(4_965_661_367_192_848_881L);

    private static final byte[] U_DIGITS = SignedDigits.of(U, 2);
    /// ξ^(k(p - 1)/6): what the p-th power multiplies the conjugate coefficient of w^k by.
    private static final long[][] FROBENIUS = frobenius();

    private Fp12() {}

    private static long[][] frobenius() {
        BigInteger step = Fp6.P.subtract(BigInteger.ONE).divide(BigInteger.valueOf(6));
        long[][] factors = new long[6][];
        for (int k = 0; k < 6; k++) {
            factors[k] = FP2.power(Fp6.XI, step.multiply(BigInteger.valueOf(k)));
        }
        return factors;
    }

    static long[] one() {
        return Arrays.copyOf(FP2.one(), 2 * SIZE);
    }

    static boolean isOne(long[] a) {
        return Arrays.equals(a, one());
    }

    /// Place of the coefficient of w^k.
    private static int place(int k) {
        return (k & 1) * SIZE + (k >> 1) * N;
    }

    static long[] times(long[] a, long[] b) {
        long[] out = new long[2 * SIZE];
        long[] t = new long[4 * SIZE];
        Fp6.add(t, 0, a, 0, a, SIZE);
        Fp6.add(t, SIZE, b, 0, b, SIZE);
        Fp6.multiply(t, 0, t, 0, t, SIZE);
        Fp6.multiply(t, 2 * SIZE, a, 0, b, 0);
        Fp6.multiply(t, 3 * SIZE, a, SIZE, b, SIZE);
        join(out, t);
        return out;
    }

    /// From (a + b)(c + d), ac and bd at places 0, 2, 3 of t: out = ac + v·bd + (the first less both)·w.
    private static void join(long[] out, long[] t) {
        Fp6.subtract(t, 0, t, 0, t, 2 * SIZE);
        Fp6.subtract(out, SIZE, t, 0, t, 3 * SIZE);
        Fp6.timesV(t, 3 * SIZE, t, 3 * SIZE);
        Fp6.add(out, 0, t, 2 * SIZE, t, 3 * SIZE);
    }

    /// With m = ab: (a + b)(a + v·b) - m - v·m + 2m·w.
    static long[] squared(long[] a) {
        long[] out = new long[2 * SIZE];
        long[] t = new long[3 * SIZE];
        Fp6.multiply(t, 0, a, 0, a, SIZE);
        Fp6.add(t, SIZE, a, 0, a, SIZE);
        Fp6.timesV(t, 2 * SIZE, a, SIZE);
        Fp6.add(t, 2 * SIZE, a, 0, t, 2 * SIZE);
        Fp6.multiply(out, 0, t, SIZE, t, 2 * SIZE);
        Fp6.subtract(out, 0, out, 0, t, 0);
        Fp6.add(out, SIZE, t, 0, t, 0);
        Fp6.timesV(t, 0, t, 0);
        Fp6.subtract(out, 0, out, 0, t, 0);
        return out;
    }

    /// a · line: thirteen products.
    ///
    /// @param line coefficients of 1, w and w³ in a row
    static long[] timesLine(long[] a, long[] line) {
        long[] out = new long[2 * SIZE];
        long[] t = new long[4 * SIZE];
        long[] sum = line.clone();
        FP2.add(sum, N, line, 0, line, N);
        Fp6.add(t, 0, a, 0, a, SIZE);
        Fp6.multiplySparse(t, 0, t, 0, sum, N, 2 * N);
        Fp6.scale(t, 2 * SIZE, a, 0, line, 0);
        Fp6.multiplySparse(t, 3 * SIZE, a, SIZE, line, N, 2 * N);
        join(out, t);
        return out;
    }

    /// The p⁶-th power; the inverse of what has norm 1.
    static long[] conjugate(long[] a) {
        long[] out = a.clone();
        Fp6.subtract(out, SIZE, new long[SIZE], 0, a, SIZE);
        return out;
    }

    /// The p-th power.
    static long[] frobenius(long[] a) {
        long[] out = new long[2 * SIZE];
        for (int k = 0; k < 6; k++) {
            FP2.conjugate(out, place(k), a, place(k));
            FP2.multiply(out, place(k), out, place(k), FROBENIUS[k], 0);
        }
        return out;
    }

    static long[] inverse(long[] a) {
        long[] conjugate = conjugate(a);
        long[] norm = Fp6.inverse(Arrays.copyOf(times(a, conjugate), SIZE));
        long[] out = new long[2 * SIZE];
        Fp6.multiply(out, 0, conjugate, 0, norm, 0);
        Fp6.multiply(out, SIZE, conjugate, SIZE, norm, 0);
        return out;
    }

    /// a² for an element whose (p⁴ - p² + 1)-th power is 1 (Granger and Scott): three squares in the extension of
    /// degree four instead of a full one.
    static long[] cyclotomicSquare(long[] a) {
        long[] out = new long[2 * SIZE];
        long[] t = new long[2 * N];
        squareFour(t, a, 0, 3);
        tripleLess(out, a, t, 0, 0);
        tripleMore(out, a, t, N, 3);
        squareFour(t, a, 2, 5);
        tripleLess(out, a, t, 0, 4);
        Fp6.timesXi(t, N, t, N);
        long[] saved = Arrays.copyOfRange(t, N, 2 * N);
        squareFour(t, a, 1, 4);
        tripleLess(out, a, t, 0, 2);
        tripleMore(out, a, t, N, 5);
        System.arraycopy(saved, 0, t, N, N);
        tripleMore(out, a, t, N, 1);
        return out;
    }

    /// t = (a_i + a_j·s)² with s² = ξ, both parts in a row; i and j are powers of w.
    private static void squareFour(long[] t, long[] a, int i, int j) {
        long[] x = new long[3 * N];
        FP2.square(x, 0, a, place(i));
        FP2.square(x, N, a, place(j));
        FP2.add(x, 2 * N, a, place(i), a, place(j));
        FP2.square(x, 2 * N, x, 2 * N);
        FP2.subtract(x, 2 * N, x, 2 * N, x, 0);
        FP2.subtract(t, N, x, 2 * N, x, N);
        Fp6.timesXi(x, N, x, N);
        FP2.add(t, 0, x, 0, x, N);
    }

    /// out_k = 3t - 2a_k.
    private static void tripleLess(long[] out, long[] a, long[] t, int at, int k) {
        long[] d = new long[N];
        FP2.subtract(d, 0, t, at, a, place(k));
        FP2.add(d, 0, d, 0, d, 0);
        FP2.add(out, place(k), d, 0, t, at);
    }

    /// out_k = 3t + 2a_k.
    private static void tripleMore(long[] out, long[] a, long[] t, int at, int k) {
        long[] d = new long[N];
        FP2.add(d, 0, t, at, a, place(k));
        FP2.add(d, 0, d, 0, d, 0);
        FP2.add(out, place(k), d, 0, t, at);
    }

    /// a^u for an element as {@link #cyclotomicSquare} takes.
    private static long[] powerOfU(long[] a) {
        long[] inverse = conjugate(a);
        long[] result = a;
        for (int i = U_DIGITS.length - 2; i >= 0; i--) {
            result = cyclotomicSquare(result);
            if (U_DIGITS[i] != 0) {
                result = times(result, U_DIGITS[i] > 0 ? a : inverse);
            }
        }
        return result;
    }

    /// A power by a multiple of (p¹² - 1) / r that has no factor r: one exactly for those whose own power is one. The
    /// hard part is that of Fuentes-Castañeda, Knapp and Rodríguez-Henríquez: with s = 6u + 6u² + 12u³ it is
    /// (1 + s + 6u²) + (s - 2u)·p + s·p² + (s - 2u - 1)·p³.
    static long[] finalExponentiation(long[] a) {
        long[] easy = times(conjugate(a), inverse(a));
        long[] f = times(frobenius(frobenius(easy)), easy);
        long[] twoU = cyclotomicSquare(powerOfU(f));
        long[] sixU = times(twoU, cyclotomicSquare(twoU));
        long[] sixUu = powerOfU(sixU);
        long[] s = times(times(sixU, sixUu), powerOfU(cyclotomicSquare(sixUu)));
        long[] less = times(s, conjugate(twoU));
        long[] result = times(times(f, s), sixUu);
        // Horner in the p-th power.
        long[] powers = frobenius(times(less, conjugate(f)));
        powers = frobenius(times(powers, s));
        powers = frobenius(times(powers, less));
        return times(result, powers);
    }
}
