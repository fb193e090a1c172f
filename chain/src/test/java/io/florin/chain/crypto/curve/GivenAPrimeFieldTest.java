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

/// The field against BigInteger, on values at the edges of limbs and of the modulus and on random ones.
class GivenAPrimeFieldTest {
    private static final long SEED = 4_101;
    private static final BigInteger P = Field384.MODULUS;
    private final Field384 field = Field384.BLS12;

    private static List<BigInteger> values() {
        Random random = new Random(SEED);
        List<BigInteger> values = new ArrayList<>();
        for (int bit = 0; bit <= 380; bit += 4) {
            values.add(BigInteger.ONE.shiftLeft(bit));
            values.add(BigInteger.ONE.shiftLeft(bit).subtract(BigInteger.ONE));
            values.add(P.subtract(BigInteger.ONE.shiftLeft(bit)));
        }
        for (int i = 0; i < 100; i++) {
            values.add(new BigInteger(400, random).mod(P));
        }
        return values;
    }

    private BigInteger number(long[] element) {
        byte[] bytes = new byte[Field384.BYTES];
        field.write(element, 0, bytes, 0);
        return new BigInteger(1, bytes);
    }

    @Test
    void whenTwoElementsAreCombined_thenTheResultIsThatOfBigInteger() {
        for (BigInteger a : values()) {
            long[] x = field.of(a);
            assertEquals(a, number(x));
            for (BigInteger b : values()) {
                long[] y = field.of(b);
                assertEquals(a.add(b).mod(P), number(field.plus(x, y)), () -> a + " + " + b);
                assertEquals(a.subtract(b).mod(P), number(field.minus(x, y)), () -> a + " - " + b);
                assertEquals(a.multiply(b).mod(P), number(field.times(x, y)), () -> a + " * " + b);
            }
        }
    }

    @Test
    void whenAnElementIsInverted_thenItsProductWithItIsOne() {
        for (BigInteger a : values()) {
            long[] x = field.of(a);
            assertArrayEquals(a.signum() == 0 ? x : field.one(), field.times(x, field.inverse(x)), a::toString);
        }
    }

    @Test
    void whenRootsAreTaken_thenExactlyTheSquaresHaveOne() {
        QuadraticField quadratic = new QuadraticField(field);
        for (BigInteger a : values()) {
            long[] x = field.of(a);
            assertSquareRoot(field, field.squared(x));
            boolean square = a.signum() == 0
                    || a.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P).equals(BigInteger.ONE);
            assertEquals(square, field.root(x) != null, a::toString);
            assertSquareRoot(quadratic, quadratic.of(a));
            assertSquareRoot(quadratic, quadratic.squared(quadratic.of(a, a.add(BigInteger.TWO))));
        }
        assertNull(quadratic.root(quadratic.of(BigInteger.ONE, BigInteger.ONE)), "1 + i builds the next extension");
    }

    private static void assertSquareRoot(Field of, long[] square) {
        long[] root = of.root(square);
        assertNotNull(root);
        assertArrayEquals(square, of.squared(root));
    }

    @Test
    void whenBytesAreRead_thenOnlyNumbersBelowTheModulusPass() {
        long[] out = new long[6];
        assertTrue(field.read(bytes(P.subtract(BigInteger.ONE)), 0, out, 0));
        assertArrayEquals(field.of(BigInteger.ONE.negate()), out);
        assertFalse(field.read(bytes(P), 0, out, 0));
        assertFalse(field.read(bytes(P.add(BigInteger.ONE)), 0, out, 0));
    }

    private static byte[] bytes(BigInteger value) {
        byte[] trimmed = value.toByteArray();
        byte[] out = new byte[Field384.BYTES];
        System.arraycopy(trimmed, 0, out, out.length - trimmed.length, trimmed.length);
        return out;
    }
}
