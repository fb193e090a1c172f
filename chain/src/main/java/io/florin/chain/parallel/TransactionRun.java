package io.florin.chain.parallel;

import io.florin.chain.execution.TransactionOutcome;
import io.florin.chain.parallel.Version.Estimate;
import io.florin.chain.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One transaction's way through the block. Its state says who owns the rest:
/// ```
/// READY ─▶ RUNNING ─▶ DONE ─▶ RUNNING (by the committer: validation, a run in order if it fails) ─▶ COMMITTED
///   ▲         └─▶ WAITING for a lower transaction ─┐
///   └──────────────────────────────────────────────┘
/// ```
/// Whoever moves it to RUNNING by compare-and-set owns it until it sets another state; fields are written by the owner
/// only and published by the state.
final class TransactionRun {
    /// May be run by anyone.
    static final int READY = 0;
    /// Somebody owns it.
    static final int RUNNING = 1;
    /// Ran; its writes are published, its reads not yet known to hold.
    static final int DONE = 2;
    /// Is among the dependents of a lower transaction, whose end makes it ready.
    static final int WAITING = 3;
    /// Counts for ever.
    static final int COMMITTED = 4;

    final int index;
    final Transaction transaction;
    final WriteSet writes;

    /// The lower transaction of the same sender, or null.
    final @Nullable TransactionRun senderBefore;

    private final AtomicInteger state = new AtomicInteger(READY);

    /// Transactions that met an estimate of this one; guarded by this.
    private List<TransactionRun> dependents = List.of();

    ReadSet reads = ReadSet.EMPTY;
    int incarnations;
    boolean leftOut;

    /// True when it ever met a mark.
    boolean waited;

    /// What the last run gave; null when it threw or did not end.
    @Nullable
    TransactionOutcome outcome;

    TransactionRun(int index, Transaction transaction, MultiVersionState state, @Nullable TransactionRun senderBefore) {
        this.index = index;
        this.transaction = transaction;
        this.writes = new WriteSet(state, index);
        this.senderBefore = senderBefore;
    }

    /// Takes ownership unless somebody has it; false then.
    boolean seize() {
        return take(READY) || take(DONE) || take(WAITING);
    }

    /// Takes ownership from one state; false when it is in another.
    boolean take(int from) {
        return state.compareAndSet(from, RUNNING);
    }

    boolean is(int which) {
        return state.get() == which;
    }

    /// True when its writes are published.
    boolean hasRun() {
        int now = state.get();
        return now == DONE || now == COMMITTED;
    }

    /// Gives ownership up after a run.
    ///
    /// @return transactions to make ready, since they waited for this
    List<TransactionRun> end(int stateAfter) {
        state.set(stateAfter);
        synchronized (this) {
            List<TransactionRun> waiting = dependents;
            dependents = List.of();
            return waiting;
        }
    }

    /// Gives ownership up since a lower transaction must end first.
    ///
    /// @param met its mark, which made this one wait
    /// @return false when the mark is gone by now: this one is ready then
    boolean waitFor(TransactionRun lower, Estimate met) {
        synchronized (lower) {
            if (met.node().version() instanceof Estimate) {
                if (lower.dependents.isEmpty()) {
                    lower.dependents = new ArrayList<>(4);
                }
                lower.dependents.add(this);
                state.set(WAITING);
                return true;
            }
        }
        state.set(READY);
        return false;
    }

    /// Makes it ready when it waits.
    void wake() {
        state.compareAndSet(WAITING, READY);
    }
}
