package io.florin.lending.liquidity.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Positions of several wallets over time, valued at the settled prices.
public final class PositionHistory {
    private static final int MOST_POINTS = 400;

    private final Map<String, TreeMap<Long, Position>> byWallet = new HashMap<>();
    private final PriceHistory prices;

    /// A position as it stood after an event.
    public record Entry(String wallet, long day, Position position) {}

    /// Value at the end of a day, FLUSD units.
    public record Point(long day, BigInteger value) {}

    /// Income of a calendar month (UTC), FLUSD units, may be negative.
    public record Month(YearMonth month, BigInteger income) {}

    /// @param entries in chain order; the last one of a wallet's day counts
    public PositionHistory(List<Entry> entries, PriceHistory prices) {
        this.prices = prices;
        for (Entry entry : entries) {
            byWallet.computeIfAbsent(entry.wallet(), wallet -> new TreeMap<>()).put(entry.day(), entry.position());
        }
    }

    /// Values from the first supply to today, at most 400: with a longer history every n-th day, counted back from
    /// today.
    ///
    /// @param value what the positions are worth now
    public List<Point> values(long today, BigInteger value) {
        List<Point> points = new ArrayList<>();
        if (byWallet.isEmpty()) {
            return points;
        }
        long first = firstDay();
        long step = Math.max(1, Math.ceilDiv(today - first + 1, MOST_POINTS));
        for (long day = today; day >= first; day -= step) {
            points.addFirst(new Point(day, day == today ? value : total(day, false)));
        }
        return points;
    }

    /// Income month by month, oldest first, from the first supply to the current month. The income of a month is
    /// what the total income rose by in it; the current month gets what is left to `income`, so the months add up
    /// to it to the smallest unit.
    ///
    /// @param income value now + withdrawn − supplied
    public List<Month> incomeByMonth(long today, BigInteger income) {
        List<Month> months = new ArrayList<>();
        if (byWallet.isEmpty()) {
            return months;
        }
        YearMonth current = month(today);
        BigInteger before = BigInteger.ZERO;
        for (YearMonth month = month(firstDay()); month.isBefore(current); month = month.plusMonths(1)) {
            BigInteger until = total(month.atEndOfMonth().toEpochDay(), true);
            months.add(new Month(month, until.subtract(before)));
            before = until;
        }
        months.add(new Month(current, income.subtract(before)));
        return months;
    }

    private BigInteger total(long day, boolean income) {
        SharePrice price = prices.at(day);
        return byWallet.values().stream()
                .map(days -> days.floorEntry(day))
                .filter(entry -> entry != null)
                .map(entry -> income
                        ? entry.getValue().income(price)
                        : entry.getValue().value(price))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private long firstDay() {
        return byWallet.values().stream().mapToLong(TreeMap::firstKey).min().orElseThrow();
    }

    private static YearMonth month(long day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }
}
