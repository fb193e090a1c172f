package io.florin.lending.schedule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.money.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The worked examples of Directive 98/7/EC, Annex III: part A counts days of 365, part B the time in years.
class EuAprcTest {
    private static String percent(int decimals, String... yearsAndAmounts) {
        List<BigDecimal> years = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (int i = 0; i < yearsAndAmounts.length; i += 2) {
            String[] fraction = yearsAndAmounts[i].split("/");
            years.add(
                    fraction.length == 1
                            ? new BigDecimal(fraction[0])
                            : new BigDecimal(fraction[0]).divide(new BigDecimal(fraction[1]), PresentValue.DIGITS));
            amounts.add(new BigDecimal(yearsAndAmounts[i + 1]));
        }
        return EuAprc.ofYears(years, amounts).orElseThrow().percent(decimals);
    }

    private static String ofDates(int decimals, String... datesAndAmounts) {
        List<CashFlow> flows = new ArrayList<>();
        for (int i = 0; i < datesAndAmounts.length; i += 2) {
            flows.add(new CashFlow(LocalDate.parse(datesAndAmounts[i]), new BigDecimal(datesAndAmounts[i + 1])));
        }
        return EuAprc.ofDates(flows).orElseThrow().percent(decimals);
    }

    @Test
    void firstExample() {
        assertEquals("12.96", percent(2, "0", "1000", "546/365", "-1200"));
        assertEquals("12.92", percent(2, "0", "1000", "1.5", "-1200"));
    }

    @Test
    void secondExampleWithCostsAtTheStart() {
        assertEquals("16.9", percent(1, "0", "950", "546/365", "-1200"));
        assertEquals("16.85", percent(2, "0", "950", "1.5", "-1200"));
    }

    @Test
    void thirdExampleWithTwoPayments() {
        assertEquals("13.07", percent(2, "0", "1000", "1", "-600", "2", "-600"));
    }

    @Test
    void fourthExampleWithQuarterlyPayments() {
        assertEquals("13.19", percent(2, "0", "1000", "0.25", "-272", "0.5", "-272", "1", "-544"));
    }

    @Test
    void wholeMonthsBetweenDatesAreTwelfthsOfAYear() {
        assertEquals("12.92", ofDates(2, "1994-01-01", "1000", "1995-07-01", "-1200"));
        assertEquals("12.92", ofDates(2, "2027-08-31", "1000", "2029-02-28", "-1200"));
    }

    @Test
    void weeksAreFiftySecondsOfAYear() {
        assertEquals("10.0000", ofDates(4, "2027-01-01", "1000", "2027-12-31", "-1100"));
    }

    @Test
    void daysAreCountedBackAfterWholeMonthsByTheirYearsLength() {
        // 12 Jan to 15 Feb: one month back to 15 Jan, three days before it; the year to 15 Jan 2029 has a 29 Feb.
        BigDecimal time = new BigDecimal(1)
                .divide(new BigDecimal(12), PresentValue.DIGITS)
                .add(new BigDecimal(3).divide(new BigDecimal(366), PresentValue.DIGITS));
        assertEquals(
                percent(6, "0", "1000", time.toPlainString(), "-1010"),
                ofDates(6, "2029-01-12", "1000", "2029-02-15", "-1010"));
    }

    @Test
    void presentValueIsZeroAtTheRate() {
        Rate rate = EuAprc.ofYears(
                        List.of(BigDecimal.ZERO, new BigDecimal("0.3"), new BigDecimal("7.77")),
                        List.of(new BigDecimal(100), new BigDecimal(-1), new BigDecimal(-5000)))
                .orElseThrow();
        double growth = 1 + rate.fraction().doubleValue();
        double value = 100 - Math.pow(growth, -0.3) - 5000 * Math.pow(growth, -7.77);
        assertTrue(Math.abs(value) < 1e-9, "present value was " + value);
    }
}
