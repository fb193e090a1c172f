package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Subscriptions of WebSocket connections. Thread-safe.
final class Subscriptions {
    /// What is told.
    enum Topic {
        NEW_HEADS,
        LOGS,
        NEW_PENDING_TRANSACTIONS
    }

    /// @param session connection
    /// @param topic what is told
    /// @param query wanted logs, null for other topics
    record Subscription(
            String id,
            Session session,
            Topic topic,
            @Nullable LogQuery query) {}

    private final Map<String, Subscription> all = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong(0x1000_0000L);
    private final int perSession;

    Subscriptions(RpcLimits limits) {
        this.perSession = limits.subscriptions();
    }

    String add(Session session, Topic topic, @Nullable LogQuery query) {
        long open = all.values().stream()
                .filter(one -> one.session().id().equals(session.id()))
                .count();
        if (open >= perSession) {
            throw RpcException.limit("too many subscriptions on this connection", perSession, open + 1);
        }
        String id = Hex.quantity(lastId.incrementAndGet());
        all.put(id, new Subscription(id, session, topic, query));
        return id;
    }

    boolean remove(Session session, String id) {
        Subscription found = all.get(id);
        return found != null && found.session().id().equals(session.id()) && all.remove(id) != null;
    }

    void sessionClosed(String sessionId) {
        all.values().removeIf(one -> one.session().id().equals(sessionId));
    }

    boolean any(Topic topic) {
        return all.values().stream().anyMatch(one -> one.topic() == topic);
    }

    void each(Topic topic, Consumer<Subscription> action) {
        all.values().stream().filter(one -> one.topic() == topic).forEach(action);
    }

    static void tell(Subscription subscription, JsonNode result) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("jsonrpc", "2.0").put("method", "eth_subscription");
        message.putObject("params").put("subscription", subscription.id()).set("result", result);
        subscription.session().send(message.toString());
    }

    int size() {
        return all.size();
    }
}
