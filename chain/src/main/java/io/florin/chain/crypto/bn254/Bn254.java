package io.florin.chain.crypto.bn254;

import static io.florin.chain.crypto.bn254.Fp6.FP;

import io.florin.chain.crypto.curve.Jacobian;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// alt_bn128 (EIP-196, 197): y² = x³ + 3 over a 254-bit field and its twist. Pure functions; points in the EVM's
/// encoding, null = not a point.
public final class Bn254 {
    /// Order of both groups.
    static final BigInteger ORDER =
            new BigInteger("21888242871839275222246405745257275088548364400416034343698204186575808495617");

    private static final int N = 5;
    private static final int BYTES = 64;
    private static final long[] THREE = FP.of(BigInteger.valueOf(3));

    private Bn254() {}

    /// One factor of a pairing product, in the EVM's encoding.
    ///
    /// @param g1 64 bytes
    /// @param g2 128 bytes
    public record Pair(byte[] g1, byte[] g2) {}

    /// Sum of two encoded points, 64 bytes; null when one is not a point.
    public static byte @Nullable [] add(byte[] a, byte[] b) {
        long[] p = read(a);
        long[] q = read(b);
        if (p == null || q == null) {
            return null;
        }
        if (isInfinity(p)) {
            return write(q);
        }
        Jacobian curve = new Jacobian(FP);
        long[] sum = curve.of(p, 0);
        if (!isInfinity(q)) {
            curve.addAffine(sum, sum, q, 0);
        }
        return write(curve.affine(sum));
    }

    /// Multiple of an encoded point, 64 bytes; null when it is not a point.
    public static byte @Nullable [] multiply(byte[] point, BigInteger scalar) {
        long[] base = read(point);
        if (base == null) {
            return null;
        }
        if (isInfinity(base)) {
            return new byte[BYTES];
        }
        Jacobian curve = new Jacobian(FP);
        BigInteger[] halves = Endomorphism.split(scalar.mod(ORDER));
        long[][] points = {curve.of(base, 0), curve.of(Endomorphism.map(base), 0)};
        return write(curve.affine(curve.sum(points, halves)));
    }

    /// Whether the product of the pairings is one; null when an input is not a point of its group.
    public static @Nullable Boolean pairingIsOne(List<Pair> pairs) {
        List<MillerLoop.Pair> finite = new ArrayList<>();
        for (Pair pair : pairs) {
            long[] p = read(pair.g1());
            long[] q = p == null ? null : G2.read(pair.g2(), 0);
            if (p == null || q == null) {
                return null;
            }
            if (!isInfinity(p) && !G2.isInfinity(q)) {
                finite.add(new MillerLoop.Pair(p, q));
            }
        }
        return Fp12.isOne(Fp12.finalExponentiation(new MillerLoop().product(finite)));
    }

    /// x and y in a row, zeros for infinity.
    private static long @Nullable [] read(byte[] point) {
        long[] p = new long[2 * N];
        if (!(FP.read(point, 0, p, 0) & FP.read(point, 32, p, N))) {
            return null;
        }
        return isInfinity(p) || isOnCurve(p) ? p : null;
    }

    private static boolean isInfinity(long[] p) {
        return FP.isZero(p, 0) && FP.isZero(p, N);
    }

    private static boolean isOnCurve(long[] p) {
        long[] t = new long[2 * N];
        FP.square(t, 0, p, 0);
        FP.multiply(t, 0, t, 0, p, 0);
        FP.add(t, 0, t, 0, THREE, 0);
        FP.square(t, N, p, N);
        return FP.isEqual(t, 0, t, N);
    }

    private static byte[] write(long[] p) {
        byte[] out = new byte[BYTES];
        FP.write(p, 0, out, 0);
        FP.write(p, N, out, 32);
        return out;
    }
}
