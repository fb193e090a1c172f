package io.florin.lending.liquidity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.liquidity.model.NetYield;
import io.florin.lending.liquidity.model.Position;
import io.florin.lending.liquidity.model.PositionHistory;
import io.florin.lending.liquidity.model.PriceHistory;
import io.florin.lending.liquidity.model.SharePrice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GivenAPriceHistoryTest {
    private static final BigInteger PAR = BigInteger.TEN.pow(12);
    private static final long FIRST = LocalDate.of(2027, 1, 10).toEpochDay();

    private static SharePrice price(String factor) {
        BigInteger nav = new BigDecimal(factor).movePointRight(12).toBigIntegerExact();
        return new SharePrice(nav, BigInteger.TEN.pow(18));
    }

    private static BigInteger scaled(String factor) {
        return new BigDecimal(factor).movePointRight(12).toBigIntegerExact();
    }

    @Test
    void whenTheTimeIsAYear_thenTheYieldIsTheGrowth() {
        assertEquals(new BigDecimal("0.050000"), NetYield.compounded(PAR, scaled("1.05"), 365));
        assertEquals(new BigDecimal("-1.000000"), NetYield.compounded(PAR, BigInteger.ZERO, 30));
        assertEquals(new BigDecimal("0.000000"), NetYield.compounded(PAR, PAR, 90));
    }

    /// 1.01^(365/73) = 1.01^5; 1.04^(365/146) = 1.04^2.5, whose square is 1.04^5.
    @Test
    void whenTheTimeIsShorter_thenTheYieldIsCompounded() {
        assertEquals(new BigDecimal("0.051010"), NetYield.compounded(PAR, scaled("1.01"), 73));
        assertEquals(new BigDecimal("0.103020"), NetYield.compounded(PAR, scaled("1.04"), 146));
        assertEquals(new BigDecimal("-0.049010"), NetYield.compounded(PAR, scaled("0.99"), 73));
    }

    @Test
    void whenItIsShorterThanAsked_thenThereIsNoYield() {
        PriceHistory prices =
                new PriceHistory(OptionalLong.of(FIRST), List.of(new PriceHistory.Price(FIRST + 20, price("1.01"))));
        assertEquals(Optional.empty(), prices.apy(FIRST + 29, scaled("1.01"), 30));
        assertTrue(prices.apy(FIRST + 30, scaled("1.01"), 30).isPresent());
        assertEquals(
                Optional.empty(),
                new PriceHistory(OptionalLong.empty(), List.of()).apy(FIRST, PAR, 30),
                "nobody supplied");
    }

    @Test
    void onDaysWithoutAPriceTheEarlierOneCounts() {
        PriceHistory prices = new PriceHistory(
                OptionalLong.of(FIRST),
                List.of(
                        new PriceHistory.Price(FIRST + 2, price("1.2")),
                        new PriceHistory.Price(FIRST + 5, price("1.3"))));
        assertEquals(SharePrice.PAR, prices.at(FIRST + 1));
        assertEquals(price("1.2"), prices.at(FIRST + 4));
        assertEquals(price("1.3"), prices.at(FIRST + 9));
        assertEquals("1", SharePrice.text(SharePrice.PAR.scaled()));
    }

    /// Whatever happens, the months add up to the income and the points stay few.
    @Test
    void monthsAddUpToTheIncome() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            long today = FIRST + random.nextInt(1_500);
            PositionHistory history = history(random, today);
            BigInteger value = BigInteger.valueOf(random.nextLong(1_000_000_000));
            BigInteger income = value.subtract(BigInteger.valueOf(random.nextLong(1_000_000_000)));
            List<PositionHistory.Month> months = history.incomeByMonth(today, income);
            assertEquals(
                    income,
                    months.stream().map(PositionHistory.Month::income).reduce(BigInteger.ZERO, BigInteger::add));
            List<PositionHistory.Point> points = history.values(today, value);
            assertTrue(points.size() <= 400, "at most 400 points");
            assertEquals(new PositionHistory.Point(today, value), points.getLast());
            assertTrue(points.getFirst().day() >= FIRST);
        }
    }

    private static PositionHistory history(Random random, long today) {
        List<PriceHistory.Price> settled = new ArrayList<>();
        List<PositionHistory.Entry> entries = new ArrayList<>();
        for (long day = FIRST; day <= today; day += 1 + random.nextInt(40)) {
            settled.add(new PriceHistory.Price(day, price("1." + (100_000 + random.nextInt(100_000)))));
            BigInteger shares = BigInteger.valueOf(random.nextLong(1_000_000_000_000L));
            BigInteger money = BigInteger.valueOf(random.nextLong(1_000_000));
            entries.add(new PositionHistory.Entry(
                    "wallet" + random.nextInt(3),
                    day,
                    Position.NOTHING.withShares(shares).withSupplied(money)));
        }
        return new PositionHistory(entries, new PriceHistory(OptionalLong.of(FIRST), settled));
    }

    @Test
    void aMonthEarnsWhatItsPricesRose() {
        Position held = Position.NOTHING.withShares(BigInteger.TEN.pow(18)).withSupplied(BigInteger.TEN.pow(12));
        PriceHistory prices = new PriceHistory(
                OptionalLong.of(FIRST),
                List.of(
                        new PriceHistory.Price(FIRST, price("1")),
                        new PriceHistory.Price(LocalDate.of(2027, 1, 31).toEpochDay(), price("1.01")),
                        new PriceHistory.Price(LocalDate.of(2027, 2, 20).toEpochDay(), price("1.03"))));
        PositionHistory history = new PositionHistory(List.of(new PositionHistory.Entry("a", FIRST, held)), prices);
        long today = LocalDate.of(2027, 3, 2).toEpochDay();
        BigInteger income = price("1.03").value(held.shares()).subtract(held.supplied());
        List<PositionHistory.Month> months = history.incomeByMonth(today, income);
        assertEquals(3, months.size());
        assertEquals(10_000_000_000L, months.get(0).income().longValueExact(), 2);
        assertEquals(20_000_000_000L, months.get(1).income().longValueExact(), 2);
        assertEquals(0L, months.get(2).income().longValueExact(), 2);
    }
}
