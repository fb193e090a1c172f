package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Follows the chain: events into projections, block by block, the cursor in the same database transaction.
/// A restart goes on behind the cursor. When the cursor's block is no longer in the chain (reorganisation),
/// or the set of projections changed, everything is cleared and replayed from the deployment block; the
/// result is equal by the contract of [EventProjection]. Called by one thread.
@Singleton
class Indexer {
    private static final Logger LOG = Logger.getLogger(Indexer.class);
    /// Blocks asked for at once while catching up.
    private static final long RANGE = 2_000;

    private final Chain chain;
    private final CursorTable cursors;
    private final List<EventProjection> projections;
    private final long confirmations;
    private final String projectionNames;

    private volatile long indexed = -1;

    Indexer(
            Chain chain,
            CursorTable cursors,
            @All List<EventProjection> projections,
            @ConfigProperty(name = "florin.chain.confirmations", defaultValue = "0") long confirmations) {
        this.chain = chain;
        this.cursors = cursors;
        this.projections = List.copyOf(projections);
        this.confirmations = confirmations;
        projectionNames =
                projections.stream().map(EventProjection::name).sorted().collect(Collectors.joining(" "));
    }

    /// Last block whose events are visible in the database, -1 before the first.
    long indexed() {
        return indexed;
    }

    /// Takes in what is new.
    ///
    /// @return whether anything was
    boolean step() {
        long head = JsonRpc.quantity(chain.rpc().call("eth_blockNumber")).longValueExact() - confirmations;
        CursorTable.Cursor cursor = cursor();
        indexed = cursor.block();
        if (cursor.block() > head || !stillThere(cursor)) {
            LOG.warnf("block %d is no longer in the chain; the index is rebuilt", cursor.block());
            restart();
            return true;
        }
        if (cursor.block() == head) {
            return false;
        }
        long to = Math.min(head, cursor.block() + RANGE);
        index(cursor, to);
        indexed = to;
        return true;
    }

    private CursorTable.Cursor cursor() {
        Optional<CursorTable.Cursor> stored = QuarkusTransaction.requiringNew().call(cursors::read);
        if (stored.isPresent()
                && stored.get().genesisHash().equals(chain.genesisHash())
                && stored.get().projections().equals(projectionNames)) {
            return stored.get();
        }
        return restart();
    }

    /// Clears every projection and begins before the deployment block, in one transaction.
    private CursorTable.Cursor restart() {
        long before = Math.max(0, chain.deployedAtBlock() - 1);
        CursorTable.Cursor first = new CursorTable.Cursor(
                chain.genesisHash(), before, block(before).path("hash").asText(), projectionNames);
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            projections.forEach(EventProjection::clear);
            cursors.write(first);
        });
        indexed = before;
        return first;
    }

    private boolean stillThere(CursorTable.Cursor cursor) {
        return block(cursor.block()).path("hash").asText().equals(cursor.hash());
    }

    private void index(CursorTable.Cursor from, long to) {
        Map<String, List<JsonNode>> byBlock = logs(from.block() + 1, to);
        CursorTable.Cursor cursor = from;
        for (List<JsonNode> logs : byBlock.values()) {
            long number = JsonRpc.quantity(logs.getFirst().path("blockNumber")).longValueExact();
            JsonNode block = block(number);
            String hash = block.path("hash").asText();
            if (!logs.getFirst().path("blockHash").asText().equals(hash)) {
                throw new ChainUnavailable("block " + number + " changed while it was read");
            }
            Instant time = Instant.ofEpochSecond(
                    JsonRpc.quantity(block.path("timestamp")).longValueExact());
            List<ChainEvent> events = decode(logs, number, hash, time);
            CursorTable.Cursor next = new CursorTable.Cursor(from.genesisHash(), number, hash, projectionNames);
            QuarkusTransaction.requiringNew().timeout(60).run(() -> {
                events.forEach(this::apply);
                cursors.write(next);
            });
            cursor = next;
            indexed = number;
        }
        if (cursor.block() < to) {
            String hash = block(to).path("hash").asText();
            CursorTable.Cursor last = new CursorTable.Cursor(from.genesisHash(), to, hash, projectionNames);
            QuarkusTransaction.requiringNew().run(() -> cursors.write(last));
        }
    }

    private void apply(ChainEvent event) {
        for (EventProjection projection : projections) {
            if (projection.contracts().contains(event.contract())) {
                projection.apply(event);
            }
        }
    }

    private Map<String, List<JsonNode>> logs(long from, long to) {
        JsonNode found = chain.rpc()
                .call(
                        "eth_getLogs",
                        Map.of(
                                "fromBlock", JsonRpc.quantity(from),
                                "toBlock", JsonRpc.quantity(to),
                                "address", List.copyOf(chain.contracts().values())));
        List<JsonNode> sorted = new ArrayList<>();
        found.forEach(sorted::add);
        sorted.sort(Comparator.comparing((JsonNode log) -> JsonRpc.quantity(log.path("blockNumber")))
                .thenComparing(log -> JsonRpc.quantity(log.path("logIndex"))));
        Map<String, List<JsonNode>> byBlock = new LinkedHashMap<>();
        for (JsonNode log : sorted) {
            byBlock.computeIfAbsent(log.path("blockNumber").asText(), number -> new ArrayList<>())
                    .add(log);
        }
        return byBlock;
    }

    private List<ChainEvent> decode(List<JsonNode> logs, long number, String hash, Instant time) {
        List<ChainEvent> events = new ArrayList<>();
        for (JsonNode log : logs) {
            @Nullable String contract = chain.name(log.path("address").asText());
            if (contract == null) {
                continue;
            }
            List<String> topics = new ArrayList<>();
            log.path("topics").forEach(topic -> topics.add(topic.asText()));
            ContractInterface.of(contract)
                    .event(topics, Hex.bytes(log.path("data").asText()))
                    .ifPresent(decoded -> events.add(new ChainEvent(
                            contract,
                            decoded.name(),
                            decoded.values(),
                            number,
                            hash,
                            time,
                            log.path("transactionHash").asText(),
                            JsonRpc.quantity(log.path("logIndex")).intValueExact())));
        }
        return events;
    }

    private JsonNode block(long number) {
        JsonNode block = chain.rpc().call("eth_getBlockByNumber", JsonRpc.quantity(number), false);
        if (block.isNull() || block.isMissingNode()) {
            throw new ChainUnavailable("the chain has no block " + number);
        }
        return block;
    }
}
