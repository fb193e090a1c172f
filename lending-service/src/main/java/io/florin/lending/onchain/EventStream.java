package io.florin.lending.onchain;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;

/// Live hints to browsers. Slow readers lose hints, never the connection's order; a hint says only that
/// something is worth asking for again.
@Singleton
class EventStream implements ChangeFeed {
    private final BroadcastProcessor<Event> processor = BroadcastProcessor.create();
    private final TransactionSynchronizationRegistry transactions;

    EventStream(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /// @param type `block`, `indexed`, `changed` or `ping`
    record Event(String type, Map<String, Object> data) {}

    Multi<Event> events() {
        Multi<Event> pings = Multi.createFrom()
                .ticks()
                .every(Duration.ofSeconds(20))
                .onOverflow()
                .drop()
                .map(tick -> new Event("ping", Map.of()));
        return Multi.createBy().merging().streams(processor.onOverflow().buffer(256), pings);
    }

    void block(long number, String hash, long time) {
        send(new Event("block", Map.of("number", number, "hash", hash, "time", time)));
    }

    void indexed(long number) {
        send(new Event("indexed", Map.of("number", number)));
    }

    @Override
    public void changed(String topic) {
        Event event = new Event("changed", Map.of("topic", topic));
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            send(event);
            return;
        }
        if (transactions.getResource(event) != null) {
            return; // told once per transaction
        }
        transactions.putResource(event, Boolean.TRUE);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    send(event);
                }
            }
        });
    }

    private synchronized void send(Event event) {
        processor.onNext(event);
    }
}
