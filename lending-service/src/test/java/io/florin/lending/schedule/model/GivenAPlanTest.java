package io.florin.lending.schedule.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.money.Quantum;
import io.florin.lending.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Properties of schedules over random plans.
class GivenAPlanTest {
    private static final long SEED = 20261125L;
    private static final int PLANS = 3_000;
    private static final int TIMED_ROWS = 360;
    private static final Duration TIMED_LIMIT = Duration.ofMillis(1);

    @Test
    void thePrincipalIsRepaidAndServicingWithoutPaymentsChangesNothing() {
        System.out.println("GivenAPlanTest: seed " + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < PLANS; i++) {
            Plan plan = randomPlan(random);
            Schedule schedule = Amortiser.schedule(plan);
            List<ScheduleRow> rows = schedule.rows();
            BigInteger repaid = rows.stream().map(ScheduleRow::principal).reduce(BigInteger.ZERO, BigInteger::add);
            assertEquals(plan.principal(), repaid, plan.toString());
            assertEquals(BigInteger.ZERO, rows.getLast().balance(), plan.toString());
            assertTrue(rows.stream().allMatch(row -> row.interest().signum() >= 0), plan.toString());
            Servicing servicing = Servicing.of(plan, schedule, Collections.nCopies(rows.size(), BigInteger.ZERO));
            assertEquals(rows, servicing.rows(), plan.toString());
        }
    }

    @Test
    void payingOffOnAnyDayLeavesNothing() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < PLANS; i++) {
            Plan plan = randomPlan(random);
            Schedule schedule = Amortiser.schedule(plan);
            Servicing servicing = Servicing.of(
                    plan, schedule, Collections.nCopies(schedule.rows().size(), BigInteger.TEN));
            LocalDate start = plan.draws().getLast().date();
            LocalDate day = start.plusDays(
                    random.nextLong(schedule.rows().getLast().due().toEpochDay() - start.toEpochDay() + 10));
            BigInteger debt = servicing.positionOn(day, false).total();
            assertTrue(debt.signum() > 0, plan.toString());
            Servicing.Allocation paid = servicing.pay(day, debt);
            assertEquals(BigInteger.ZERO, paid.surplus(), plan.toString());
            assertEquals(
                    BigInteger.ZERO,
                    servicing.positionOn(day.plusYears(50), false).total(),
                    plan.toString());
        }
    }

    @Test
    void theLevelInstalmentIsTheNearestToTheExactOne() {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < 200; i++) {
            Plan plan = regular(1 + random.nextInt(120), new BigDecimal(random.nextInt(4_000)).movePointLeft(4));
            BigDecimal factor = BigDecimal.ZERO;
            BigDecimal discount = BigDecimal.ONE;
            for (Period period : plan.periods()) {
                BigDecimal growth = BigDecimal.ONE.add(plan.rate()
                        .fraction()
                        .multiply(new BigDecimal(period.fraction().numerator()))
                        .divide(new BigDecimal(period.fraction().denominator()), PresentValue.DIGITS));
                discount = discount.divide(growth, PresentValue.DIGITS);
                factor = factor.add(discount);
            }
            BigDecimal exact = new BigDecimal(plan.principal()).divide(factor, PresentValue.DIGITS);
            assertEquals(
                    exact.setScale(0, RoundingMode.HALF_EVEN).toBigIntegerExact(),
                    Amortiser.schedule(plan).level(),
                    plan.toString());
        }
    }

    @Test
    void aLongScheduleTakesLessThanAMillisecond() {
        Plan plan = regular(TIMED_ROWS, new BigDecimal("0.0725"));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 300; i++) {
            long begin = System.nanoTime();
            Schedule schedule = Amortiser.schedule(plan);
            best = Math.min(best, System.nanoTime() - begin);
            assertEquals(TIMED_ROWS, schedule.rows().size());
        }
        System.out.println("GivenAPlanTest: " + TIMED_ROWS + " rows in " + best / 1_000 + " µs");
        assertTrue(best <= TIMED_LIMIT.toNanos(), "360 rows took " + best + " ns");
    }

    private static Plan regular(int count, BigDecimal rate) {
        LocalDate start = LocalDate.of(2027, 1, 31);
        List<LocalDate> dates = Periods.dueDates(LocalDate.of(2027, 2, 28), Every.months(1), 31, count);
        return plan(
                Method.ANNUITY,
                new Rate(rate),
                List.of(new Draw(start, BigInteger.valueOf(10_000_000))),
                Periods.monthly(DayCount.THIRTY_E_360, start, dates, 31),
                Grace.NONE,
                BigInteger.ZERO);
    }

    private static Plan plan(
            Method method, Rate rate, List<Draw> draws, List<Period> periods, Grace grace, BigInteger balloon) {
        return new Plan(
                method,
                rate,
                new Quantum(BigInteger.ONE, RoundingMode.HALF_EVEN),
                draws,
                periods,
                grace,
                balloon,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Plan randomPlan(Random random) {
        Method method = Method.values()[random.nextInt(Method.values().length)];
        DayCount dayCount = DayCount.values()[random.nextInt(DayCount.values().length)];
        LocalDate start = LocalDate.of(2020 + random.nextInt(30), 1, 1).plusDays(random.nextInt(366));
        LocalDate first = start.plusDays(1 + random.nextInt(45));
        int count = method == Method.BULLET ? 1 : 1 + random.nextInt(40);
        int seedDay = first.getDayOfMonth();
        List<LocalDate> dates = Periods.dueDates(first, Every.months(1), seedDay, count);
        List<Draw> draws = new ArrayList<>();
        draws.add(new Draw(start, BigInteger.valueOf(10_000 + random.nextInt(100_000_000))));
        if (method != Method.FLAT && random.nextInt(3) == 0) {
            long days = dates.getLast().toEpochDay() - start.toEpochDay();
            draws.add(new Draw(
                    start.plusDays(random.nextLong(days)), BigInteger.valueOf(1 + random.nextInt(100_000_000))));
        }
        Grace grace = random.nextInt(3) == 0
                ? new Grace(random.nextInt(count), random.nextInt(count), random.nextInt(count + 1))
                : Grace.NONE;
        BigInteger balloon =
                method == Method.BALLOON ? draws.getFirst().amount().shiftRight(2) : BigInteger.ZERO;
        return plan(
                method,
                new Rate(new BigDecimal(random.nextInt(3_000)).movePointLeft(4)),
                draws,
                Periods.monthly(dayCount, start, dates, seedDay),
                grace,
                balloon);
    }
}
