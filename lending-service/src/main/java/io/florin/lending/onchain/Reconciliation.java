package io.florin.lending.onchain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Compares the database's ledger with the contracts at one and the same block: total supplies, the pool's
/// cash, the principal of every open loan. The difference must be zero in the smallest unit.
@Singleton
class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    private final Chain chain;
    private final RpcChainReader reader;
    private final Indexer indexer;
    private final LedgerProjection ledger;
    private final InstantSource clock;
    private volatile @Nullable Report last;

    Reconciliation(Chain chain, RpcChainReader reader, Indexer indexer, LedgerProjection ledger, InstantSource clock) {
        this.chain = chain;
        this.reader = reader;
        this.indexer = indexer;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param compared number of figures
    /// @param differences those that differ; empty is the only good answer
    record Report(Instant at, long block, int compared, List<Difference> differences) {}

    record Difference(String figure, BigInteger database, BigInteger chain) {}

    private record Ledger(long block, Map<String, BigInteger> figures, Map<String, BigInteger> principal) {}

    Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        if (!chain.isConnected()) {
            return;
        }
        try {
            run();
        } catch (ChainUnavailable away) {
            LOG.debugf("reconciliation waits: %s", away.getMessage());
        }
    }

    /// Compares now. The figures are those after the last indexed block; when the index moves in between,
    /// the comparison is repeated.
    synchronized Report run() {
        Report report = compare();
        for (int tries = 0; tries < 5 && indexer.indexed() != report.block(); tries++) {
            report = compare();
        }
        last = report;
        if (!report.differences().isEmpty()) {
            LOG.errorf("reconciliation at block %d differs: %s", report.block(), report.differences());
        }
        return report;
    }

    private Report compare() {
        String cash = (String) reader.read("Pool", "cashAccount").single();
        Ledger database = QuarkusTransaction.requiringNew().call(() -> snapshot(cash));
        long block = database.block();
        List<Difference> differences = new ArrayList<>();
        int compared = 0;
        for (String token : LedgerProjection.TOKENS) {
            BigInteger onChain = reader.readAt(block, token, "totalSupply").singleInteger();
            compared += compare("supply " + token, database.figures().get(token), onChain, differences);
        }
        BigInteger held = reader.readAt(block, "FLUSD", "balanceOf", cash).singleInteger();
        compared += compare("pool cash account", database.figures().get("cash"), held, differences);
        compared += compare(
                "pool cash",
                database.figures().get("cash"),
                reader.readAt(block, "Pool", "cash").singleInteger(),
                differences);
        for (Map.Entry<String, BigInteger> loan : database.principal().entrySet()) {
            BigInteger onChain = reader.readAt(block, "LoanBook", "position", loan.getKey())
                    .singleTuple()
                    .integer("principalOutstanding");
            compared += compare("loan " + loan.getKey(), loan.getValue(), onChain, differences);
        }
        return new Report(clock.instant(), block, compared, List.copyOf(differences));
    }

    private Ledger snapshot(String cash) {
        Map<String, BigInteger> figures = new java.util.HashMap<>();
        LedgerProjection.TOKENS.forEach(token -> figures.put(token, ledger.supply(token)));
        figures.put("cash", ledger.balance("FLUSD", cash));
        return new Ledger(indexer.indexed(), figures, ledger.principal());
    }

    private static int compare(
            String figure, @Nullable BigInteger database, BigInteger onChain, List<Difference> differences) {
        BigInteger counted = database == null ? BigInteger.ZERO : database;
        if (!counted.equals(onChain)) {
            differences.add(new Difference(figure, counted, onChain));
        }
        return 1;
    }
}
