package io.florin.chain.crypto.bls12;

import io.florin.chain.crypto.curve.Field;
import io.florin.chain.crypto.curve.Field384;
import io.florin.chain.crypto.curve.Jacobian;
import io.florin.chain.crypto.curve.QuadraticField;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/// Field element to point of the curve: simplified SWU onto an isogenous curve (RFC 9380, 6.6.3), then the isogeny.
/// The point is nearly never in the group of order r. Pure functions.
public final class MapToCurve {
    private static final int N = 7;
    private static final Field384 BASE = Field384.BLS12;
    private static final QuadraticField QUADRATIC = new QuadraticField(BASE);
    private static final Swu FIRST = new Swu(
            BASE,
            BASE.of(new BigInteger(
                    "144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d",
                    16)),
            BASE.of(new BigInteger(
                    "12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0",
                    16)),
            BASE.of(BigInteger.valueOf(11)));
    private static final Swu SECOND = new Swu(
            QUADRATIC,
            QUADRATIC.of(BigInteger.ZERO, BigInteger.valueOf(240)),
            QUADRATIC.of(BigInteger.valueOf(1_012), BigInteger.valueOf(1_012)),
            QUADRATIC.of(BigInteger.valueOf(-2), BigInteger.valueOf(-1)));
    private static final Isogeny TO_TWIST = Isogeny.second(QUADRATIC);
    private static final long[] PSI_X = psi(3);
    private static final long[] PSI_Y = psi(2);

    private MapToCurve() {}

    /// Maps to the curve of the first group.
    ///
    /// @param element 48 bytes, below the modulus
    /// @return x and y, 96 bytes; zeros for infinity
    public static byte[] first(byte[] element) {
        long[] point = Isogeny.FIRST.map(FIRST.map(read(element, 1)));
        return write(new Jacobian(BASE).affine(point), 0);
    }

    /// Maps to the twist, the curve of the second group.
    ///
    /// @param element real and imaginary part, 48 bytes each, below the modulus
    /// @return the point P, psi(P) and psi(psi(P)) for the endomorphism psi of RFC 9380, appendix G.3; each x and y
    ///     with the imaginary part first, 192 bytes; zeros for infinity
    public static List<byte[]> second(byte[] element) {
        long[] point = new Jacobian(QUADRATIC).affine(TO_TWIST.map(SECOND.map(read(element, 2))));
        long[] psi = psi(point);
        return List.of(write(point, 1), write(psi, 1), write(psi(psi), 1));
    }

    /// 1 / (1 + i)^((p - 1) / divisor).
    private static long[] psi(int divisor) {
        BigInteger exponent = Field384.MODULUS.subtract(BigInteger.ONE).divide(BigInteger.valueOf(divisor));
        return QUADRATIC.inverse(QUADRATIC.power(QUADRATIC.of(BigInteger.ONE, BigInteger.ONE), exponent));
    }

    private static long[] psi(long[] affine) {
        long[] out = new long[4 * N];
        QUADRATIC.conjugate(out, 0, affine, 0);
        QUADRATIC.multiply(out, 0, out, 0, PSI_X, 0);
        QUADRATIC.conjugate(out, 2 * N, affine, 2 * N);
        QUADRATIC.multiply(out, 2 * N, out, 2 * N, PSI_Y, 0);
        return out;
    }

    private static long[] read(byte[] element, int parts) {
        long[] out = new long[parts * N];
        for (int i = 0; i < parts; i++) {
            if (!BASE.read(element, i * Field384.BYTES, out, i * N)) {
                throw new IllegalArgumentException("element: not below the modulus");
            }
        }
        return out;
    }

    /// @param swap 1 to exchange the two parts of each pair, else 0
    private static byte[] write(long[] elements, int swap) {
        byte[] out = new byte[elements.length / N * Field384.BYTES];
        for (int i = 0; i < elements.length / N; i++) {
            BASE.write(elements, i * N, out, (i ^ swap) * Field384.BYTES);
        }
        return out;
    }

    /// The simplified SWU map onto y² = x³ + a·x + b.
    private record Swu(Field field, long[] a, long[] b, long[] z) {
        /// The point for an element, x and y in a row.
        long[] map(long[] u) {
            long[] zu = field.times(z, field.squared(u));
            long[] sum = field.plus(field.squared(zu), zu);
            long[] x = field.isZero(sum, 0)
                    ? field.times(b, field.inverse(field.times(z, a)))
                    : field.times(
                            field.times(field.negated(b), field.inverse(a)),
                            field.plus(field.one(), field.inverse(sum)));
            long[] y = field.root(right(x));
            if (y == null) {
                x = field.times(zu, x);
                y = field.root(right(x));
            }
            if (y == null) {
                throw new IllegalStateException("neither candidate is on the curve");
            }
            int n = field.limbs();
            long[] point = Arrays.copyOf(x, 2 * n);
            System.arraycopy(field.isOdd(u, 0) == field.isOdd(y, 0) ? y : field.negated(y), 0, point, n, n);
            return point;
        }

        private long[] right(long[] x) {
            return field.plus(field.times(field.plus(field.squared(x), a), x), b);
        }
    }
}
