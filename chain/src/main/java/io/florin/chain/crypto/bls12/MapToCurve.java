package io.florin.chain.crypto.bls12;

import io.florin.chain.crypto.curve.Field;
import io.florin.chain.crypto.curve.Field384;
import io.florin.chain.crypto.curve.Jacobian;
import io.florin.chain.crypto.curve.QuadraticField;
import java.math.BigInteger;
import java.util.Arrays;

/// Field element to point of the group of order r (EIP-2537): simplified SWU onto an isogenous curve (RFC 9380, 6.6.3),
/// the isogeny, and clearing of the cofactor. Pure functions.
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
    /// The parameter of the curve is the negative of this.
    private static final long PARAMETER = 0xd201000000010000L;

    private static final long[] PSI_X = psi(3);
    private static final long[] PSI_Y = psi(2);

    private MapToCurve() {}

    /// Maps to the first group.
    ///
    /// @param element 48 bytes, below the modulus
    /// @return x and y, 96 bytes; zeros for infinity
    public static byte[] first(byte[] element) {
        long[] u = read(element, 1);
        long[] point = Isogeny.FIRST.map(FIRST.map(u));
        Jacobian curve = new Jacobian(BASE);
        long[] cleared = curve.multiply(point, PARAMETER + 1);
        return write(curve.affine(cleared));
    }

    /// Maps to the second group.
    ///
    /// @param element real and imaginary part, 48 bytes each, below the modulus
    /// @return x and y, each real part first, 192 bytes; zeros for infinity
    public static byte[] second(byte[] element) {
        long[] u = read(element, 2);
        long[] point = TO_TWIST.map(SECOND.map(u));
        Jacobian curve = new Jacobian(QUADRATIC);
        return write(curve.affine(clear(curve, point)));
    }

    /// The multiple of RFC 9380, 8.8.2 by the endomorphism psi (appendix G.3): with z for the curve's parameter,
    /// (z² - z - 1)P + (z - 1)psi(P) + psi²(2P).
    private static long[] clear(Jacobian curve, long[] p) {
        long[] zp = curve.multiply(p, PARAMETER);
        curve.negate(zp);
        long[] psi = psi(p);
        long[] inner = new long[6 * N];
        curve.add(inner, zp, psi);
        long[] sum = curve.multiply(inner, PARAMETER);
        curve.negate(sum);
        curve.negate(zp);
        curve.add(sum, sum, zp);
        long[] minus = p.clone();
        curve.negate(minus);
        curve.add(sum, sum, minus);
        curve.negate(psi);
        curve.add(sum, sum, psi);
        curve.twice(inner, p);
        curve.add(sum, sum, psi(psi(inner)));
        return sum;
    }

    /// 1 / (1 + i)^((p - 1) / divisor).
    private static long[] psi(int divisor) {
        BigInteger exponent = Field384.MODULUS.subtract(BigInteger.ONE).divide(BigInteger.valueOf(divisor));
        return QUADRATIC.inverse(QUADRATIC.power(QUADRATIC.of(BigInteger.ONE, BigInteger.ONE), exponent));
    }

    private static long[] psi(long[] p) {
        long[] out = new long[6 * N];
        QUADRATIC.conjugate(out, 0, p, 0);
        QUADRATIC.multiply(out, 0, out, 0, PSI_X, 0);
        QUADRATIC.conjugate(out, 2 * N, p, 2 * N);
        QUADRATIC.multiply(out, 2 * N, out, 2 * N, PSI_Y, 0);
        QUADRATIC.conjugate(out, 4 * N, p, 4 * N);
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

    private static byte[] write(long[] elements) {
        byte[] out = new byte[elements.length / N * Field384.BYTES];
        for (int i = 0; i < elements.length / N; i++) {
            BASE.write(elements, i * N, out, i * Field384.BYTES);
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
