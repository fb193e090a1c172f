package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.txpool.Pooled;
import io.florin.chain.txpool.TransactionPool;
import io.florin.chain.types.Address;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// `txpool_`: what waits for a block, in geth's forms: pending = can run now, queued = behind a nonce gap.
final class PoolMethods {
    private final Ledger ledger;
    private final TransactionPool pool;

    PoolMethods(RpcBackend backend) {
        this.ledger = backend.ledger();
        this.pool = backend.pool();
    }

    void register(MethodTable table) {
        table.add("txpool_status", p -> status());
        table.addHeavy("txpool_content", p -> content(PoolMethods::shown));
        table.addHeavy("txpool_inspect", p -> content(PoolMethods::summary));
        table.addHeavy("txpool_contentFrom", p -> contentFrom(Address.of(p.address(0))));
    }

    private ObjectNode status() {
        try (HeadAccounts accounts = new HeadAccounts(ledger)) {
            TransactionPool.Status status = pool.status(accounts::nonce);
            return JsonViews.NODES
                    .objectNode()
                    .put("pending", Hex.quantity(status.pending()))
                    .put("queued", Hex.quantity(status.queued()));
        }
    }

    private Map<Address, TransactionPool.Waiting> waiting() {
        try (HeadAccounts accounts = new HeadAccounts(ledger)) {
            return pool.content(accounts::nonce);
        }
    }

    private ObjectNode content(Function<Transaction, JsonNode> form) {
        ObjectNode out = JsonViews.NODES.objectNode();
        ObjectNode pending = out.putObject("pending");
        ObjectNode queued = out.putObject("queued");
        waiting().forEach((sender, waiting) -> {
            String name = JsonViews.checksummed(sender);
            put(pending, name, byNonce(waiting.pending(), form));
            put(queued, name, byNonce(waiting.queued(), form));
        });
        return out;
    }

    private static void put(ObjectNode out, String sender, ObjectNode transactions) {
        if (!transactions.isEmpty()) {
            out.set(sender, transactions);
        }
    }

    private ObjectNode contentFrom(Address sender) {
        TransactionPool.Waiting waiting =
                waiting().getOrDefault(sender, new TransactionPool.Waiting(List.of(), List.of()));
        ObjectNode out = JsonViews.NODES.objectNode();
        out.set("pending", byNonce(waiting.pending(), PoolMethods::shown));
        out.set("queued", byNonce(waiting.queued(), PoolMethods::shown));
        return out;
    }

    private static ObjectNode byNonce(List<Pooled> transactions, Function<Transaction, JsonNode> form) {
        ObjectNode out = JsonViews.NODES.objectNode();
        transactions.forEach(
                one -> out.set(Long.toUnsignedString(one.transaction().nonce()), form.apply(one.transaction())));
        return out;
    }

    private static JsonNode shown(Transaction transaction) {
        return JsonViews.transaction(transaction, null, 0);
    }

    private static JsonNode summary(Transaction transaction) {
        Transaction.Payload payload = transaction.payload();
        Address to = payload.to();
        return JsonViews.NODES.textNode((to == null ? "contract creation" : JsonViews.checksummed(to)) + ": "
                + payload.value().toBigInteger() + " wei + " + payload.gasLimit() + " gas × "
                + payload.maxFeePerGas().toBigInteger() + " wei");
    }
}
