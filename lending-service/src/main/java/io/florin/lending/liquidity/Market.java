package io.florin.lending.liquidity;

import io.florin.lending.product.ProductAnswer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pool, its yield, what may be borrowed and the stablecoin, as the API tells it. Amounts are FLUSD units.
///
/// @param history settled prices, one per day with a settlement, oldest first
/// @param block pool and stablecoin are true at this block
public record Market(
        PoolFigures pool,
        NetYields netYield,
        List<Settled> history,
        List<ProductAnswer> products,
        Stablecoin stablecoin,
        long block,
        Instant now) {
    public Market {
        history = List.copyOf(history);
        products = List.copyOf(products);
    }

    /// @param shares 12 decimals
    /// @param sharePrice FLUSD per share, 1 at par
    /// @param lentOut principal outstanding and promised
    /// @param utilisation lent out ÷ (lent out + cash), four places, half-even
    /// @param inArrears loans past grace
    public record PoolFigures(
            String address,
            String vault,
            String name,
            String symbol,
            String cash,
            String claims,
            String nav,
            String queued,
            String available,
            String shares,
            String sharePrice,
            long priceDay,
            boolean priceCurrent,
            long activeLoans,
            String lentOut,
            String utilisation,
            long inArrears,
            long defaulted) {}

    /// APY of the last days; null where the history is shorter.
    public record NetYields(
            @Nullable String d30,
            @Nullable String d90,
            @Nullable String d365) {}

    public record Settled(long day, String sharePrice, String nav) {}

    public record Stablecoin(
            String supply,
            String reserveHeld,
            String reserveCap,
            String buyable,
            long feeInBps,
            long feeOutBps,
            String reserveToken) {}
}
