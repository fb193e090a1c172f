package io.florin.chain.crypto.bn254;

import java.math.BigInteger;
import java.util.Arrays;

/// c0 + c1·w + … + c5·w⁵ with w⁶ = 9 + i over {@link Fp2}. Immutable.
final class Fp12 {
    static final Fp12 ONE = new Fp12(Fp2.ONE, Fp2.ZERO, Fp2.ZERO, Fp2.ZERO, Fp2.ZERO, Fp2.ZERO);
    private static final Fp2[] FROBENIUS_2 = frobenius2();

    private final Fp2[] c;

    Fp12(Fp2... coefficients) {
        this.c = coefficients;
    }

    /// ξ^(k(p²-1)/6): what the p²-power map multiplies the coefficient of w^k by.
    private static Fp2[] frobenius2() {
        BigInteger step = Fp2.P.multiply(Fp2.P).subtract(BigInteger.ONE).divide(BigInteger.valueOf(6));
        Fp2[] factors = new Fp2[6];
        for (int k = 0; k < 6; k++) {
            factors[k] = Fp2.XI.pow(step.multiply(BigInteger.valueOf(k)));
        }
        return factors;
    }

    Fp12 times(Fp12 o) {
        BigInteger[] re = new BigInteger[11];
        BigInteger[] im = new BigInteger[11];
        Arrays.fill(re, BigInteger.ZERO);
        Arrays.fill(im, BigInteger.ZERO);
        for (int i = 0; i < 6; i++) {
            if (c[i].isZero()) {
                continue;
            }
            for (int j = 0; j < 6; j++) {
                if (!o.c[j].isZero()) {
                    accumulate(re, im, i + j, c[i], o.c[j]);
                }
            }
        }
        Fp2[] out = new Fp2[6];
        BigInteger nine = BigInteger.valueOf(9);
        for (int k = 0; k < 6; k++) {
            BigInteger a = re[k];
            BigInteger b = im[k];
            if (k < 5) {
                a = a.add(re[k + 6].multiply(nine)).subtract(im[k + 6]);
                b = b.add(im[k + 6].multiply(nine)).add(re[k + 6]);
            }
            out[k] = Fp2.reduced(a, b);
        }
        return new Fp12(out);
    }

    private static void accumulate(BigInteger[] re, BigInteger[] im, int at, Fp2 x, Fp2 y) {
        BigInteger aa = x.a().multiply(y.a());
        BigInteger bb = x.b().multiply(y.b());
        BigInteger cross = x.a().add(x.b()).multiply(y.a().add(y.b()));
        re[at] = re[at].add(aa).subtract(bb);
        im[at] = im[at].add(cross).subtract(aa).subtract(bb);
    }

    /// The p⁶-power: odd coefficients change sign.
    Fp12 conjugate() {
        return new Fp12(c[0], c[1].negate(), c[2], c[3].negate(), c[4], c[5].negate());
    }

    private Fp12 frobeniusSquared() {
        Fp2[] out = new Fp2[6];
        for (int k = 0; k < 6; k++) {
            out[k] = c[k].times(FROBENIUS_2[k]);
        }
        return new Fp12(out);
    }

    Fp12 inverse() {
        Fp12 conjugate = conjugate();
        Fp12 even = times(conjugate);
        Fp2 a0 = even.c[0];
        Fp2 a1 = even.c[2];
        Fp2 a2 = even.c[4];
        Fp2 t0 = a0.square().minus(Fp2.XI.times(a1.times(a2)));
        Fp2 t1 = Fp2.XI.times(a2.square()).minus(a0.times(a1));
        Fp2 t2 = a1.square().minus(a0.times(a2));
        Fp2 d = a0.times(t0).plus(Fp2.XI.times(a2.times(t1).plus(a1.times(t2)))).inverse();
        return conjugate.times(new Fp12(t0.times(d), Fp2.ZERO, t1.times(d), Fp2.ZERO, t2.times(d), Fp2.ZERO));
    }

    private Fp12 pow(BigInteger exponent) {
        Fp12 result = ONE;
        for (int i = exponent.bitLength() - 1; i >= 0; i--) {
            result = result.times(result);
            if (exponent.testBit(i)) {
                result = result.times(this);
            }
        }
        return result;
    }

    /// The power (p¹² - 1) / r.
    Fp12 finalExponentiation() {
        Fp12 easy = conjugate().times(inverse());
        easy = easy.frobeniusSquared().times(easy);
        BigInteger p2 = Fp2.P.multiply(Fp2.P);
        BigInteger hard = p2.multiply(p2).subtract(p2).add(BigInteger.ONE).divide(Bn254.ORDER);
        return easy.pow(hard);
    }

    boolean isOne() {
        for (int k = 1; k < 6; k++) {
            if (!c[k].isZero()) {
                return false;
            }
        }
        return c[0].equals(Fp2.ONE);
    }
}
