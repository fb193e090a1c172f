package io.florin.lending.loan.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.money.Rate;
import io.florin.lending.product.BaseRate;
import io.florin.lending.product.Product;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final BigInteger CENT = BigInteger.valueOf(10_000);
    private static final Product HOME = new Product(
            1,
            "HOME_ANNUITY",
            1,
            1,
            1,
            1,
            1,
            2,
            480,
            8_000,
            5,
            90,
            0,
            0,
            CENT,
            flusd(50),
            flusd(1_000),
            flusd(5_000_000),
            new Rate(new BigDecimal("0.015")),
            new Rate(new BigDecimal("0.03")),
            true,
            new BaseRate(new Rate(new BigDecimal("0.035")), 1, Instant.EPOCH));

    private static BigInteger flusd(long whole) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(1_000_000));
    }

    private static Finances finances(long income, long household, long debt) {
        return new Finances(Purpose.BUY_HOME, flusd(income), flusd(household), flusd(debt), "");
    }

    private static Assessment.Facts facts(long principal, Finances finances, long lendable) {
        Request request = new Request(1, flusd(principal), 12, 1, new UUID(0, 1), "0x" + "00".repeat(20));
        return new Assessment.Facts(
                request,
                finances,
                HOME,
                flusd(principal * 12 / 10),
                ClearanceAnswer.CLEARED,
                flusd(lendable),
                false,
                flusd(1_000_000));
    }

    @Test
    void givenGoodFacts_thenEveryRulePassesAndNothingStandsAgainstAnOffer() {
        Assessment assessment = Assessment.of(facts(8_000, finances(3_000, 1_000, 100), 10_000));
        assertEquals(
                List.of(Rule.values()),
                assessment.rules().stream().map(RuleResult::rule).toList());
        assertTrue(assessment.rules().stream().allMatch(RuleResult::passed), assessment.toString());
        assertEquals(8_000, assessment.ltvBps());
        assertEquals(List.of(), assessment.obstacles());
    }

    @Test
    void loanToValueIsRoundedUpAsTheContractDoes() {
        Assessment over = Assessment.of(facts(8_001, finances(3_000, 1_000, 100), 10_000));
        assertEquals(8_001, over.ltvBps());
        assertFalse(over.result(Rule.LTV).passed());
        assertEquals(List.of(), over.hardReasons(), "a lower offer is still possible");
        assertEquals(3_334, Assessment.ltvBps(BigInteger.ONE, BigInteger.valueOf(3)));
    }

    @Test
    void givenAShareBetweenTheLimits_thenAHumanDecides() {
        Assessment assessment = Assessment.of(facts(8_000, finances(2_000, 500, 100), 10_000));
        assertEquals(new BigDecimal("0.4500"), assessment.affordability().debtServiceShare());
        assertFalse(assessment.result(Rule.AFFORDABILITY).passed());
        assertEquals(List.of(), assessment.hardReasons());
        assertEquals(List.of(), assessment.obstacles());
    }

    @Test
    void givenAShareAboveTheHardLimit_thenTheReasonsNameWhatIsTooMuch() {
        Assessment loan = Assessment.of(facts(8_000, finances(1_000, 0, 0), 10_000));
        assertEquals(List.of(DeclineReason.INCOME), loan.hardReasons());
        Assessment debt = Assessment.of(facts(8_000, finances(2_000, 0, 900), 10_000));
        assertEquals(List.of(DeclineReason.INCOME, DeclineReason.EXISTING_DEBT), debt.hardReasons());
        assertEquals(1, debt.obstacles().size(), "nobody may offer against a hard rule");
    }

    @Test
    void theLimitsThemselvesPass() {
        assertTrue(Affordability.of(finances(2_000, 0, 0), flusd(9_600), 12).passes());
        Affordability atHardLimit = Affordability.of(finances(2_000, 0, 0), flusd(14_400), 12);
        assertEquals(new BigDecimal("0.6000"), atHardLimit.debtServiceShare());
        assertFalse(atHardLimit.isHopeless());
        assertTrue(Affordability.of(finances(2_000, 0, 0), flusd(14_401), 12).isHopeless());
    }

    @Test
    void givenNothingLeftAMonth_thenItIsNotAffordable() {
        Affordability affordability = Affordability.of(finances(2_000, 1_500, 0), flusd(6_001), 12);
        assertTrue(affordability.left().signum() < 0);
        assertFalse(affordability.passes());
        assertFalse(affordability.isHopeless());
    }

    @Test
    void givenHeldClearanceOrNoValue_thenNothingDeclines() {
        Assessment.Facts good = facts(8_000, finances(3_000, 1_000, 100), 0);
        Assessment assessment = Assessment.of(new Assessment.Facts(
                good.request(),
                good.finances(),
                HOME,
                good.totalPayable(),
                ClearanceAnswer.HELD,
                BigInteger.ZERO,
                false,
                BigInteger.ZERO));
        assertNull(assessment.ltvBps());
        assertEquals(List.of(), assessment.hardReasons());
        assertEquals(
                List.of(Rule.CLEARANCE, Rule.COLLATERAL_VALUED, Rule.LTV, Rule.POOL_CASH),
                assessment.obstacles().stream().map(RuleResult::rule).toList());
    }

    @Test
    void productLimitsNameTheField() {
        assertEquals(
                List.of("principal", "count", "periodMonths"),
                ProductLimits.breaches(HOME, flusd(999), 1, 2).stream()
                        .map(ProductLimits.Breach::field)
                        .toList());
        assertEquals(
                "must be a multiple of 0.01 FLUSD, is 1000.000001 FLUSD",
                ProductLimits.breaches(HOME, flusd(1_000).add(BigInteger.ONE), 12, 1)
                        .getFirst()
                        .message());
        assertEquals(List.of(), ProductLimits.breaches(HOME, flusd(1_000), 480, 1));
    }

    @Test
    void riskWeightsFollowTheBands() {
        int[] ltv = {0, 5_000, 5_001, 6_000, 6_001, 8_000, 8_001, 9_000, 9_001, 10_000, 10_001, 1_000_000};
        String[] weight = {"0.2", "0.2", "0.25", "0.25", "0.3", "0.3", "0.4", "0.4", "0.5", "0.5", "0.7", "0.7"};
        for (int i = 0; i < ltv.length; i++) {
            assertEquals(new BigDecimal(weight[i]), RiskWeight.ofLtv(ltv[i]), "LTV " + ltv[i]);
        }
        assertThrows(IllegalArgumentException.class, () -> RiskWeight.ofLtv(-1));
    }

    @Test
    void impossibleHouseholdsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> finances(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> finances(1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> finances(1, 0, -1));
    }
}
