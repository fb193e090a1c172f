package io.florin.lending.liquidity.store;

import io.florin.lending.database.Rows;
import io.florin.lending.liquidity.model.Position;
import io.florin.lending.liquidity.model.PositionHistory;
import io.florin.lending.liquidity.model.PriceHistory;
import io.florin.lending.liquidity.model.SharePrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/// Reads prices and positions. Each method is one statement in the caller's transaction.
@ApplicationScoped
public class LiquidityRows {
    private final Rows rows;

    LiquidityRows(Rows rows) {
        this.rows = rows;
    }

    /// @param waiting shares not filled
    /// @param claimable FLUSD units ready
    record Queue(BigInteger waiting, BigInteger claimable) {}

    /// Prices at the end of each day since the first supply.
    public PriceHistory prices() {
        OptionalLong beginning = rows
                .list("select min(day) as day from liquidity.position having count(*) > 0", row -> row.getLong("day"))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
        return new PriceHistory(beginning, lastOfEachDay(""));
    }

    /// Prices as they were settled, the last one of each day that had a settlement, oldest first.
    public List<PriceHistory.Price> settlements() {
        return lastOfEachDay("where settled");
    }

    private List<PriceHistory.Price> lastOfEachDay(String condition) {
        return rows.list(
                "select distinct on (day) day, nav, supply from liquidity.book " + condition
                        + " order by day, block desc, log_index desc",
                row -> new PriceHistory.Price(row.getLong("day"), price(row)));
    }

    /// The book as of the last event.
    SharePrice price() {
        return rows.first(
                        "select nav, supply from liquidity.book order by block desc, log_index desc limit 1",
                        LiquidityRows::price)
                .orElse(SharePrice.PAR);
    }

    /// All positions of these wallets, in chain order.
    public List<PositionHistory.Entry> positions(List<String> wallets) {
        return rows.list(
                "select wallet, day, shares, waiting, claimable, supplied, withdrawn from liquidity.position"
                        + " where wallet = any(?) order by block, log_index",
                row -> new PositionHistory.Entry(row.getString("wallet"), row.getLong("day"), position(row)),
                wallets);
    }

    /// Worth of shares that went from one of these wallets to another of them.
    public BigInteger handedOverBetween(List<String> wallets) {
        return rows.first(
                        "select coalesce(sum(worth), 0) as worth from liquidity.handover"
                                + " where sender = any(?) and receiver = any(?)",
                        row -> Rows.integer(row, "worth"),
                        wallets,
                        wallets)
                .orElse(BigInteger.ZERO);
    }

    Position latest(String wallet) {
        return rows.first(
                        "select shares, waiting, claimable, supplied, withdrawn from liquidity.position"
                                + " where wallet = ? order by block desc, log_index desc limit 1",
                        LiquidityRows::position,
                        wallet)
                .orElse(Position.NOTHING);
    }

    /// What a wallet has in the queue over all cohorts, rounded as TrancheVault.request does.
    Queue queue(String wallet) {
        return rows.first(
                        "select coalesce(sum(o.shares - div(o.shares * c.filled + c.total - 1, c.total)), 0) as waiting,"
                                + " coalesce(sum(div(o.shares * c.paid, c.total) - o.claimed), 0) as claimable"
                                + " from liquidity.cohort_order o join liquidity.cohort c on c.cohort = o.cohort"
                                + " where o.wallet = ?",
                        row -> new Queue(Rows.integer(row, "waiting"), Rows.integer(row, "claimable")),
                        wallet)
                .orElseThrow();
    }

    private static SharePrice price(ResultSet row) throws SQLException {
        return new SharePrice(Rows.integer(row, "nav"), Rows.integer(row, "supply"));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                Rows.integer(row, "shares"),
                Rows.integer(row, "waiting"),
                Rows.integer(row, "claimable"),
                Rows.integer(row, "supplied"),
                Rows.integer(row, "withdrawn"));
    }
}
