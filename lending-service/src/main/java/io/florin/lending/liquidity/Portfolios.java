package io.florin.lending.liquidity;

import io.florin.lending.liquidity.model.Position;
import io.florin.lending.liquidity.model.PositionHistory;
import io.florin.lending.liquidity.model.PriceHistory;
import io.florin.lending.liquidity.store.LiquidityRows;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.OneBlock;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers what lenders hold: the present from the contracts, the past from the projection, both at one block.
@ApplicationScoped
public class Portfolios {
    private static final long SECONDS_PER_DAY = 86_400;

    private final OneBlock oneBlock;
    private final LiquidityRows stored;
    private final ChainReader chain;
    private final InstantSource clock;

    Portfolios(OneBlock oneBlock, LiquidityRows stored, ChainReader chain, InstantSource clock) {
        this.oneBlock = oneBlock;
        this.stored = stored;
        this.chain = chain;
        this.clock = clock;
    }

    private record Past(
            long block, PriceHistory prices, List<PositionHistory.Entry> entries, BigInteger betweenOwnWallets) {}

    private record Present(
            BigInteger shares, BigInteger value, List<Portfolio.Wallet> wallets, List<Portfolio.Request> requests) {}

    /// The portfolio of these wallets (lower case) after the last indexed block.
    public Portfolio of(List<String> wallets) {
        Past past = oneBlock.read(block ->
                new Past(block, stored.prices(), stored.positions(wallets), stored.handedOverBetween(wallets)));
        Present present = present(past.block(), wallets);
        Map<String, Position> last = new HashMap<>();
        past.entries().forEach(entry -> last.put(entry.wallet(), entry.position()));
        BigInteger supplied =
                sum(last.values().stream().map(Position::supplied).toList()).subtract(past.betweenOwnWallets());
        BigInteger withdrawn =
                sum(last.values().stream().map(Position::withdrawn).toList()).subtract(past.betweenOwnWallets());
        BigInteger income = present.value().add(withdrawn).subtract(supplied);
        long today = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS_PER_DAY);
        PositionHistory history = new PositionHistory(past.entries(), past.prices());
        return new Portfolio(
                present.wallets(),
                present.value().toString(),
                present.shares().toString(),
                supplied.toString(),
                withdrawn.toString(),
                income.toString(),
                history.incomeByMonth(today, income).stream()
                        .map(month -> new Portfolio.Month(
                                month.month().toString(), month.income().toString()))
                        .toList(),
                history.values(today, present.value()).stream()
                        .map(point ->
                                new Portfolio.Point(point.day(), point.value().toString()))
                        .toList(),
                present.requests(),
                past.block());
    }

    private Present present(long block, List<String> addresses) {
        BigInteger allShares = BigInteger.ZERO;
        BigInteger allValue = BigInteger.ZERO;
        List<Portfolio.Wallet> wallets = new ArrayList<>();
        List<Portfolio.Request> requests = new ArrayList<>();
        for (String address : addresses) {
            BigInteger shares = integer(block, "TrancheVault", "balanceOf", address);
            BigInteger value = integer(block, "TrancheVault", "previewRedeem", shares);
            for (Object cohort : (List<?>)
                    chain.readAt(block, "TrancheVault", "cohortsOf", address).single()) {
                Values request = chain.readAt(block, "TrancheVault", "request", address, cohort)
                        .singleTuple();
                value = value.add(request.integer("value")).add(request.integer("assets"));
                requests.add(request(address, request));
            }
            wallets.add(new Portfolio.Wallet(
                    address,
                    shares.toString(),
                    value.toString(),
                    integer(block, "FLUSD", "balanceOf", address).toString()));
            allShares = allShares.add(shares);
            allValue = allValue.add(value);
        }
        return new Present(allShares, allValue, wallets, requests);
    }

    private static Portfolio.Request request(String address, Values request) {
        return new Portfolio.Request(
                address,
                request.number("cohort"),
                request.integer("shares").toString(),
                request.integer("value").toString(),
                request.integer("assets").toString(),
                request.integer("flusdAhead").toString(),
                request.integer("flusdSame").toString());
    }

    private BigInteger integer(long block, String contract, String function, Object... arguments) {
        return chain.readAt(block, contract, function, arguments).singleInteger();
    }

    private static BigInteger sum(List<BigInteger> amounts) {
        return amounts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
