package io.florin.lending.schedule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The worked examples of 12 CFR Part 1026 (Regulation Z), Appendix J (c), to their printed digits.
class UsAprTest {
    private final List<CashFlow> flows = new ArrayList<>();

    private UsAprTest lend(String date, String amount) {
        flows.add(new CashFlow(LocalDate.parse(date), new BigDecimal(amount)));
        return this;
    }

    private UsAprTest pay(int count, String amount, String every, String first) {
        LocalDate from = LocalDate.parse(first);
        Every step = Every.ofText(every).orElseThrow();
        for (LocalDate date : Periods.dueDates(from, step, from.getDayOfMonth(), count)) {
            flows.add(new CashFlow(date, new BigDecimal(amount).negate(), step.seedOf(date, from.getDayOfMonth())));
        }
        return this;
    }

    private void costs(String percent) {
        assertEquals(percent, UsApr.of(flows).orElseThrow().percent(2));
    }

    @Test
    void c1iMonthlyRegular() {
        lend("1978-01-10", "5000").pay(24, "230", "1M", "1978-02-10").costs("9.69");
    }

    @Test
    void c1iiMonthlyLongFirstPeriod() {
        lend("1978-02-10", "6000").pay(36, "200", "1M", "1978-04-01").costs("11.82");
    }

    @Test
    void c1iiiSemimonthlyShortFirstPeriod() {
        lend("1978-02-23", "5000").pay(24, "219.17", "semimonth", "1978-03-01").costs("10.34");
    }

    @Test
    void c1ivQuarterlyLongFirstPeriod() {
        lend("1978-05-23", "10000").pay(40, "385", "3M", "1978-10-01").costs("8.97");
    }

    @Test
    void c1vWeeklyLongFirstPeriod() {
        lend("1978-03-20", "500").pay(30, "17.60", "1W", "1978-04-21").costs("14.96");
    }

    @Test
    void c2iIrregularFirstPayment() {
        lend("1978-01-10", "5000")
                .pay(1, "250", "1M", "1978-02-10")
                .pay(23, "230", "1M", "1978-03-10")
                .costs("10.08");
    }

    @Test
    void c2iiEveryFourWeeksLongFirstPeriod() {
        lend("1978-03-18", "400")
                .pay(1, "39.50", "4W", "1978-04-20")
                .pay(11, "38.31", "4W", "1978-05-18")
                .costs("28.50");
    }

    @Test
    void c3iIrregularFinalPayment() {
        lend("1978-01-10", "5000")
                .pay(23, "230", "1M", "1978-02-10")
                .pay(1, "280", "1M", "1980-01-10")
                .costs("10.50");
    }

    @Test
    void c3iiEveryTwoWeeksShortFirstPeriod() {
        lend("1978-04-03", "200")
                .pay(19, "9.50", "2W", "1978-04-11")
                .pay(1, "30", "2W", "1979-01-02")
                .costs("12.22");
    }

    @Test
    void c4iIrregularFirstAndFinalPayment() {
        lend("1978-01-10", "5000")
                .pay(1, "250", "1M", "1978-02-10")
                .pay(22, "230", "1M", "1978-03-10")
                .pay(1, "280", "1M", "1980-01-10")
                .costs("10.90");
    }

    @Test
    void c4iiEveryTwoMonthsShortFirstPeriod() {
        lend("1978-01-10", "8000")
                .pay(1, "449.36", "2M", "1978-03-01")
                .pay(18, "465", "2M", "1978-05-01")
                .pay(1, "200", "2M", "1981-05-01")
                .costs("7.30");
    }

    @Test
    void c5iSinglePaymentOfLessThanAYear() {
        lend("1978-01-03", "1000").pay(1, "1080", "1M", "1978-09-15").costs("11.45");
    }

    /// Not in the appendix: one payment after exactly half a year costs twice its interest.
    @Test
    void aSinglePaymentAfterWholeMonthsCountsMonths() {
        lend("2027-01-31", "1000").pay(1, "1050", "1M", "2027-07-31").costs("10.00");
    }

    @Test
    void dailyPaymentsCountDaysOf365() {
        lend("2023-10-26", "1000").pay(5, "220", "1D", "2023-11-30").costs("94.15");
    }

    @Test
    void yearlyPaymentsCountOddDaysOf365() {
        lend("2023-10-26", "1000").pay(5, "500", "12M", "2023-11-30").costs("78.34");
    }

    @Test
    void quarterlyPaymentsWithAFirstPeriodOfLessThanAUnit() {
        lend("1978-07-23", "10000").pay(40, "385", "3M", "1978-10-01").costs("9.32");
    }

    @Test
    void aLoanWithoutCostHasNoRate() {
        lend("2027-01-31", "1200").pay(12, "100", "1M", "2027-02-28").costs("0.00");
    }
}
