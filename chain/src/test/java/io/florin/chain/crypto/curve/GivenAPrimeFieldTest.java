package io.florin.chain.crypto.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Fields against BigInteger, on values at the edges of limbs and of the modulus and on random ones.
class GivenAPrimeFieldTest {
    private static final long SEED = 4_101;

    static List<PrimeField> fields() {
        return List.of(
                Field384.BLS12,
                new Field256(hex("30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47")),
                new Field256(hex("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f")),
                new Field256(hex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff")));
    }

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }

    private static List<BigInteger> values(PrimeField field) {
        BigInteger p = field.characteristic();
        Random random = new Random(SEED);
        List<BigInteger> values = new ArrayList<>();
        for (int bit = 0; bit < p.bitLength(); bit += 4) {
            values.add(BigInteger.ONE.shiftLeft(bit));
            values.add(BigInteger.ONE.shiftLeft(bit).subtract(BigInteger.ONE));
            values.add(p.subtract(BigInteger.ONE.shiftLeft(bit)));
        }
        for (int i = 0; i < 100; i++) {
            values.add(new BigInteger(400, random).mod(p));
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whenTwoElementsAreCombined_thenTheResultIsThatOfBigInteger(PrimeField field) {
        BigInteger p = field.characteristic();
        for (BigInteger a : values(field)) {
            long[] x = field.of(a);
            assertEquals(a, field.number(x, 0));
            assertEquals(a.multiply(a).mod(p), field.number(field.squared(x), 0), () -> a + "²");
            for (BigInteger b : values(field)) {
                long[] y = field.of(b);
                assertEquals(a.add(b).mod(p), field.number(field.plus(x, y), 0), () -> a + " + " + b);
                assertEquals(a.subtract(b).mod(p), field.number(field.minus(x, y), 0), () -> a + " - " + b);
                assertEquals(a.multiply(b).mod(p), field.number(field.times(x, y), 0), () -> a + " * " + b);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whenAnElementIsInverted_thenItsProductWithItIsOne(PrimeField field) {
        for (BigInteger a : values(field)) {
            long[] x = field.of(a);
            assertArrayEquals(a.signum() == 0 ? x : field.one(), field.times(x, field.inverse(x)), a::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whenRootsAreTaken_thenExactlyTheSquaresHaveOne(PrimeField field) {
        BigInteger p = field.characteristic();
        QuadraticField quadratic = new QuadraticField(field);
        for (BigInteger a : values(field)) {
            long[] x = field.of(a);
            assertSquareRoot(field, field.squared(x));
            boolean square = a.signum() == 0
                    || a.modPow(p.subtract(BigInteger.ONE).shiftRight(1), p).equals(BigInteger.ONE);
            assertEquals(square, field.root(x) != null, a::toString);
            assertSquareRoot(quadratic, quadratic.of(a));
            assertSquareRoot(quadratic, quadratic.squared(quadratic.of(a, a.add(BigInteger.TWO))));
        }
    }

    private static void assertSquareRoot(Field of, long[] square) {
        long[] root = of.root(square);
        assertNotNull(root);
        assertArrayEquals(square, of.squared(root));
    }

    @Test
    void whenANumberBuildsTheNextExtension_thenItHasNoRoot() {
        QuadraticField quadratic = new QuadraticField(Field384.BLS12);
        assertNull(quadratic.root(quadratic.of(BigInteger.ONE, BigInteger.ONE)));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whenBytesAreRead_thenOnlyNumbersBelowTheModulusPass(PrimeField field) {
        BigInteger p = field.characteristic();
        long[] out = new long[field.limbs()];
        assertTrue(field.read(bytes(field, p.subtract(BigInteger.ONE)), 0, out, 0));
        assertArrayEquals(field.of(BigInteger.ONE.negate()), out);
        assertFalse(field.read(bytes(field, p), 0, out, 0));
        assertFalse(field.read(bytes(field, p.add(BigInteger.ONE)), 0, out, 0));
        BigInteger largest = BigInteger.ONE.shiftLeft(8 * field.bytes()).subtract(BigInteger.ONE);
        assertFalse(field.read(bytes(field, largest), 0, out, 0));
    }

    private static byte[] bytes(PrimeField field, BigInteger value) {
        byte[] number = value.toByteArray();
        byte[] out = new byte[field.bytes()];
        int length = Math.min(number.length, out.length);
        System.arraycopy(number, number.length - length, out, out.length - length, length);
        return out;
    }
}
