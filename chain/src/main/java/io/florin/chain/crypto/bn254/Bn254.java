package io.florin.chain.crypto.bn254;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// alt_bn128 (EIP-196, 197): y² = x³ + 3 over a 254-bit field and its twist. Pure functions; points in the EVM's
/// encoding, null = not a point.
public final class Bn254 {
    /// Order of both groups.
    static final BigInteger ORDER =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");

    private static final BigInteger P = Fp2.P;
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger LOOP = new BigInteger("29793968203157093288");
    private static final Fp2 TWIST_B = Fp2.XI.inverse().times(THREE);
    private static final Fp2 FROBENIUS_X = Fp2.XI.pow(P.subtract(BigInteger.ONE).divide(THREE));
    private static final Fp2 FROBENIUS_Y = Fp2.XI.pow(P.subtract(BigInteger.ONE).shiftRight(1));
    private static final Fp2 FROBENIUS_2_X =
            Fp2.XI.pow(P.multiply(P).subtract(BigInteger.ONE).divide(THREE));

    private Bn254() {}

    /// Point of the first group; infinity has no coordinates.
    record G1(@Nullable BigInteger x, @Nullable BigInteger y) {
        static final G1 INFINITY = new G1(null, null);
    }

    /// Point of the second group; infinity has no coordinates.
    record G2(@Nullable Fp2 x, @Nullable Fp2 y) {
        static final G2 INFINITY = new G2(null, null);
    }

    /// One factor of a pairing product, in the EVM's encoding.
    ///
    /// @param g1 64 bytes
    /// @param g2 128 bytes
    public record Pair(byte[] g1, byte[] g2) {}

    /// Sum of two encoded points, 64 bytes; null when one is not a point.
    public static byte @Nullable [] add(byte[] a, byte[] b) {
        G1 x = decode(a);
        G1 y = decode(b);
        return x == null || y == null ? null : encode(add(x, y));
    }

    /// Multiple of an encoded point, 64 bytes; null when it is not a point.
    public static byte @Nullable [] multiply(byte[] point, BigInteger scalar) {
        G1 base = decode(point);
        if (base == null) {
            return null;
        }
        BigInteger k = scalar.mod(ORDER);
        G1 result = G1.INFINITY;
        for (int i = k.bitLength() - 1; i >= 0; i--) {
            result = add(result, result);
            if (k.testBit(i)) {
                result = add(result, base);
            }
        }
        return encode(result);
    }

    /// Whether the product of the pairings is one; null when an input is not a point of its group.
    public static @Nullable Boolean pairingIsOne(List<Pair> pairs) {
        Fp12 product = Fp12.ONE;
        for (Pair pair : pairs) {
            G1 p = decode(pair.g1());
            G2 q = decodeG2(pair.g2());
            if (p == null || q == null) {
                return null;
            }
            BigInteger x = p.x();
            BigInteger y = p.y();
            if (x != null && y != null && q.x() != null) {
                product = product.times(miller(x, y, q));
            }
        }
        return product.finalExponentiation().isOne();
    }

    private static BigInteger number(byte[] bytes, int from) {
        return new BigInteger(1, Arrays.copyOfRange(bytes, from, from + 32));
    }

    private static @Nullable G1 decode(byte[] point) {
        BigInteger x = number(point, 0);
        BigInteger y = number(point, 32);
        if (x.compareTo(P) >= 0 || y.compareTo(P) >= 0) {
            return null;
        }
        if (x.signum() == 0 && y.signum() == 0) {
            return G1.INFINITY;
        }
        BigInteger right = x.multiply(x).multiply(x).add(THREE).mod(P);
        return y.multiply(y).mod(P).equals(right) ? new G1(x, y) : null;
    }

    private static byte[] encode(G1 point) {
        byte[] out = new byte[64];
        BigInteger x = point.x();
        BigInteger y = point.y();
        if (x != null && y != null) {
            write(x, out, 0);
            write(y, out, 32);
        }
        return out;
    }

    private static void write(BigInteger value, byte[] out, int at) {
        byte[] bytes = value.toByteArray();
        int skip = bytes.length > 32 ? bytes.length - 32 : 0;
        System.arraycopy(bytes, skip, out, at + 32 - (bytes.length - skip), bytes.length - skip);
    }

    private static G1 add(G1 a, G1 b) {
        BigInteger x1 = a.x();
        BigInteger y1 = a.y();
        BigInteger x2 = b.x();
        BigInteger y2 = b.y();
        if (x1 == null || y1 == null) {
            return b;
        }
        if (x2 == null || y2 == null) {
            return a;
        }
        BigInteger slope;
        if (x1.equals(x2)) {
            if (!y1.equals(y2) || y1.signum() == 0) {
                return G1.INFINITY;
            }
            slope = x1.multiply(x1).multiply(THREE).multiply(y1.shiftLeft(1).modInverse(P));
        } else {
            slope = y2.subtract(y1).multiply(x2.subtract(x1).mod(P).modInverse(P));
        }
        slope = slope.mod(P);
        BigInteger x = slope.multiply(slope).subtract(x1).subtract(x2).mod(P);
        BigInteger y = slope.multiply(x1.subtract(x)).subtract(y1).mod(P);
        return new G1(x, y);
    }

    private static @Nullable G2 decodeG2(byte[] point) {
        BigInteger[] parts = new BigInteger[4];
        for (int i = 0; i < 4; i++) {
            parts[i] = number(point, 32 * i);
            if (parts[i].compareTo(P) >= 0) {
                return null;
            }
        }
        Fp2 x = new Fp2(parts[1], parts[0]);
        Fp2 y = new Fp2(parts[3], parts[2]);
        if (x.isZero() && y.isZero()) {
            return G2.INFINITY;
        }
        if (!y.square().equals(x.square().times(x).plus(TWIST_B))) {
            return null;
        }
        G2 q = new G2(x, y);
        return inSubgroup(q) ? q : null;
    }

    private static boolean inSubgroup(G2 q) {
        G2 result = G2.INFINITY;
        for (int i = ORDER.bitLength() - 1; i >= 0; i--) {
            result = add(result, result);
            if (ORDER.testBit(i)) {
                result = add(result, q);
            }
        }
        return result.x() == null;
    }

    private static G2 add(G2 a, G2 b) {
        Fp2 x1 = a.x();
        Fp2 y1 = a.y();
        Fp2 x2 = b.x();
        if (x1 == null || y1 == null) {
            return b;
        }
        if (x2 == null) {
            return a;
        }
        Fp2 slope = slope(a, b);
        if (slope == null) {
            return G2.INFINITY;
        }
        Fp2 x = slope.square().minus(x1).minus(x2);
        return new G2(x, slope.times(x1.minus(x)).minus(y1));
    }

    /// Slope of the line through two finite points, or null when it is vertical.
    private static @Nullable Fp2 slope(G2 a, G2 b) {
        Fp2 x1 = finite(a.x());
        Fp2 y1 = finite(a.y());
        Fp2 x2 = finite(b.x());
        Fp2 y2 = finite(b.y());
        if (!x1.equals(x2)) {
            return y2.minus(y1).times(x2.minus(x1).inverse());
        }
        if (!y1.equals(y2) || y1.isZero()) {
            return null;
        }
        return x1.square().times(THREE).times(y1.plus(y1).inverse());
    }

    private static Fp2 finite(@Nullable Fp2 coordinate) {
        if (coordinate == null) {
            throw new IllegalArgumentException("point at infinity");
        }
        return coordinate;
    }

    /// Miller loop of the optimal ate pairing, before the final exponentiation.
    private static Fp12 miller(BigInteger px, BigInteger py, G2 q) {
        Fp12 f = Fp12.ONE;
        G2 t = q;
        for (int i = LOOP.bitLength() - 2; i >= 0; i--) {
            f = f.times(f).times(line(t, t, px, py));
            t = add(t, t);
            if (LOOP.testBit(i)) {
                f = f.times(line(t, q, px, py));
                t = add(t, q);
            }
        }
        Fp2 x = finite(q.x());
        Fp2 y = finite(q.y());
        G2 q1 = new G2(x.conjugate().times(FROBENIUS_X), y.conjugate().times(FROBENIUS_Y));
        G2 q2 = new G2(x.times(FROBENIUS_2_X), y);
        f = f.times(line(t, q1, px, py));
        t = add(t, q1);
        return f.times(line(t, q2, px, py));
    }

    /// Line through two points of the twist, evaluated at P: py - slope·px·w + (slope·x - y)·w³.
    private static Fp12 line(G2 a, G2 b, BigInteger px, BigInteger py) {
        Fp2 slope = slope(a, b);
        Fp2 x = finite(a.x());
        if (slope == null) {
            // Vertical: px - x·w².
            return new Fp12(Fp2.reduced(px, BigInteger.ZERO), Fp2.ZERO, x.negate(), Fp2.ZERO, Fp2.ZERO, Fp2.ZERO);
        }
        return new Fp12(
                Fp2.reduced(py, BigInteger.ZERO),
                slope.times(px).negate(),
                Fp2.ZERO,
                slope.times(x).minus(finite(a.y())),
                Fp2.ZERO,
                Fp2.ZERO);
    }
}
