package io.florin.chain.rpc;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Header;
import io.florin.chain.evm.CancelledException;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.TransactionExecutor;
import io.florin.chain.execution.TransactionOutcome;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Where messages nobody signed are run: the state after a committed block, with overrides, for a limited time.
/// Confined to one call.
///
/// @param view state, overrides applied
/// @param context block, overrides applied
/// @param rules of the block
/// @param executor runs
/// @param late true when the time is up
/// @param time that was granted
record CallStage(
        StateView view,
        BlockContext context,
        ChainRules rules,
        TransactionExecutor executor,
        BooleanSupplier late,
        Duration time) {
    /// A stage on a committed block.
    static CallStage of(RpcBackend backend, StateView view, long number, BlockOverrides overrides, Duration time) {
        Ledger ledger = backend.ledger();
        Header header = ledger.header(number);
        if (header == null) {
            throw RpcException.refused("header not found");
        }
        BlockContext context = overrides.over(ledger.context(header));
        ChainRules rules = ledger.config().rules(context.timestamp());
        return new CallStage(view, context, rules, new TransactionExecutor(rules, backend.codes()), after(time), time);
    }

    /// The same with another reason to stop.
    CallStage stoppedBy(BooleanSupplier stop) {
        return new CallStage(view, context, rules, executor, stop, time);
    }

    /// True once the time is up.
    static BooleanSupplier after(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return () -> System.nanoTime() - end > 0;
    }

    /// Runs a call with so much gas on a state of its own.
    TransactionOutcome run(CallRequest request, long gas) {
        return run(request.payload(nonce(request), gas), request.from(), new Journal(view));
    }

    /// Runs a message.
    TransactionOutcome run(Transaction.Payload payload, Address from, Journal journal) {
        try {
            return run(payload, from, journal, null);
        } catch (CancelledException cancelled) {
            throw tooLong(time);
        }
    }

    /// Runs a message, watched by a tracer unless null.
    ///
    /// @throws CancelledException when it is late
    TransactionOutcome run(Transaction.Payload payload, Address from, Journal journal, @Nullable Tracer tracer) {
        return executor.simulate(payload, from, journal, priced(payload), late, tracer);
    }

    static RpcException tooLong(Duration time) {
        return new RpcException(RpcException.LIMIT, "execution took longer than " + time.toMillis() + " ms", null);
    }

    /// A call without a price is not measured against the base fee.
    private BlockContext priced(Transaction.Payload payload) {
        if (payload.maxFeePerGas().isZero()) {
            return new BlockOverrides(null, null, null, null, null, UInt256.ZERO, null).over(context);
        }
        if (payload.maxFeePerGas().compareTo(context.baseFee()) < 0) {
            throw RpcException.refused("max fee per gas less than block base fee: maxFeePerGas: "
                    + payload.maxFeePerGas().toBigInteger() + ", baseFee: "
                    + context.baseFee().toBigInteger());
        }
        return context;
    }

    /// Nonce the caller has.
    long nonce(CallRequest request) {
        AccountState account = view.account(request.from());
        return account == null ? 0 : account.nonce();
    }
}
