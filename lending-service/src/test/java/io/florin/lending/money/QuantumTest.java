package io.florin.lending.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantumTest {
    private static final long SEED = 7L;

    @Test
    void roundingEqualsBigDecimalsInEveryMode() {
        System.out.println("QuantumTest: seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            BigInteger numerator = BigInteger.valueOf(random.nextInt(4_001) - 2_000L);
            BigInteger denominator = BigInteger.valueOf(1 + random.nextInt(20));
            BigInteger step = BigInteger.valueOf(1 + random.nextInt(5));
            for (RoundingMode mode : RoundingMode.values()) {
                if (mode == RoundingMode.UNNECESSARY) {
                    continue;
                }
                BigInteger expected = new BigDecimal(numerator)
                        .divide(new BigDecimal(denominator.multiply(step)), 0, mode)
                        .toBigIntegerExact()
                        .multiply(step);
                assertEquals(
                        expected,
                        new Quantum(step, mode).round(numerator, denominator),
                        numerator + " / " + denominator + " to " + step + " " + mode);
            }
        }
    }

    @Test
    void aStepMustBePositive() {
        assertThrows(IllegalArgumentException.class, () -> new Quantum(BigInteger.ZERO, RoundingMode.UP));
    }

    @Test
    void ratesOfOneValueAreEqualAndKeepTheirScaleOnChain() {
        Rate rate = Rate.ofPercent(new BigDecimal("5.00"));
        assertEquals(rate, Rate.ofWad(new BigInteger("50000000000000000")));
        assertEquals("5.000000", rate.percent(6));
        assertEquals(BigInteger.valueOf(50_000), rate.ppm());
        assertEquals("0.05", rate.toString());
        assertThrows(ArithmeticException.class, () -> new Rate(new BigDecimal("1e-19")).wad());
    }

    @Test
    void moneyOfTwoCurrenciesDoesNotAddUp() {
        Money one = Money.flusd(BigInteger.valueOf(1_500_000));
        assertEquals("3.000000 FLUSD", one.plus(one).toString());
        assertTrue(one.minus(one).minorUnits().signum() == 0);
        assertThrows(IllegalArgumentException.class, () -> one.plus(new Money(new Currency("EUR", 2), BigInteger.ONE)));
    }
}
