package io.florin.chain.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.block.BlockStore;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.execution.AccessLocation;
import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// `florin_`: how blocks were executed. Each answer says which of its fields are the same for every run of the block;
/// the others are observations of one run.
final class FlorinMethods {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RpcBackend backend;
    private final Ledger ledger;
    private final BlockRef blocks;

    FlorinMethods(RpcBackend backend) {
        this.backend = backend;
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
    }

    /// @param health body of GET /health
    void register(MethodTable table, Supplier<String> health) {
        table.addHeavy("florin_getBlockExecution", this::blockExecution);
        table.addHeavy("florin_getTransactionExecution", this::transactionExecution);
        table.addHeavy("florin_getBlockAccessSets", this::accessSets);
        table.add("florin_health", p -> json(health.get()));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private StoredBlock block(Params params) {
        StoredBlock block = ledger.block(blocks.required(params, 0));
        if (block == null) {
            throw RpcException.refused("header not found");
        }
        return block;
    }

    private BlockExecution execution(StoredBlock block) {
        BlockExecution execution = ledger.execution(block.number());
        if (execution == null) {
            throw RpcException.refused("the execution of block " + block.number()
                    + " is not kept: it is for the newest 1,024 blocks since the node started");
        }
        return execution;
    }

    /// What each transaction of a block read and wrote: as recorded, else by running the block again.
    private List<BlockExecution.TransactionAccess> accesses(StoredBlock block) {
        List<Transaction> transactions = block.block().transactions();
        BlockExecution kept = ledger.execution(block.number());
        if (transactions.isEmpty() || kept != null && !kept.accesses().isEmpty()) {
            return kept == null ? List.of() : kept.accesses();
        }
        BlockTask task = new BlockTask(
                ledger.config().rules(block.header().timestamp()),
                ledger.context(block.header()),
                block.header().parentHash(),
                block.header().parentBeaconBlockRoot(),
                block.block().withdrawals(),
                false);
        try (StateSnapshot state = ledger.stateAt(block.number() - 1)) {
            BlockOutcome outcome = backend.replay().execute(task, transactions, state);
            if (outcome instanceof BlockOutcome.Executed executed) {
                return executed.execution().accesses();
            }
            throw new IllegalStateException("block " + block.number() + " cannot be run again: " + outcome);
        }
    }

    private ObjectNode blockExecution(Params params) {
        StoredBlock block = block(params);
        BlockExecution execution = execution(block);
        BlockExecution known = execution.withAccesses(accesses(block));
        ObjectNode out = JsonViews.NODES.objectNode();
        out.put("blockNumber", Hex.quantity(block.number()));
        out.put("blockHash", block.hash().toString());
        out.put("transactions", block.block().transactions().size());
        out.put("dependencyDepth", known.dependencyDepth());
        out.put("conflictRate", known.conflictRate());
        out.put("executor", execution.executor());
        out.put("workers", execution.workers());
        out.put("incarnations", execution.incarnations());
        ObjectNode aborts = out.putObject("aborts");
        for (BlockExecution.AbortCause cause : BlockExecution.AbortCause.values()) {
            aborts.put(camel(cause.name()), execution.aborts().getOrDefault(cause, 0));
        }
        out.put("validations", execution.validations());
        out.put("inOrder", execution.inOrder());
        ObjectNode stages = out.putObject("stageNanos");
        execution.stageNanos().forEach((stage, nanos) -> stages.put(camel(stage.name()), nanos));
        ArrayNode runs = out.putArray("runs");
        execution.runs().forEach(run -> runs.add(run(run)));
        return marked(out, "transactions", "dependencyDepth", "conflictRate");
    }

    private static ObjectNode run(BlockExecution.Run run) {
        return JsonViews.NODES
                .objectNode()
                .put("transaction", run.transaction())
                .put("incarnation", run.incarnation())
                .put("worker", run.worker())
                .put("startNanos", run.startNanos())
                .put("endNanos", run.endNanos())
                .put("outcome", run.kept() ? "kept" : "aborted");
    }

    private ObjectNode transactionExecution(Params params) {
        BlockStore.Location location = ledger.locate(Hash.of(params.hash(0)));
        StoredBlock block = location == null ? null : ledger.block(location.block());
        if (block == null || location == null) {
            throw RpcException.refused("transaction not found");
        }
        BlockExecution execution = execution(block);
        ObjectNode out = access(block, location.index(), accesses(block).get(location.index()));
        out.put("blockNumber", Hex.quantity(block.number()));
        out.put("executor", execution.executor());
        ArrayNode runs = out.putArray("runs");
        execution.runs().stream()
                .filter(run -> run.transaction() == location.index())
                .forEach(run -> runs.add(run(run)));
        if (!runs.isEmpty()) {
            out.put("incarnations", runs.size());
        }
        return marked(out, "transactionHash", "transactionIndex", "blockNumber", "dependsOn", "reads", "writes");
    }

    private ArrayNode accessSets(Params params) {
        StoredBlock block = block(params);
        List<BlockExecution.TransactionAccess> accesses = accesses(block);
        ArrayNode out = JsonViews.NODES.arrayNode();
        for (int i = 0; i < accesses.size(); i++) {
            out.add(access(block, i, accesses.get(i)));
        }
        return out;
    }

    private static ObjectNode access(StoredBlock block, int index, BlockExecution.TransactionAccess access) {
        ObjectNode out = JsonViews.NODES.objectNode();
        out.put(
                "transactionHash",
                block.block().transactions().get(index).hash().toString());
        out.put("transactionIndex", Hex.quantity(index));
        ArrayNode dependsOn = out.putArray("dependsOn");
        access.dependsOn().forEach(writer -> dependsOn.add(Hex.quantity(writer)));
        out.set("reads", locations(access.reads()));
        out.set("writes", locations(access.writes()));
        return out;
    }

    private static ArrayNode locations(List<AccessLocation> locations) {
        ArrayNode out = JsonViews.NODES.arrayNode();
        for (AccessLocation location : locations) {
            ObjectNode one = out.addObject()
                    .put("kind", camel(location.kind().name()))
                    .put("address", location.address().toString());
            UInt256 slot = location.slot();
            if (slot != null) {
                one.put("slot", Hex.data(slot.toArray()));
            }
        }
        return out;
    }

    private static ObjectNode marked(ObjectNode out, String... deterministic) {
        ArrayNode names = out.putArray("deterministic");
        for (String name : deterministic) {
            names.add(name);
        }
        return out;
    }

    private static String camel(String constant) {
        StringBuilder out = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            out.append(out.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }
}
