package io.florin.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// (0, 2) and (0, -2) lie on BLS12-381's first curve but outside the subgroup, and blst does not read them.
class GivenAPointWithXZeroTest {
    private static final BigInteger MODULUS = new BigInteger(
            "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab", 16);
    private static final byte[] INFINITY = new byte[96];
    private static final byte[] UPPER = withY(BigInteger.TWO);
    private static final byte[] LOWER = withY(MODULUS.subtract(BigInteger.TWO));
    private static final byte[] GENERATOR = HexFormat.of()
            .parseHex(
                    "17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"
                            + "08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1");

    private static byte[] withY(BigInteger y) {
        byte[] point = new byte[96];
        byte[] bytes = y.toByteArray();
        System.arraycopy(bytes, 0, point, 96 - bytes.length, bytes.length);
        return point;
    }

    @Test
    void whenInfinityIsAdded_thenThePointStays() {
        assertArrayEquals(UPPER, Bls12381.add(UPPER, INFINITY));
        assertArrayEquals(LOWER, Bls12381.add(INFINITY, LOWER));
    }

    @Test
    void whenItIsDoubled_thenItIsItsOpposite() {
        assertArrayEquals(LOWER, Bls12381.add(UPPER, UPPER), "order 3");
        assertArrayEquals(UPPER, Bls12381.add(LOWER, LOWER), "order 3");
        assertArrayEquals(INFINITY, Bls12381.add(UPPER, LOWER));
    }

    @Test
    void whenItIsAddedThreeTimes_thenTheOtherPointIsBack() {
        byte[] sum = GENERATOR;
        for (int i = 0; i < 3; i++) {
            sum = Objects.requireNonNull(Bls12381.add(sum, UPPER));
        }
        assertArrayEquals(GENERATOR, sum);
    }

    @Test
    void whenItIsMultiplied_thenItIsRefusedForItsGroup() {
        assertNull(Bls12381.sum(new byte[][] {UPPER}, new BigInteger[] {BigInteger.ONE}));
    }

    @Test
    void whenYIsAnother_thenItIsNoPoint() {
        assertNull(Bls12381.add(withY(BigInteger.ONE), INFINITY));
    }
}
