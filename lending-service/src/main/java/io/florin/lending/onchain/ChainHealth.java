package io.florin.lending.onchain;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the contracts are deployed and outbox, index and reconciliation are in order.
@Readiness
@Singleton
class ChainHealth implements HealthCheck {
    private static final long SLOW_OUTBOX_SECONDS = 120;

    private final Chain chain;
    private final ChainWorker worker;
    private final Indexer indexer;
    private final OutboxTable outbox;
    private final Reconciliation reconciliation;

    ChainHealth(Chain chain, ChainWorker worker, Indexer indexer, OutboxTable outbox, Reconciliation reconciliation) {
        this.chain = chain;
        this.worker = worker;
        this.indexer = indexer;
        this.outbox = outbox;
        this.reconciliation = reconciliation;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("chain");
        if (!chain.isConnected()) {
            return answer.down().withData("state", "deploying").build();
        }
        long waiting = outbox.oldestOpenSeconds();
        boolean equal = reconciliation
                .last()
                .map(report -> report.differences().isEmpty())
                .orElse(true);
        answer.withData("indexedBlock", indexer.indexed());
        answer.withData("oldestOpenTransactionSeconds", waiting);
        answer.withData("reconciled", equal);
        Optional.ofNullable(worker.sendFailure()).ifPresent(text -> answer.withData("sender", text));
        Optional.ofNullable(worker.indexFailure()).ifPresent(text -> answer.withData("indexer", text));
        boolean good =
                worker.sendFailure() == null && worker.indexFailure() == null && waiting < SLOW_OUTBOX_SECONDS && equal;
        return answer.status(good).build();
    }
}
