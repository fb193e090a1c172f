package io.florin.compliance.audit;

import io.florin.compliance.api.AnchorPublisher;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/// Closes each day (UTC) of the history with one root and has it published. A day without events gets none; after an
/// interruption one root covers the days that have none yet.
@Singleton
public class DailyRoots {
    private static final long SECONDS_PER_DAY = 86_400;

    private final AuditTable events;
    private final DayRootTable roots;
    private final AnchorPublisher publisher;
    private final InstantSource clock;

    DailyRoots(AuditTable events, DayRootTable roots, AnchorPublisher publisher, InstantSource clock) {
        this.events = events;
        this.roots = roots;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Scheduled(every = "15s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void close() {
        Instant now = clock.instant();
        long today = Math.floorDiv(now.getEpochSecond(), SECONDS_PER_DAY);
        DayRoot before = roots.last().orElse(null);
        long from = before == null ? 0 : before.last();
        long to = events.lastBefore(Instant.ofEpochSecond(today * SECONDS_PER_DAY));
        if (to <= from || before != null && before.day() >= today - 1) {
            return;
        }
        MerkleTree tree = new MerkleTree();
        events.each(from, to, row -> tree.add(row.hash()));
        DayRoot made = new DayRoot(today - 1, from + 1, to, tree.root());
        roots.insert(made, now);
        publisher.publish(made.day(), HexFormat.of().formatHex(made.root()));
    }
}
