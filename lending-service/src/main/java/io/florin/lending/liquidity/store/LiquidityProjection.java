package io.florin.lending.liquidity.store;

import io.florin.lending.database.Rows;
import io.florin.lending.liquidity.model.Position;
import io.florin.lending.liquidity.model.SharePrice;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.DeploymentInfo;
import io.florin.lending.onchain.EventProjection;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Folds the events of pool and vault into rounds, the withdrawal queue and positions, in the vault's own arithmetic.
@ApplicationScoped
class LiquidityProjection implements EventProjection {
    private static final String NOBODY = "0x0000000000000000000000000000000000000000";
    private static final long SECONDS_PER_DAY = 86_400;

    private final Rows rows;
    private final LiquidityRows stored;
    private final DeploymentInfo deployment;
    private final ChangeFeed changes;

    LiquidityProjection(Rows rows, LiquidityRows stored, DeploymentInfo deployment, ChangeFeed changes) {
        this.rows = rows;
        this.stored = stored;
        this.deployment = deployment;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "liquidity-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of("Pool", "TrancheVault");
    }

    @Override
    public void apply(ChainEvent event) {
        Values values = event.values();
        switch (event.name()) {
            case "RoundSettled" -> book(event, new SharePrice(values.integer("nav"), values.integer("supply")), true);
            case "Supplied", "Withdrawn" ->
                book(event, new SharePrice(values.integer("nav"), stored.price().supply()), false);
            case "Transfer" -> moved(event);
            case "Deposited" ->
                change(event, values.address("receiver"), before -> before.withSupplied(values.integer("assets")));
            case "WithdrawnAtOnce" ->
                change(event, values.address("lender"), before -> before.withWithdrawn(values.integer("assets")));
            case "WithdrawalRequested" -> requested(event);
            case "RequestCancelled" -> cancelled(event);
            case "CohortFilled" -> filled(event);
            case "Claimed" -> claimed(event);
            default -> {
                // approvals change nobody's position, commitments no price
            }
        }
        changes.changed("market");
        changes.changed("portfolio");
    }

    @Override
    public void clear() {
        for (String table : new String[] {"handover", "position", "cohort_order", "cohort", "book"}) {
            rows.update("delete from liquidity." + table);
        }
    }

    private void book(ChainEvent event, SharePrice price, boolean settled) {
        rows.update(
                "insert into liquidity.book (block, log_index, day, nav, supply, settled) values (?, ?, ?, ?, ?, ?)",
                event.block(),
                event.logIndex(),
                day(event),
                price.nav(),
                price.supply(),
                settled);
    }

    /// Shares made, ended or moved. Between two people their worth counts as taken out and put in; between a lender
    /// and the vault (the queue) only the shares move.
    private void moved(ChainEvent event) {
        String from = event.values().address("from");
        String to = event.values().address("to");
        BigInteger shares = event.values().integer("value");
        if (from.equals(to)) {
            return;
        }
        if (from.equals(NOBODY) || to.equals(NOBODY)) {
            SharePrice price = stored.price();
            BigInteger made = from.equals(NOBODY) ? shares : shares.negate();
            book(event, new SharePrice(price.nav(), price.supply().add(made)), false);
        }
        boolean between = isPerson(from) && isPerson(to);
        BigInteger worth = between ? stored.price().value(shares) : BigInteger.ZERO;
        if (isPerson(from)) {
            change(event, from, before -> before.withShares(shares.negate()).withWithdrawn(worth));
        }
        if (isPerson(to)) {
            change(event, to, before -> before.withShares(shares).withSupplied(worth));
        }
        if (between) {
            rows.update(
                    "insert into liquidity.handover (block, log_index, sender, receiver, worth)"
                            + " values (?, ?, ?, ?, ?)",
                    event.block(),
                    event.logIndex(),
                    from,
                    to,
                    worth);
        }
    }

    private boolean isPerson(String address) {
        return !address.equals(NOBODY) && !address.equals(deployment.contracts().get("TrancheVault"));
    }

    private void requested(ChainEvent event) {
        long cohort = event.values().number("cohort");
        String lender = event.values().address("lender");
        BigInteger shares = event.values().integer("shares");
        rows.update(
                "insert into liquidity.cohort (cohort, total, filled, paid) values (?, ?, 0, 0)"
                        + " on conflict (cohort) do update set total = cohort.total + excluded.total",
                cohort,
                shares);
        rows.update(
                "insert into liquidity.cohort_order (cohort, wallet, shares, claimed) values (?, ?, ?, 0)"
                        + " on conflict (cohort, wallet) do update set shares = cohort_order.shares + excluded.shares",
                cohort,
                lender,
                shares);
        requeue(event, lender);
    }

    /// As TrancheVault.cancel: the filled part rounded up, the earned part down, both leave the cohort.
    private void cancelled(ChainEvent event) {
        long cohort = event.values().number("cohort");
        String lender = event.values().address("lender");
        rows.update(
                "update liquidity.cohort c set total = c.total - o.shares,"
                        + " filled = c.filled - div(o.shares * c.filled + c.total - 1, c.total),"
                        + " paid = c.paid - div(o.shares * c.paid, c.total)"
                        + " from liquidity.cohort_order o where o.cohort = c.cohort and o.cohort = ? and o.wallet = ?",
                cohort,
                lender);
        rows.update("delete from liquidity.cohort_order where cohort = ? and wallet = ?", cohort, lender);
        requeue(event, lender);
    }

    private void filled(ChainEvent event) {
        long cohort = event.values().number("cohort");
        rows.update(
                "update liquidity.cohort set filled = filled + ?, paid = paid + ? where cohort = ?",
                event.values().integer("shares"),
                event.values().integer("assets"),
                cohort);
        rows.list(
                        "select wallet from liquidity.cohort_order where cohort = ? order by wallet",
                        row -> row.getString("wallet"),
                        cohort)
                .forEach(lender -> requeue(event, lender));
    }

    private void claimed(ChainEvent event) {
        long cohort = event.values().number("cohort");
        String lender = event.values().address("lender");
        BigInteger assets = event.values().integer("assets");
        rows.update(
                "update liquidity.cohort_order set claimed = claimed + ? where cohort = ? and wallet = ?",
                assets,
                cohort,
                lender);
        rows.update(
                "delete from liquidity.cohort_order o using liquidity.cohort c where c.cohort = o.cohort"
                        + " and c.filled = c.total and o.cohort = ? and o.wallet = ?",
                cohort,
                lender);
        requeue(event, lender);
        change(event, lender, before -> before.withWithdrawn(assets));
    }

    private void requeue(ChainEvent event, String lender) {
        LiquidityRows.Queue queue = stored.queue(lender);
        change(event, lender, before -> before.withQueue(queue.waiting(), queue.claimable()));
    }

    private void change(ChainEvent event, String wallet, UnaryOperator<Position> change) {
        Position after = change.apply(stored.latest(wallet));
        rows.update(
                "insert into liquidity.position (wallet, block, log_index, day, shares, waiting, claimable, supplied,"
                        + " withdrawn) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (wallet, block, log_index)"
                        + " do update set shares = excluded.shares, waiting = excluded.waiting,"
                        + " claimable = excluded.claimable, supplied = excluded.supplied,"
                        + " withdrawn = excluded.withdrawn",
                wallet,
                event.block(),
                event.logIndex(),
                day(event),
                after.shares(),
                after.waiting(),
                after.claimable(),
                after.supplied(),
                after.withdrawn());
    }

    private static long day(ChainEvent event) {
        return Math.floorDiv(event.time().getEpochSecond(), SECONDS_PER_DAY);
    }
}
