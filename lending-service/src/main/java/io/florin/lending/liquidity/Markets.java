package io.florin.lending.liquidity;

import io.florin.lending.liquidity.model.PriceHistory;
import io.florin.lending.liquidity.model.SharePrice;
import io.florin.lending.liquidity.store.LiquidityRows;
import io.florin.lending.loan.LoanRecord;
import io.florin.lending.loan.LoanState;
import io.florin.lending.loan.Loans;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.DeploymentInfo;
import io.florin.lending.onchain.Values;
import io.florin.lending.product.ProductAnswer;
import io.florin.lending.product.Products;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers how the pool stands: figures of the contracts at one block, history from the projection.
@ApplicationScoped
public class Markets {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final int UTILISATION_PLACES = 4;

    private final ChainReader chain;
    private final DeploymentInfo deployment;
    private final LiquidityRows rows;
    private final Loans loans;
    private final OpenLoans open;
    private final Products products;
    private final InstantSource clock;

    Markets(
            ChainReader chain,
            DeploymentInfo deployment,
            LiquidityRows rows,
            Loans loans,
            OpenLoans open,
            Products products,
            InstantSource clock) {
        this.chain = chain;
        this.deployment = deployment;
        this.rows = rows;
        this.loans = loans;
        this.open = open;
        this.products = products;
        this.clock = clock;
    }

    /// The market as of the latest block.
    public Market now() {
        List<LoanRecord> known = loans.all(); // before the block is fixed, so that it holds them all
        ChainReader.Head head = chain.head();
        long block = head.number();
        Values figures = chain.readAt(block, "Pool", "figures").singleTuple();
        boolean current =
                (Boolean) chain.readAt(block, "Pool", "isPriceCurrent").single();
        long today = Math.floorDiv(head.time().getEpochSecond(), SECONDS_PER_DAY);
        PriceHistory prices = rows.prices();
        long until = current ? today : figures.number("priceDay");
        BigInteger price = figures.integer("sharePrice");
        return new Market(
                pool(known, block, figures, current),
                new Market.NetYields(
                        apy(prices, until, price, 30), apy(prices, until, price, 90), apy(prices, until, price, 365)),
                rows.settlements().stream().map(Markets::settled).toList(),
                products.all().stream().map(ProductAnswer::of).toList(),
                stablecoin(block),
                block,
                clock.instant());
    }

    private Market.PoolFigures pool(List<LoanRecord> known, long block, Values figures, boolean current) {
        List<OpenLoans.OpenLoan> running = open.of(known, block);
        BigInteger cash = figures.integer("cash");
        BigInteger lentOut = running.stream()
                .map(loan -> loan.position()
                        .principalOutstanding()
                        .add(loan.position().undrawn()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new Market.PoolFigures(
                chain.address("Pool"),
                chain.address("TrancheVault"),
                (String) chain.readAt(block, "TrancheVault", "name").single(),
                (String) chain.readAt(block, "TrancheVault", "symbol").single(),
                cash.toString(),
                figures.integer("claims").toString(),
                figures.integer("nav").toString(),
                figures.integer("queued").toString(),
                figures.integer("available").toString(),
                figures.integer("supply").toString(),
                SharePrice.text(figures.integer("sharePrice")),
                figures.number("priceDay"),
                current,
                figures.number("activeLoans"),
                lentOut.toString(),
                share(lentOut, cash),
                running.stream()
                        .filter(loan -> loan.state() == LoanState.ARREARS)
                        .count(),
                running.stream()
                        .filter(loan -> loan.state() == LoanState.DEFAULTED)
                        .count());
    }

    /// part ÷ (part + rest), 0 of nothing.
    private static String share(BigInteger part, BigInteger rest) {
        BigInteger whole = part.add(rest);
        return whole.signum() == 0
                ? "0"
                : new BigDecimal(part)
                        .divide(new BigDecimal(whole), UTILISATION_PLACES, RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static @Nullable String apy(PriceHistory prices, long until, BigInteger price, int days) {
        return prices.apy(until, price, days).map(BigDecimal::toPlainString).orElse(null);
    }

    private static Market.Settled settled(PriceHistory.Price round) {
        return new Market.Settled(
                round.day(),
                SharePrice.text(round.price().scaled()),
                round.price().nav().toString());
    }

    private Market.Stablecoin stablecoin(long block) {
        String token = deployment.reserveToken();
        Values asset = chain.readAt(block, "PegModule", "asset", token).singleTuple();
        return new Market.Stablecoin(
                chain.readAt(block, "FLUSD", "totalSupply").singleInteger().toString(),
                asset.integer("held").toString(),
                asset.integer("cap").toString(),
                chain.readAt(block, "PegModule", "buyable", token)
                        .singleInteger()
                        .toString(),
                asset.number("feeInBps"),
                asset.number("feeOutBps"),
                token);
    }
}
