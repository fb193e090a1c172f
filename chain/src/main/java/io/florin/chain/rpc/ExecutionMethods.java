package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.ledger.BlockReplay;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.parallel.ExecutorChoice;
import io.florin.chain.parallel.ParallelBlockExecutor;
import io.florin.chain.parallel.ParallelSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `florin_` methods on how blocks were executed.
final class ExecutionMethods {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RpcBackend backend;
    private final Ledger ledger;
    private final BlockRef blocks;
    private final ParallelBlockExecutor observer;

    ExecutionMethods(RpcBackend backend) {
        this.backend = backend;
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
        int workers = ExecutorChoice.automatic().workers();
        this.observer = new ParallelBlockExecutor(ParallelSettings.always(workers), backend.codes());
    }

    void register(MethodTable table) {
        table.addHeavy("florin_getBlockExecution", this::execution);
    }

    /// What was measured when the block was executed, null members when that was before this process began; and the
    /// block's dependencies, found by executing it again.
    private ObjectNode execution(Params params) {
        StoredBlock block = ledger.block(blocks.required(params, 0));
        if (block == null) {
            throw RpcException.refused("header not found");
        }
        ObjectNode answer = JSON.objectNode();
        answer.put("number", Hex.quantity(block.number()));
        answer.put("hash", block.hash().toString());
        answer.put("transactions", block.block().transactions().size());
        measured(answer, backend.executions().of(block.hash()));
        dependencies(answer, block.number());
        return answer;
    }

    private static void measured(ObjectNode answer, @Nullable BlockExecution execution) {
        if (execution == null) {
            answer.putNull("executor");
            return;
        }
        answer.put("executor", execution.executor());
        answer.put("workers", execution.workers());
        answer.put("incarnations", execution.incarnations());
        answer.put("validations", execution.validations());
        answer.put("inOrder", execution.serialSuffix());
        ObjectNode aborts = answer.putObject("aborts");
        for (BlockExecution.AbortCause cause : BlockExecution.AbortCause.values()) {
            aborts.put(camel(cause), execution.aborts().getOrDefault(cause, 0));
        }
        ObjectNode stages = answer.putObject("stageMicros");
        execution.stageNanos().forEach((stage, nanos) -> stages.put(camel(stage), nanos / 1_000));
    }

    private void dependencies(ObjectNode answer, long number) {
        BlockOutcome outcome = new BlockReplay(ledger).replay(number, observer);
        if (!(outcome instanceof BlockOutcome.Executed executed)) {
            return;
        }
        BlockExecution graph = executed.execution();
        answer.put("dependencyDepth", graph.dependencyDepth());
        answer.put("conflictRate", graph.conflictRate());
        ArrayNode dependsOn = answer.putArray("dependsOn");
        for (BlockExecution.TransactionAccess access : graph.accesses()) {
            ArrayNode writers = dependsOn.addArray();
            access.dependsOn().forEach(writers::add);
        }
    }

    private static String camel(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
