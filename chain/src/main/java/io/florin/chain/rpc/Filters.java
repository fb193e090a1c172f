package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Polled filters. A filter remembers the last block (or waiting transaction) it told of; nothing is queued for it.
/// Thread-safe: all state is guarded by this object's monitor.
final class Filters {
    /// What a filter yields.
    sealed interface Kind {
        /// Hashes of new blocks.
        record Blocks() implements Kind {}

        /// Hashes of admitted transactions.
        record Transactions() implements Kind {}

        /// Logs that match.
        ///
        /// @param query what is wanted
        /// @param from first block, or null for blocks after creation
        /// @param to last block, or null for no end
        record Logs(
                LogQuery query,
                @Nullable Long from,
                @Nullable Long to) implements Kind {}
    }

    /// One filter; `next` is the first block not told yet.
    static final class Filter {
        final Kind kind;
        long next;
        long polledAt;
        final ArrayNode waiting = JsonNodeFactory.instance.arrayNode();

        Filter(Kind kind, long next, long polledAt) {
            this.kind = kind;
            this.next = next;
            this.polledAt = polledAt;
        }
    }

    private static final int WAITING_HASHES = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Filter> filters = new HashMap<>();
    private final int limit;
    private final Duration idle;
    private final LongSupplier nanoTime;

    Filters(RpcLimits limits, LongSupplier nanoTime) {
        this.limit = limits.filters();
        this.idle = limits.filterIdle();
        this.nanoTime = nanoTime;
    }

    /// @param next first block the filter will tell of
    synchronized String create(Kind kind, long next) {
        dropIdle();
        if (filters.size() >= limit) {
            throw RpcException.limit("too many filters", limit, filters.size() + 1L);
        }
        String id = "0x" + HexFormat.of().formatHex(randomBytes());
        filters.put(id, new Filter(kind, next, nanoTime.getAsLong()));
        return id;
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        bytes[0] |= 0x10;
        return bytes;
    }

    private void dropIdle() {
        long now = nanoTime.getAsLong();
        filters.values().removeIf(filter -> now - filter.polledAt > idle.toNanos());
    }

    synchronized boolean remove(String id) {
        dropIdle();
        return filters.remove(id) != null;
    }

    synchronized Kind kind(String id) {
        return get(id).kind;
    }

    private Filter get(String id) {
        dropIdle();
        Filter filter = filters.get(id);
        if (filter == null) {
            throw RpcException.refused("filter not found");
        }
        filter.polledAt = nanoTime.getAsLong();
        return filter;
    }

    /// Range of blocks not told yet, up to `head`; marks them told. Null when there are none.
    synchronized long @Nullable [] advance(String id, long head) {
        Filter filter = get(id);
        long from = filter.next;
        if (from > head) {
            return null;
        }
        filter.next = head + 1;
        return new long[] {from, head};
    }

    synchronized ArrayNode takeWaiting(String id) {
        Filter filter = get(id);
        ArrayNode taken = filter.waiting.deepCopy();
        filter.waiting.removeAll();
        return taken;
    }

    synchronized void transactionAdmitted(String hash) {
        for (Filter filter : filters.values()) {
            if (filter.kind instanceof Kind.Transactions && filter.waiting.size() < WAITING_HASHES) {
                filter.waiting.add(hash);
            }
        }
    }

    synchronized int size() {
        return filters.size();
    }
}
