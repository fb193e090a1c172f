package io.florin.lending.collateral.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AppraisalRulesTest {
    private static final AppraisalRules RULES = new AppraisalRules(2, 2_500, 30);

    private static List<BigInteger> values(long... values) {
        return LongStream.of(values).mapToObj(BigInteger::valueOf).toList();
    }

    private static Optional<BigInteger> last(long value) {
        return Optional.of(BigInteger.valueOf(value));
    }

    @Test
    void theLowerMedianIsTaken() {
        assertEquals(BigInteger.valueOf(3), AppraisalRules.lowerMedian(values(3)));
        assertEquals(BigInteger.valueOf(3), AppraisalRules.lowerMedian(values(9, 3)));
        assertEquals(BigInteger.valueOf(5), AppraisalRules.lowerMedian(values(9, 3, 5)));
        assertEquals(BigInteger.valueOf(4), AppraisalRules.lowerMedian(values(9, 3, 5, 4)));
    }

    @Test
    void aStepBeyondAQuarterNeedsOneMore() {
        assertEquals(2, RULES.needed(values(400, 400), Optional.empty()), "a first value steps from nothing");
        assertEquals(2, RULES.needed(values(125, 130), last(100)), "exactly at the bound");
        assertEquals(3, RULES.needed(values(126, 130), last(100)));
        assertEquals(2, RULES.needed(values(80, 90), last(100)), "100 is 80 x 1.25");
        assertEquals(3, RULES.needed(values(79, 90), last(100)));
    }

    @Test
    void aDeviationIsMoreThanAQuarterOfTheLastValue() {
        assertFalse(AppraisalRules.deviates(BigInteger.valueOf(125), BigInteger.valueOf(100)));
        assertFalse(AppraisalRules.deviates(BigInteger.valueOf(75), BigInteger.valueOf(100)));
        assertTrue(AppraisalRules.deviates(BigInteger.valueOf(126), BigInteger.valueOf(100)));
        assertTrue(AppraisalRules.deviates(BigInteger.valueOf(74), BigInteger.valueOf(100)));
    }

    @Test
    void aStatementIsNeitherOldNorOfTomorrow() {
        assertTrue(RULES.inTime(1_000, 1_000));
        assertTrue(RULES.inTime(970, 1_000));
        assertFalse(RULES.inTime(969, 1_000));
        assertFalse(RULES.inTime(1_001, 1_000));
    }

    @Test
    void refusalsOfTheContractAreToldInWords() {
        assertEquals(
                "The values are too far apart: they spread by 20.01 % of the median, at most 15.00 % is accepted.",
                RoundFailure.words("DispersionTooHigh", "{dispersionBps=2001, limitBps=1500}"));
        assertTrue(RoundFailure.words("DispersionTooHigh", "").contains("an unknown share"));
        assertEquals("The contract refused the round (Panic).", RoundFailure.words("Panic", "{code=17}"));
    }

    @Test
    void walletsThatCountRecoveryFromZeroAreUnderstood() {
        String start = "0x" + "ab".repeat(64);
        assertEquals(start + "1b", SignedStatement.canonical(start + "00"));
        assertEquals(start + "1c", SignedStatement.canonical(start + "01"));
        assertEquals(start + "1c", SignedStatement.canonical(start.replace("ab", "AB") + "1C"));
    }
}
