package io.florin.lending.product;

import io.florin.contracts.deploy.DeploymentRecord;
import io.florin.lending.money.Rate;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.DeploymentInfo;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// [Products] read from `Markets`, all figures at one block, kept until the next block.
@ApplicationScoped
class ChainProducts implements Products {
    private static final String MARKETS = "Markets";
    private static final BigInteger OPEN = BigInteger.ONE;
    private static final BigInteger EVERYTHING = BigInteger.ZERO;
    private static final int ORIGINATE = 0;
    private static final byte[] BASE_RATE = key("BASE_RATE");

    private final ChainReader chain;
    private final DeploymentInfo deployment;
    private final ListedProducts listed;
    private final Path data;
    /// Replaced as a whole.
    private volatile @Nullable Snapshot snapshot;
    /// Read once from the deployment file.
    private volatile @Nullable Map<Integer, String> names;

    /// @param listed how many products were listed when it was taken
    private record Snapshot(String blockHash, List<Integer> listed, BaseRate base, List<Product> products) {}

    ChainProducts(
            ChainReader chain,
            DeploymentInfo deployment,
            ListedProducts listed,
            @ConfigProperty(name = "florin.data") Path data) {
        this.chain = chain;
        this.deployment = deployment;
        this.listed = listed;
        this.data = data;
    }

    @Override
    public List<Product> all() {
        return now().products();
    }

    @Override
    public Optional<Product> find(int id) {
        return all().stream().filter(product -> product.id() == id).findFirst();
    }

    @Override
    public BaseRate baseRate() {
        return now().base();
    }

    @Override
    public String name(int id) {
        Map<Integer, String> known = names;
        if (known == null) {
            known = DeploymentRecord.find(data, deployment.chainId()).stream()
                    .flatMap(record -> record.products().stream())
                    .collect(Collectors.toUnmodifiableMap(
                            DeploymentRecord.ProductEntry::id, DeploymentRecord.ProductEntry::name));
            names = known;
        }
        return known.getOrDefault(id, "PRODUCT_" + id);
    }

    private Snapshot now() {
        ChainReader.Head head = chain.head();
        List<Integer> ids = listed.ids();
        Snapshot kept = snapshot;
        if (kept != null
                && kept.blockHash().equals(head.hash())
                && kept.listed().equals(ids)) {
            return kept;
        }
        BaseRate base = base(head.number());
        boolean paused = isPaused(head, EVERYTHING);
        List<Product> products =
                ids.stream().map(id -> product(head, id, base, paused)).toList();
        Snapshot fresh = new Snapshot(head.hash(), ids, base, products);
        snapshot = fresh;
        return fresh;
    }

    private BaseRate base(long block) {
        Values parameter = chain.readAt(block, MARKETS, "parameter", BASE_RATE).singleTuple();
        return new BaseRate(
                Rate.ofWad(parameter.integer("value")),
                Math.toIntExact(parameter.number("version")),
                Instant.ofEpochSecond(parameter.number("changedAt")));
    }

    private boolean isPaused(ChainReader.Head head, BigInteger scope) {
        BigInteger until = chain.readAt(head.number(), MARKETS, "pausedUntil", word(scope), ORIGINATE)
                .singleInteger();
        return until.compareTo(BigInteger.valueOf(head.time().getEpochSecond())) > 0;
    }

    private Product product(ChainReader.Head head, int id, BaseRate base, boolean everythingPaused) {
        Values values = chain.readAt(head.number(), MARKETS, "product", id).singleTuple();
        boolean open = !everythingPaused
                && chain.readAt(head.number(), MARKETS, "productStatus", id)
                        .singleInteger()
                        .equals(OPEN)
                && !isPaused(head, BigInteger.valueOf(id));
        return new Product(
                id,
                name(id),
                small(values, "family"),
                small(values, "dayCount"),
                small(values, "collateralClass"),
                small(values, "minPeriodMonths"),
                small(values, "maxPeriodMonths"),
                small(values, "minCount"),
                small(values, "maxCount"),
                small(values, "ltvLimitBps"),
                small(values, "graceDays"),
                small(values, "defaultDays"),
                small(values, "coolingOffDays"),
                small(values, "reflectionDays"),
                values.integer("quantum"),
                values.integer("lastTolerance"),
                values.integer("minPrincipal"),
                values.integer("maxPrincipal"),
                Rate.ofWad(values.integer("marginWad")),
                Rate.ofWad(values.integer("lateMarginWad")),
                open,
                base);
    }

    private static int small(Values values, String name) {
        return Math.toIntExact(values.number(name));
    }

    private static byte[] key(String ascii) {
        return Arrays.copyOf(ascii.getBytes(StandardCharsets.US_ASCII), 32);
    }

    private static byte[] word(BigInteger number) {
        byte[] word = new byte[32];
        byte[] bytes = number.toByteArray();
        System.arraycopy(bytes, 0, word, word.length - bytes.length, bytes.length);
        return word;
    }
}
