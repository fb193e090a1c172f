package io.florin.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.florin.chain.crypto.bls12.MapToCurve;
import io.florin.chain.crypto.curve.Field;
import io.florin.chain.crypto.curve.Field384;
import io.florin.chain.crypto.curve.Jacobian;
import io.florin.chain.crypto.curve.QuadraticField;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Mapping to BLS12-381: the shortcuts that clear cofactors against multiplication by the effective cofactors of RFC
/// 9380, 8.8, and the groups against blst's own test.
class GivenAMappedElementTest {
    private static final long SEED = 9_380;
    private static final int N = Field384.BLS12.limbs();
    private static final BigInteger COFACTOR_1 = new BigInteger("d201000000010001", 16);
    private static final BigInteger COFACTOR_2 = new BigInteger(
            "bc69f08f2ee75b3584c6a0ea91b352888e2a8e9145ad7689986ff031508ffe1329c2f178731db956d82bf015d1212b02"
                    + "ec0ec69d7477c1ae954cbc06689f6a359894c0adebbf6b4e8020005aaa95551",
            16);

    private static List<BigInteger> numbers() {
        Random random = new Random(SEED);
        List<BigInteger> numbers = new ArrayList<>(List.of(
                BigInteger.ZERO,
                BigInteger.ONE,
                Field384.MODULUS.subtract(BigInteger.ONE),
                Field384.MODULUS.shiftRight(1)));
        for (int i = 0; i < 12; i++) {
            numbers.add(new BigInteger(384, random).mod(Field384.MODULUS));
        }
        return numbers;
    }

    private static byte[] bytes(BigInteger... parts) {
        byte[] out = new byte[parts.length * Field384.BYTES];
        for (int i = 0; i < parts.length; i++) {
            Field384.BLS12.write(Field384.BLS12.of(parts[i]), 0, out, i * Field384.BYTES);
        }
        return out;
    }

    /// @param swap 1 when the bytes have the imaginary part first
    private static byte[] multiple(Field field, byte[] point, int swap, BigInteger scalar) {
        int parts = point.length / Field384.BYTES;
        long[] affine = new long[parts * N];
        for (int i = 0; i < parts; i++) {
            Field384.BLS12.read(point, (i ^ swap) * Field384.BYTES, affine, i * N);
        }
        Jacobian curve = new Jacobian(field);
        long[] product = curve.affine(curve.sum(new long[][] {curve.of(affine, 0)}, new BigInteger[] {scalar}));
        byte[] out = new byte[point.length];
        for (int i = 0; i < parts; i++) {
            Field384.BLS12.write(product, i * N, out, (i ^ swap) * Field384.BYTES);
        }
        return out;
    }

    @Test
    void whenAnElementIsMappedToTheFirstGroup_thenItIsTheMultipleByTheCofactor() {
        for (BigInteger number : numbers()) {
            byte[] element = bytes(number);
            byte[] mapped = Bls12381.map(element);
            byte[] expected = multiple(Field384.BLS12, MapToCurve.first(element), 0, COFACTOR_1);
            assertArrayEquals(expected, mapped, number::toString);
            assertInGroup(mapped);
        }
    }

    @Test
    void whenAnElementIsMappedToTheSecondGroup_thenItIsTheMultipleByTheCofactor() {
        QuadraticField field = new QuadraticField(Field384.BLS12);
        for (BigInteger number : numbers()) {
            byte[] element = bytes(number, number.multiply(number).mod(Field384.MODULUS));
            byte[] mapped = Bls12381.map(element);
            byte[] expected = multiple(field, MapToCurve.second(element).getFirst(), 1, COFACTOR_2);
            assertArrayEquals(expected, mapped, number::toString);
            assertInGroup(mapped);
        }
    }

    private static void assertInGroup(byte[] point) {
        assertArrayEquals(point, Bls12381.sum(new byte[][] {point}, new BigInteger[] {BigInteger.ONE}), "in the group");
    }
}
