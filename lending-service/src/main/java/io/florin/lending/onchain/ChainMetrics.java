package io.florin.lending.onchain;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Figures of the on-chain edge, `florin_*` at `/q/metrics`.
@Singleton
class ChainMetrics {
    void register(
            @Observes StartupEvent event,
            MeterRegistry registry,
            Indexer indexer,
            OutboxTable outbox,
            Reconciliation reconciliation) {
        registry.gauge("florin.index.block", indexer, Indexer::indexed);
        registry.gauge("florin.outbox.oldest.seconds", outbox, OutboxTable::oldestOpenSeconds);
        registry.gauge("florin.reconciliation.differences", reconciliation, ChainMetrics::differences);
    }

    private static double differences(Reconciliation reconciliation) {
        return reconciliation.last().map(report -> report.differences().size()).orElse(0);
    }
}
