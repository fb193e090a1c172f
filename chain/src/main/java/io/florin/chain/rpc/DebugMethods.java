package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.florin.chain.block.BlockContext;
import io.florin.chain.block.BlockStore;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.evm.CancelledException;
import io.florin.chain.evm.Evm;
import io.florin.chain.execution.BlockChanges;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.OrderedBlock;
import io.florin.chain.execution.TransactionExecutor;
import io.florin.chain.execution.TransactionOutcome;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.transaction.Authorization;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// `debug_`: traces, which run a block again on the state before it, and raw encodings.
final class DebugMethods {
    private final RpcBackend backend;
    private final Ledger ledger;
    private final BlockRef blocks;

    DebugMethods(RpcBackend backend) {
        this.backend = backend;
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
    }

    void register(MethodTable table) {
        table.addHeavy("debug_traceTransaction", this::traceTransaction);
        table.addHeavy("debug_traceCall", this::traceCall);
        table.addHeavy("debug_traceBlockByNumber", p -> traceBlock(required(p), TraceOptions.parse(p, 1)));
        table.addHeavy("debug_traceBlockByHash", p -> traceBlock(required(p), TraceOptions.parse(p, 1)));
        table.add("debug_getRawBlock", p -> Hex.data(required(p).block().encode()));
        table.add("debug_getRawHeader", p -> Hex.data(required(p).header().encode()));
        table.add("debug_getRawReceipts", p -> {
            ArrayNode out = JsonViews.NODES.arrayNode();
            ledger.receipts(required(p).number()).forEach(receipt -> out.add(Hex.data(receipt.encode())));
            return out;
        });
        table.add("debug_getRawTransaction", p -> BlockMethods.rawTransaction(backend, p));
    }

    private StoredBlock required(Params params) {
        params.node(0);
        StoredBlock block = ledger.block(blocks.required(params, 0));
        if (block == null) {
            throw RpcException.refused("block not found");
        }
        return block;
    }

    private JsonNode traceTransaction(Params params) {
        BlockStore.Location location = ledger.locate(Hash.of(params.hash(0)));
        StoredBlock block = location == null ? null : ledger.block(location.block());
        if (block == null || location == null) {
            throw RpcException.refused("transaction not found");
        }
        TraceOptions options = TraceOptions.parse(params, 1);
        try (StateSnapshot state = before(block)) {
            Rerun rerun = new Rerun(block, state);
            for (int i = 0; i < location.index(); i++) {
                rerun.pass(i);
            }
            return rerun.show(location.index(), options);
        }
    }

    private ArrayNode traceBlock(StoredBlock block, TraceOptions options) {
        try (StateSnapshot state = before(block)) {
            Rerun rerun = new Rerun(block, state);
            ArrayNode out = JsonViews.NODES.arrayNode();
            List<Transaction> transactions = block.block().transactions();
            for (int i = 0; i < transactions.size(); i++) {
                out.addObject()
                        .put("txHash", transactions.get(i).hash().toString())
                        .set("result", rerun.show(i, options));
            }
            return out;
        }
    }

    private StateSnapshot before(StoredBlock block) {
        if (block.number() == 0) {
            throw RpcException.refused("genesis is not traceable");
        }
        return ledger.stateAt(block.number() - 1);
    }

    private JsonNode traceCall(Params params) {
        CallRequest request = CallRequest.parse(0, params.object(0));
        long number = blocks.required(params, 1);
        TraceOptions options = TraceOptions.parse(params, 2);
        try (StateSnapshot state = ledger.stateAt(number)) {
            CallStage stage = CallStage.of(
                    backend,
                    StateOverrides.over(state, 2, options.json().path("stateOverrides")),
                    number,
                    BlockOverrides.parse(2, options.json().path("blockOverrides")),
                    backend.limits().traceTime());
            Journal journal = new Journal(stage.view());
            long gas = request.gasWithin(backend.limits().callGas());
            Transaction.Payload payload = request.payload(stage.nonce(request), gas);
            Watch watch = options.watch(
                    journal, named(payload, request.from(), stage.context().beneficiary()));
            TransactionOutcome outcome = watched(
                    watch,
                    0,
                    stage.late(),
                    stop -> stage.stoppedBy(stop).run(payload, request.from(), journal, watch.tracer()));
            journal.endTransaction();
            return switch (outcome) {
                case TransactionOutcome.Invalid invalid -> throw RpcException.refused(invalid.reason());
                case TransactionOutcome.Executed executed -> watch.result(gas, executed);
            };
        }
    }

    /// A block run again, one transaction after the other.
    private final class Rerun {
        private final StoredBlock block;
        private final Journal journal;
        private final BlockContext context;
        private final TransactionExecutor executor;
        private final BooleanSupplier late = CallStage.after(backend.limits().traceTime());
        private long held;

        Rerun(StoredBlock block, StateSnapshot before) {
            this.block = block;
            this.context = ledger.context(block.header());
            ChainRules rules = ledger.config().rules(block.header().timestamp());
            BlockTask task = new BlockTask(
                    rules,
                    context,
                    block.header().parentHash(),
                    block.header().parentBeaconBlockRoot(),
                    block.block().withdrawals(),
                    false);
            BlockChanges changes = BlockChanges.inOneJournal(before);
            new OrderedBlock(task, changes, backend.codes()).begin();
            this.journal = changes.journal();
            this.executor = new TransactionExecutor(rules, backend.codes());
        }

        /// Runs the next transaction unwatched.
        void pass(int index) {
            run(index, new Watch.Nothing());
        }

        /// Runs the next transaction and shows it.
        JsonNode show(int index, TraceOptions options) {
            Transaction transaction = block.block().transactions().get(index);
            return run(index, options.watch(journal, named(transaction, context.beneficiary())));
        }

        private JsonNode run(int index, Watch watch) {
            Transaction transaction = block.block().transactions().get(index);
            TransactionOutcome outcome = watched(
                    watch,
                    held,
                    late,
                    stop -> executor.trace(transaction, journal, context, context.gasLimit(), stop, watch.tracer()));
            if (!(outcome instanceof TransactionOutcome.Executed executed)) {
                throw new IllegalStateException(
                        "transaction " + index + " of block " + block.number() + " cannot be run again: " + outcome);
            }
            held += watch.heldBytes();
            return watch.result(transaction.gasLimit(), executed);
        }
    }

    /// Runs until the time is up or the trace is too large.
    private TransactionOutcome watched(
            Watch watch, long heldBefore, BooleanSupplier late, Function<BooleanSupplier, TransactionOutcome> run) {
        long most = backend.limits().traceBytes();
        BooleanSupplier tooLarge = () -> heldBefore + watch.heldBytes() > most;
        try {
            return run.apply(() -> tooLarge.getAsBoolean() || late.getAsBoolean());
        } catch (CancelledException cancelled) {
            throw tooLarge.getAsBoolean()
                    ? RpcException.limit("trace too large, bytes", most, heldBefore + watch.heldBytes())
                    : CallStage.tooLong(backend.limits().traceTime());
        }
    }

    private static List<Address> named(Transaction transaction, Address beneficiary) {
        Address sender = transaction.sender();
        return named(transaction.payload(), sender == null ? Address.ZERO : sender, beneficiary);
    }

    private static List<Address> named(Transaction.Payload payload, Address sender, Address beneficiary) {
        List<Address> named = new ArrayList<>();
        named.add(sender);
        Address to = payload.to();
        named.add(to == null ? Evm.contractAddress(sender, payload.nonce()) : to);
        named.add(beneficiary);
        for (Authorization authorization : payload.authorizations()) {
            Address authority = authorization.authority();
            if (authority != null) {
                named.add(authority);
            }
        }
        return named;
    }
}
