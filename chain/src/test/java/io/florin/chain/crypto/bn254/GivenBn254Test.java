package io.florin.chain.crypto.bn254;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.crypto.curve.Jacobian;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GivenBn254Test {
    private static final long SEED = 254;
    private static final BigInteger R = Bn254.ORDER;
    private static final byte[] GENERATOR_1 = HexFormat.of().parseHex("%064x%064x".formatted(1, 2));
    private static final byte[] GENERATOR_2 = HexFormat.of()
            .parseHex("198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2"
                    + "1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed"
                    + "090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b"
                    + "12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa");

    private final Random random = new Random(SEED);
    private final Jacobian curve = new Jacobian(Fp6.FP);
    private final Jacobian twist = new Jacobian(Fp6.FP2);

    private static byte[] times(byte[] point, BigInteger scalar) {
        byte[] product = Bn254.multiply(point, scalar);
        assertNotNull(product);
        return product;
    }

    private BigInteger scalar() {
        return new BigInteger(256, random);
    }

    /// Some affine point of the twist, nearly never in the group.
    private long[] twistPoint() {
        while (true) {
            long[] x = Fp6.FP2.of(scalar(), scalar());
            long[] y = Fp6.FP2.root(Fp6.FP2.plus(Fp6.FP2.times(Fp6.FP2.squared(x), x), G2.TWIST_B));
            if (y != null) {
                long[] point = new long[2 * Fp6.N];
                System.arraycopy(x, 0, point, 0, Fp6.N);
                System.arraycopy(y, 0, point, Fp6.N, Fp6.N);
                return point;
            }
        }
    }

    private long[] multiple(long[] affine, BigInteger scalar) {
        return twist.sum(new long[][] {twist.of(affine, 0)}, new BigInteger[] {scalar});
    }

    @Test
    void whenAScalarIsMultiplied_thenItEqualsTheSumOfItsParts() {
        for (int i = 0; i < 50; i++) {
            BigInteger a = scalar();
            BigInteger b = i % 5 == 0 ? BigInteger.valueOf(i) : scalar();
            byte[] sum = Bn254.add(times(GENERATOR_1, a), times(GENERATOR_1, b));
            assertArrayEquals(times(GENERATOR_1, a.add(b)), sum, () -> a + " + " + b);
        }
        assertArrayEquals(new byte[64], times(GENERATOR_1, R), "the order gives infinity");
        assertArrayEquals(GENERATOR_1, times(GENERATOR_1, R.add(BigInteger.ONE)));
    }

    @Test
    void whenAScalarIsSplit_thenBothHalvesAreShortAndGiveItBack() {
        long[] generator = new long[10];
        assertTrue(Fp6.FP.read(GENERATOR_1, 0, generator, 0) && Fp6.FP.read(GENERATOR_1, 32, generator, 5));
        long[][] base = {curve.of(generator, 0)};
        assertArrayEquals(
                Endomorphism.map(generator),
                curve.affine(curve.sum(base, new BigInteger[] {Endomorphism.LAMBDA})),
                "the map is multiplication by lambda");
        for (int i = 0; i < 1_000; i++) {
            BigInteger k = scalar().mod(R);
            BigInteger[] halves = Endomorphism.split(k);
            assertTrue(halves[0].bitLength() <= 128 && halves[1].bitLength() <= 128, k::toString);
            assertEquals(
                    k, halves[0].add(halves[1].multiply(Endomorphism.LAMBDA)).mod(R));
        }
    }

    @Test
    void whenScalarsMoveBetweenTheGroups_thenThePairingStaysTheSame() {
        for (int i = 0; i < 5; i++) {
            BigInteger a = scalar();
            byte[] p = times(GENERATOR_1, a);
            byte[] minus = times(GENERATOR_1, R.subtract(a.mod(R)));
            assertEquals(true, Bn254.pairingIsOne(List.of(pair(p), pair(minus))));
            byte[] other = times(GENERATOR_1, R.subtract(a.mod(R)).add(BigInteger.ONE));
            assertEquals(false, Bn254.pairingIsOne(List.of(pair(p), pair(other))));
        }
        assertEquals(true, Bn254.pairingIsOne(List.of()));
        assertEquals(true, Bn254.pairingIsOne(List.of(pair(new byte[64]))));
    }

    private static Bn254.Pair pair(byte[] g1) {
        return new Bn254.Pair(g1, GENERATOR_2);
    }

    @Test
    void whenAPointOfTheSecondGroupIsMultiplied_thenThePairingFollows() {
        long[] generator = G2.read(GENERATOR_2, 0);
        assertNotNull(generator);
        long[] p = new long[10];
        assertTrue(Fp6.FP.read(GENERATOR_1, 0, p, 0) && Fp6.FP.read(GENERATOR_1, 32, p, 5));
        BigInteger a = scalar().mod(R);
        byte[] aG1 = times(GENERATOR_1, a);
        long[] ap = new long[10];
        assertTrue(Fp6.FP.read(aG1, 0, ap, 0) && Fp6.FP.read(aG1, 32, ap, 5));
        long[] aq = twist.affine(multiple(generator, a));
        long[] left = pairing(ap, generator);
        assertArrayEquals(left, pairing(p, aq), "e(aP, Q) = e(P, aQ)");
        assertFalse(Fp12.isOne(left));
        assertArrayEquals(Fp12.squared(left), Fp12.cyclotomicSquare(left));
        assertArrayEquals(Fp12.times(left, left), Fp12.squared(left));
        assertTrue(Fp12.isOne(Fp12.times(left, Fp12.conjugate(left))));
        assertTrue(Fp12.isOne(Fp12.times(left, Fp12.inverse(left))));
    }

    private static long[] pairing(long[] p, long[] q) {
        return Fp12.finalExponentiation(new MillerLoop().product(List.of(new MillerLoop.Pair(p, q))));
    }

    @Test
    void whenAPointIsOnTheTwist_thenOnlyMultiplesOfTheCofactorAreInTheGroup() {
        BigInteger cofactor = Fp6.P.shiftLeft(1).subtract(R);
        for (int i = 0; i < 10; i++) {
            long[] point = twistPoint();
            boolean inGroup = twist.isInfinity(multiple(point, R));
            assertEquals(inGroup, G2.isInSubgroup(point));
            long[] cleared = twist.affine(multiple(point, cofactor));
            assertTrue(G2.isInSubgroup(cleared));
        }
        assertFalse(G2.isInSubgroup(twistPoint()));
    }

    @Test
    void whenACoordinateIsNotReduced_thenThePointIsRefused() {
        byte[] point = GENERATOR_1.clone();
        byte[] modulus = Fp6.P.add(BigInteger.ONE).toByteArray();
        System.arraycopy(modulus, modulus.length - 32, point, 0, 32);
        assertNull(Bn254.add(point, GENERATOR_1));
        assertNull(Bn254.add(GENERATOR_1, HexFormat.of().parseHex("%064x%064x".formatted(1, 3))), "not on the curve");
    }
}
