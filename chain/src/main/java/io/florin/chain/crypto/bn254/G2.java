package io.florin.chain.crypto.bn254;

import static io.florin.chain.crypto.bn254.Fp6.FP;
import static io.florin.chain.crypto.bn254.Fp6.FP2;
import static io.florin.chain.crypto.bn254.Fp6.N;

import io.florin.chain.crypto.curve.Jacobian;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// The second group: points of order r on the twist y² = x³ + 3 / ξ. Affine points are x and y in a row, twenty longs.
final class G2 {
    static final long[] TWIST_B = FP2.times(FP2.inverse(Fp6.XI), FP2.of(BigInteger.valueOf(3)));
    private static final long[] PSI_X = xiPower(3);
    private static final long[] PSI_Y = xiPower(2);

    private G2() {}

    /// ξ^((p - 1) / divisor).
    private static long[] xiPower(int divisor) {
        return FP2.power(Fp6.XI, Fp6.P.subtract(BigInteger.ONE).divide(BigInteger.valueOf(divisor)));
    }

    /// Reads 128 bytes: imaginary part first in each coordinate. Zeros for infinity; null for what is not in the group.
    static long @Nullable [] read(byte[] bytes, int at) {
        long[] point = new long[2 * N];
        int half = N / 2;
        boolean below = FP.read(bytes, at, point, half)
                & FP.read(bytes, at + 32, point, 0)
                & FP.read(bytes, at + 64, point, N + half)
                & FP.read(bytes, at + 96, point, N);
        if (!below) {
            return null;
        }
        return isInfinity(point) || isOnTwist(point) && isInSubgroup(point) ? point : null;
    }

    static boolean isInfinity(long[] point) {
        return FP2.isZero(point, 0) && FP2.isZero(point, N);
    }

    static boolean isOnTwist(long[] point) {
        long[] t = new long[2 * N];
        FP2.square(t, 0, point, 0);
        FP2.multiply(t, 0, t, 0, point, 0);
        FP2.add(t, 0, t, 0, TWIST_B, 0);
        FP2.square(t, N, point, N);
        return FP2.isEqual(t, 0, t, N);
    }

    /// El Housni, Guillevic and Piellard, "Co-factor clearing and subgroup membership testing on pairing-friendly
    /// curves": (u + 1)Q + psi(uQ) + psi²(uQ) = psi³(2uQ).
    static boolean isInSubgroup(long[] point) {
        Jacobian twist = new Jacobian(FP2);
        long[] q = twist.of(point, 0);
        long[] uq = twist.multiply(q, Fp12.U.longValueExact());
        long[] psi = psi(uq);
        long[] psi2 = psi(psi);
        long[] sum = new long[3 * N];
        twist.add(sum, q, uq);
        twist.add(sum, sum, psi);
        twist.add(sum, sum, psi2);
        long[] right = psi(psi2);
        twist.twice(right, right);
        twist.subtract(sum, sum, right);
        return twist.isInfinity(sum);
    }

    /// The p-th power map carried over to the twist; Jacobian or affine coordinates.
    static long[] psi(long[] point) {
        long[] out = new long[point.length];
        for (int i = 0; i < point.length; i += N) {
            FP2.conjugate(out, i, point, i);
        }
        FP2.multiply(out, 0, out, 0, PSI_X, 0);
        FP2.multiply(out, N, out, N, PSI_Y, 0);
        return out;
    }
}
