package io.florin.chain.parallel;

import io.florin.chain.block.BlockContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecution.AbortCause;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.TransactionExecutor;
import io.florin.chain.execution.TransactionOutcome;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// What one thread needs to run transactions: a virtual machine, a journal, a recording view, and its observations.
/// Confined to its thread; read by others after the block.
final class Worker {
    /// One incarnation.
    record Span(int transaction, int incarnation, long startNanos, long endNanos) {}

    final int number;
    final List<Span> spans = new ArrayList<>();
    final Map<AbortCause, Integer> aborts = new EnumMap<>(AbortCause.class);

    private final BlockContext context;
    private final Schedule schedule;
    private final TransactionView view;
    private final Journal journal;
    private final TransactionExecutor executor;
    private final BooleanSupplier stopped;

    /// @param stopped true when the block needs no more runs
    Worker(
            int number,
            BlockTask task,
            Schedule schedule,
            MultiVersionState state,
            CodeCache codes,
            BooleanSupplier stopped) {
        this.number = number;
        this.context = task.context();
        this.schedule = schedule;
        this.view = new TransactionView(state);
        this.journal = new Journal(view);
        this.executor = new TransactionExecutor(task.rules(), codes);
        this.stopped = stopped;
    }

    /// Runs a transaction that this worker owns and gives it up as done, or as waiting for a lower one.
    void speculate(TransactionRun run) {
        try {
            incarnate(run);
        } catch (EstimateMet met) {
            count(AbortCause.ESTIMATE_MET);
            run.writes.expect(met.estimate);
            schedule.await(run, met.estimate);
            return;
        }
        schedule.end(run, TransactionRun.DONE);
    }

    /// One incarnation of a transaction that this worker owns, with its writes published. What it throws is no answer:
    /// it may have read what no order of transactions gives. Then there is no outcome, and nothing is published.
    ///
    /// @throws EstimateMet when it met the mark of a likely write
    private void incarnate(TransactionRun run) {
        long started = System.nanoTime();
        int incarnation = run.incarnations++;
        run.outcome = null;
        journal.reset();
        view.begin(run.index);
        Address sender = run.transaction.sender();
        TransactionRun before = run.senderBefore;
        if (sender != null && before != null && !before.hasRun()) {
            view.predictNonce(sender, run.transaction.payload().nonce());
        }
        try {
            TransactionOutcome outcome =
                    executor.trace(run.transaction, journal, context, context.gasLimit(), stopped, null);
            run.reads = view.reads();
            run.writes.publish(journal, run.index);
            run.outcome = outcome;
        } catch (EstimateMet met) {
            throw met;
        } catch (Throwable fault) {
            // Run again in order by the committer; only what is thrown there counts.
            run.writes.withdraw();
        } finally {
            ran(run, incarnation, started);
        }
    }

    /// Notes an incarnation that has ended.
    void ran(TransactionRun run, int incarnation, long started) {
        spans.add(new Span(run.index, incarnation, started, System.nanoTime()));
    }

    void count(AbortCause cause) {
        aborts.merge(cause, 1, Integer::sum);
    }
}
