package io.florin.chain.crypto.bn254;

import java.math.BigInteger;

/// a + b·i with i² = -1 over the base field. Components are reduced.
///
/// @param a real part
/// @param b imaginary part
record Fp2(BigInteger a, BigInteger b) {
    /// Modulus of the base field.
    static final BigInteger P =
            new BigInteger("21888242871839275222246405745257275088696311157297823662689037894645226208583");

    static final Fp2 ZERO = new Fp2(BigInteger.ZERO, BigInteger.ZERO);
    static final Fp2 ONE = new Fp2(BigInteger.ONE, BigInteger.ZERO);
    /// 9 + i, whose cube and square roots build the extensions.
    static final Fp2 XI = new Fp2(BigInteger.valueOf(9), BigInteger.ONE);

    static Fp2 reduced(BigInteger a, BigInteger b) {
        return new Fp2(a.mod(P), b.mod(P));
    }

    boolean isZero() {
        return a.signum() == 0 && b.signum() == 0;
    }

    Fp2 plus(Fp2 o) {
        return reduced(a.add(o.a), b.add(o.b));
    }

    Fp2 minus(Fp2 o) {
        return reduced(a.subtract(o.a), b.subtract(o.b));
    }

    Fp2 negate() {
        return ZERO.minus(this);
    }

    Fp2 times(Fp2 o) {
        BigInteger aa = a.multiply(o.a);
        BigInteger bb = b.multiply(o.b);
        BigInteger cross = a.add(b).multiply(o.a.add(o.b)).subtract(aa).subtract(bb);
        return reduced(aa.subtract(bb), cross);
    }

    Fp2 times(BigInteger k) {
        return reduced(a.multiply(k), b.multiply(k));
    }

    Fp2 square() {
        return times(this);
    }

    Fp2 conjugate() {
        return new Fp2(a, b.signum() == 0 ? b : P.subtract(b));
    }

    Fp2 inverse() {
        BigInteger norm = a.multiply(a).add(b.multiply(b)).modInverse(P);
        return reduced(a.multiply(norm), b.negate().multiply(norm));
    }

    Fp2 pow(BigInteger exponent) {
        Fp2 result = ONE;
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            result = result.square();
            if (exponent.testBit(i)) {
                result = result.times(this);
            }
        }
        return result;
    }
}
