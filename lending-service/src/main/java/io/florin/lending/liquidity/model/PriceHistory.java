package io.florin.lending.liquidity.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Settled prices by day; between two settlements the earlier one counts, before the first par.
public final class PriceHistory {
    private final TreeMap<Long, Settled> byDay = new TreeMap<>();
    private final OptionalLong beginning;

    /// A price as it was settled.
    ///
    /// @param day days since 1970-01-01 UTC
    public record Settled(long day, SharePrice price) {}

    /// @param beginning day of the first supply, from which on a price means something; empty when nobody supplied
    /// @param settled in chain order; the last one of a day counts
    public PriceHistory(OptionalLong beginning, List<Settled> settled) {
        this.beginning = beginning;
        settled.forEach(round -> byDay.put(round.day(), round));
    }

    /// One entry per day that had a settlement, oldest first.
    public List<Settled> days() {
        return List.copyOf(byDay.values());
    }

    /// Price at the end of a day.
    public SharePrice at(long day) {
        var entry = byDay.floorEntry(day);
        return entry == null ? SharePrice.PAR : entry.getValue().price();
    }

    /// Yearly yield of the days before `until`, from share price to share price, net of losses. The yield of the
    /// time is compounded to 365 days (APY); decimal fraction, six places, half-even.
    ///
    /// @param until last day, whose price is `price`
    /// @param price the contracts' `sharePrice` on that day
    /// @return empty when supplies began later than so many days ago, or the shares were worth nothing then
    public Optional<BigDecimal> apy(long until, BigInteger price, int days) {
        long from = until - days;
        BigInteger before = at(from).scaled();
        if (beginning.isEmpty() || beginning.getAsLong() > from || before.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(NetYield.compounded(before, price, days));
    }
}
