package io.florin.lending.liquidity.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Prices of the pool's shares by day; on days without one the earlier counts, before the first par. The price moves
/// in settlements; between them only by what rounding leaves in the pool.
public final class PriceHistory {
    private final TreeMap<Long, SharePrice> byDay = new TreeMap<>();
    private final OptionalLong beginning;

    /// A day's last price.
    ///
    /// @param day days since 1970-01-01 UTC
    public record Price(long day, SharePrice price) {}

    /// @param beginning day of the first supply, from which on a price means something; empty when nobody supplied
    /// @param prices one per day
    public PriceHistory(OptionalLong beginning, List<Price> prices) {
        this.beginning = beginning;
        prices.forEach(price -> byDay.put(price.day(), price.price()));
    }

    /// Price at the end of a day.
    public SharePrice at(long day) {
        var entry = byDay.floorEntry(day);
        return entry == null ? SharePrice.PAR : entry.getValue();
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
