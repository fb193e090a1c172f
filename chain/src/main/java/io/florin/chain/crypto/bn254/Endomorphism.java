package io.florin.chain.crypto.bn254;

import static io.florin.chain.crypto.bn254.Fp6.FP;

import java.math.BigInteger;

/// A cheap multiple in the first group: (x, y) → (β·x, y) is multiplication by λ; both are cube roots of one. It halves
/// the length of scalars (Gallant, Lambert and Vanstone). All numbers follow from the curve's parameter u.
final class Endomorphism {
    static final BigInteger LAMBDA = polynomial(36, 18, 6, 1);
    private static final long[] BETA = FP.of(polynomial(18, 18, 9, 1));
    /// Two short vectors: LONG + SHORT·λ and SHORT - MIDDLE·λ are multiples of the order.
    private static final BigInteger LONG = polynomial(0, 6, 4, 1);

    private static final BigInteger MIDDLE = polynomial(0, 6, 2, 0);
    private static final BigInteger SHORT = polynomial(0, 0, 2, 1);

    private Endomorphism() {}

    /// c3·u³ + c2·u² + c1·u + c0.
    private static BigInteger polynomial(long c3, long c2, long c1, long c0) {
        BigInteger sum = BigInteger.ZERO;
        for (long coefficient : new long[] {c3, c2, c1, c0}) {
            sum = sum.multiply(Fp12.U).add(BigInteger.valueOf(coefficient));
        }
        return sum;
    }

    /// λ times an affine point, fresh.
    static long[] map(long[] point) {
        long[] out = point.clone();
        FP.multiply(out, 0, point, 0, BETA, 0);
        return out;
    }

    /// Two numbers of at most 128 bits and any sign with first + second·λ = scalar modulo the order.
    ///
    /// @param scalar from 0 to the order less one
    static BigInteger[] split(BigInteger scalar) {
        BigInteger c1 = MIDDLE.multiply(scalar).divide(Bn254.ORDER);
        BigInteger c2 = SHORT.multiply(scalar).divide(Bn254.ORDER);
        BigInteger first = scalar.subtract(c1.multiply(LONG)).subtract(c2.multiply(SHORT));
        BigInteger second = c2.multiply(MIDDLE).subtract(c1.multiply(SHORT));
        return new BigInteger[] {first, second};
    }
}
