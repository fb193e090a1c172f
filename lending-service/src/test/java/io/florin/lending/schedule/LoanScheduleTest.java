package io.florin.lending.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoanScheduleTest {
    private static final BigInteger CENT = BigInteger.valueOf(10_000);
    private static final long START = LocalDate.of(2027, 1, 31).toEpochDay();
    private static final Rate FIVE_PERCENT = new Rate(new BigDecimal("0.05"));

    private static LoanTerms terms(int family, int periodMonths, int count, long units, Rate rate) {
        return new LoanTerms(
                family, LoanTerms.DAYS_30E_360, CENT, periodMonths, count, START, BigInteger.valueOf(units), rate);
    }

    @Test
    void anAnnuityOfOneYearCostsItsNominalRate() {
        LoanSchedule schedule = LoanSchedules.of(terms(LoanTerms.ANNUITY, 1, 12, 5_000_000_000L, FIVE_PERCENT));
        assertEquals(BigInteger.valueOf(428_030_000), schedule.instalmentUnits());
        assertEquals("5.00", schedule.aprUs().percent(2));
        assertEquals("5.1", schedule.aprcEu().percent(1));
        assertTrue(schedule.lastGapUnits().compareTo(CENT.multiply(BigInteger.valueOf(12))) <= 0);
    }

    @Test
    void aBulletHasNoInstalmentAndOneRow() {
        LoanSchedule schedule = LoanSchedules.of(terms(LoanTerms.BULLET, 12, 1, 1_000_000_000L, FIVE_PERCENT));
        assertEquals(BigInteger.ZERO, schedule.instalmentUnits());
        assertEquals(BigInteger.ZERO, schedule.lastGapUnits());
        assertEquals(BigInteger.valueOf(50_000_000), schedule.totalCostUnits());
        assertEquals(BigInteger.valueOf(50_000), schedule.aprUs().ppm());
        assertEquals(BigInteger.valueOf(50_000), schedule.aprcEu().ppm());
    }

    @Test
    void thePositionAddsOverdueRowsAndTheRunningPeriod() {
        LoanSchedule schedule = LoanSchedules.of(terms(LoanTerms.ANNUITY, 1, 12, 5_000_000_000L, FIVE_PERCENT));
        LoanRow first = schedule.rows().getFirst();
        assertEquals(
                BigInteger.valueOf(5_000_000_000L),
                schedule.positionOn(START, 0).payoffUnits(),
                "on the first day only the principal is owed");
        assertEquals(
                first.balance(),
                schedule.positionOn(first.dueDay(), 1).payoffUnits(),
                "after paying on the due day the balance is owed");
        long end = schedule.rows().getLast().dueDay() + 100;
        assertEquals(
                schedule.terms().principalUnits().add(schedule.totalCostUnits()),
                schedule.positionOn(end, 0).payoffUnits(),
                "after the end every row is owed");
    }

    @Test
    void termsThatTheChainRefusesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> terms(3, 1, 12, 5_000_000, FIVE_PERCENT));
        assertThrows(IllegalArgumentException.class, () -> terms(LoanTerms.BULLET, 1, 12, 5_000_000, FIVE_PERCENT));
        assertThrows(IllegalArgumentException.class, () -> terms(LoanTerms.ANNUITY, 0, 12, 5_000_000, FIVE_PERCENT));
        for (int count : List.of(0, 481)) {
            assertThrows(
                    IllegalArgumentException.class, () -> terms(LoanTerms.ANNUITY, 1, count, 5_000_000, FIVE_PERCENT));
        }
        for (long units : List.of(0L, -10_000L, 5_000_001L)) {
            assertThrows(IllegalArgumentException.class, () -> terms(LoanTerms.ANNUITY, 1, 12, units, FIVE_PERCENT));
        }
        for (String rate : List.of("-0.01", "19", "0.0000000000000000001")) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> terms(LoanTerms.ANNUITY, 1, 12, 5_000_000, new Rate(new BigDecimal(rate))));
        }
        LoanTerms tiny = terms(LoanTerms.ANNUITY, 1, 480, 10_000, FIVE_PERCENT);
        assertThrows(IllegalArgumentException.class, () -> LoanSchedules.of(tiny), "one cent in 480 rows");
        LoanTerms good = terms(LoanTerms.ANNUITY, 1, 12, 5_000_000_000L, FIVE_PERCENT);
        assertThrows(IllegalArgumentException.class, () -> LoanSchedules.of(good, BigInteger.valueOf(428_030_001)));
    }
}
