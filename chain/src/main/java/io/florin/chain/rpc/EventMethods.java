package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.block.Header;
import io.florin.chain.block.Log;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `eth_` events: logs, filters, subscriptions.
final class EventMethods {
    private final Ledger ledger;
    private final BlockRef blocks;
    private final RpcLimits limits;
    private final Filters filters;
    private final Subscriptions subscriptions;

    EventMethods(RpcBackend backend, Filters filters, Subscriptions subscriptions) {
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
        this.limits = backend.limits();
        this.filters = filters;
        this.subscriptions = subscriptions;
    }

    void register(MethodTable table) {
        table.addHeavy("eth_getLogs", this::getLogs);
        table.add("eth_newFilter", this::newFilter);
        table.add("eth_newBlockFilter", p -> filters.create(new Filters.Kind.Blocks(), afterHead()));
        table.add("eth_newPendingTransactionFilter", p -> filters.create(new Filters.Kind.Transactions(), afterHead()));
        table.addHeavy("eth_getFilterChanges", this::filterChanges);
        table.addHeavy("eth_getFilterLogs", this::filterLogs);
        table.add("eth_uninstallFilter", p -> filters.remove(p.text(0)));
        table.add("eth_subscribe", this::subscribe);
        table.add("eth_unsubscribe", p -> subscriptions.remove(session(p), p.text(0)));
    }

    private long afterHead() {
        return ledger.head().number() + 1;
    }

    private ArrayNode getLogs(Params params) {
        ObjectNode object = params.object(0);
        LogQuery query = LogQuery.parse(0, object, limits);
        byte[] hash = Params.field(0, object, "blockHash", text -> Hex.parseFixed(text, 32, "hash"));
        if (hash != null) {
            if (object.hasNonNull("fromBlock") || object.hasNonNull("toBlock")) {
                throw RpcException.invalidParameter(0, "cannot specify both BlockHash and FromBlock/ToBlock");
            }
            Long number = ledger.numberOf(Hash.of(hash));
            if (number == null) {
                throw RpcException.refused("unknown block");
            }
            return logs(query, number, number);
        }
        long head = ledger.head().number();
        long from = bound(object, "fromBlock", head);
        long to = bound(object, "toBlock", head);
        if (from > to) {
            throw RpcException.invalidParameter(
                    0, "invalid block range params: fromBlock " + from + " > toBlock " + to);
        }
        return logs(query, from, Math.min(to, head));
    }

    private long bound(ObjectNode object, String name, long whenAbsent) {
        String text = LogQuery.text(object, name);
        return text == null ? whenAbsent : blocks.number(0, text);
    }

    private ArrayNode logs(LogQuery query, long from, long to) {
        if (to - from >= limits.logBlocks()) {
            throw RpcException.limit("block range too large", limits.logBlocks(), to - from + 1);
        }
        ArrayNode out = JsonViews.NODES.arrayNode();
        for (long number = from; number <= to; number++) {
            Header header = ledger.header(number);
            if (header != null && query.mayMatch(header)) {
                StoredBlock block = ledger.block(number);
                if (block != null) {
                    collect(query, block, ledger.receipts(number), out);
                }
            }
            if (out.size() > limits.logs()) {
                throw RpcException.limit("too many logs, ask for fewer blocks", limits.logs(), out.size());
            }
        }
        return out;
    }

    private static void collect(LogQuery query, StoredBlock block, List<Receipt> receipts, ArrayNode out) {
        int logIndex = 0;
        for (int i = 0; i < receipts.size(); i++) {
            Transaction transaction = block.block().transactions().get(i);
            for (Log log : receipts.get(i).logs()) {
                if (query.matches(log)) {
                    out.add(JsonViews.log(log, block.header(), block.hash(), transaction.hash(), i, logIndex));
                }
                logIndex++;
            }
        }
    }

    private String newFilter(Params params) {
        ObjectNode object = params.object(0);
        LogQuery query = LogQuery.parse(0, object, limits);
        String from = LogQuery.text(object, "fromBlock");
        String to = LogQuery.text(object, "toBlock");
        Long first = from == null ? null : (Long) blocks.number(0, from);
        boolean open =
                to == null || List.of("latest", "pending", "safe", "finalized").contains(to);
        Long last = open || to == null ? null : (Long) blocks.number(0, to);
        return filters.create(new Filters.Kind.Logs(query, first, last), afterHead());
    }

    private ArrayNode filterChanges(Params params) {
        String id = params.text(0);
        Filters.Kind kind = filters.kind(id);
        if (kind instanceof Filters.Kind.Transactions) {
            return filters.takeWaiting(id);
        }
        ArrayNode out = JsonViews.NODES.arrayNode();
        long[] range = filters.advance(id, ledger.head().number());
        if (range == null) {
            return out;
        }
        for (long number = range[0]; number <= range[1]; number++) {
            StoredBlock block = ledger.block(number);
            if (block == null) {
                continue;
            }
            if (kind instanceof Filters.Kind.Logs wanted) {
                if (inRange(wanted, number) && wanted.query().mayMatch(block.header())) {
                    collect(wanted.query(), block, ledger.receipts(number), out);
                }
            } else {
                out.add(block.hash().toString());
            }
        }
        return out;
    }

    private static boolean inRange(Filters.Kind.Logs wanted, long number) {
        Long from = wanted.from();
        Long to = wanted.to();
        return (from == null || number >= from) && (to == null || number <= to);
    }

    private ArrayNode filterLogs(Params params) {
        if (!(filters.kind(params.text(0)) instanceof Filters.Kind.Logs wanted)) {
            throw RpcException.refused("filter not found");
        }
        long head = ledger.head().number();
        Long from = wanted.from();
        Long to = wanted.to();
        return logs(wanted.query(), from == null ? head : from, to == null ? head : Math.min(to, head));
    }

    private static Session session(Params params) {
        Session session = params.session();
        if (session == null) {
            throw new RpcException(RpcException.NO_METHOD, "notifications not supported: use the WebSocket", null);
        }
        return session;
    }

    private String subscribe(Params params) {
        Session session = session(params);
        return switch (params.text(0)) {
            case "newHeads" -> subscriptions.add(session, Subscriptions.Topic.NEW_HEADS, null);
            case "newPendingTransactions" ->
                subscriptions.add(session, Subscriptions.Topic.NEW_PENDING_TRANSACTIONS, null);
            case "logs" -> {
                ObjectNode object = params.has(1) ? params.object(1) : JsonViews.NODES.objectNode();
                yield subscriptions.add(session, Subscriptions.Topic.LOGS, LogQuery.parse(1, object, limits));
            }
            default ->
                throw RpcException.invalidParameter(
                        0, Hex.shown(params.text(0)) + " is not newHeads, logs or newPendingTransactions");
        };
    }

    /// Tells subscribers of a committed block.
    void announce(StoredBlock block, List<Receipt> receipts) {
        subscriptions.each(
                Subscriptions.Topic.NEW_HEADS,
                one -> Subscriptions.tell(one, JsonViews.header(block.header(), block.hash())));
        subscriptions.each(Subscriptions.Topic.LOGS, one -> {
            @Nullable LogQuery query = one.query();
            if (query != null && query.mayMatch(block.header())) {
                ArrayNode matching = JsonViews.NODES.arrayNode();
                collect(query, block, receipts, matching);
                matching.forEach(log -> Subscriptions.tell(one, log));
            }
        });
    }

    /// Tells subscribers and filters of an admitted transaction.
    void announce(Transaction transaction) {
        String hash = transaction.hash().toString();
        filters.transactionAdmitted(hash);
        subscriptions.each(
                Subscriptions.Topic.NEW_PENDING_TRANSACTIONS,
                one -> Subscriptions.tell(one, JsonViews.NODES.textNode(hash)));
    }
}
