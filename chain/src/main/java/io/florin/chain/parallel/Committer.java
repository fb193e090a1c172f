package io.florin.chain.parallel;

import io.florin.chain.execution.BlockExecution.AbortCause;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.OrderedBlock;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.TransactionOutcome;
import org.jspecify.annotations.Nullable;

/// Takes transactions into the block in index order. A run counts when its reads hold once all lower transactions are
/// committed: then it is the run that the sequential executor would have made. This check is the only source of
/// correctness; everything else only makes it succeed more often. What does not hold is run again in order at once. One
/// thread at a time has this role.
final class Committer {
    private final Schedule schedule;
    private final OrderedBlock block;
    private final CommittedState committed;
    private final Pace pace;
    private final boolean observing;
    private volatile int head;
    private volatile BlockOutcome.@Nullable Invalid verdict;
    private int ordered;
    int validations;
    long validationNanos;

    Committer(Schedule schedule, OrderedBlock block, CommittedState committed, ParallelSettings settings) {
        this.schedule = schedule;
        this.block = block;
        this.committed = committed;
        this.pace = new Pace(settings);
        this.observing = settings.observing();
        schedule.limit(pace.limit(0));
    }

    /// True when the next transaction waits for nothing but this role. Any thread may ask.
    boolean isDue() {
        int next = head;
        if (next == schedule.size()) {
            return false;
        }
        TransactionRun run = schedule.run(next);
        return pace.isOrdered(next) ? !run.is(TransactionRun.RUNNING) : run.is(TransactionRun.DONE);
    }

    /// True when all transactions are committed. Any thread may ask.
    boolean isComplete() {
        return head == schedule.size();
    }

    /// Verdict on a block that breaks a rule, or null.
    BlockOutcome.@Nullable Invalid verdict() {
        return verdict;
    }

    /// Transactions that were run in order without being speculated on.
    int ordered() {
        return ordered;
    }

    /// Commits the next transaction when it has run, or some when they are to be run in order.
    ///
    /// @return false when it has not, or when the block turned out to be invalid
    /// @throws io.florin.chain.execution.ExecutionFault when executing it in order throws
    boolean step(Worker worker) {
        int index = head;
        if (index == schedule.size() || verdict != null) {
            return false;
        }
        if (pace.isOrdered(index)) {
            return stretch(index, worker);
        }
        TransactionRun run = schedule.run(index);
        if (!run.take(TransactionRun.DONE)) {
            return false;
        }
        boolean kept = run.outcome != null && holds(run, worker) && block.hasRoom(run.transaction);
        if (kept) {
            accept(run);
        } else {
            runInOrder(index, index + 1, worker);
        }
        pace.committed(index + 1, kept && !run.waited);
        moveTo(index + 1);
        return verdict == null;
    }

    private void moveTo(int next) {
        head = next;
        schedule.limit(pace.limit(next));
    }

    private boolean holds(TransactionRun run, Worker worker) {
        long started = System.nanoTime();
        boolean holds = run.reads.holds(run.index);
        validations++;
        validationNanos += System.nanoTime() - started;
        if (!holds) {
            worker.count(
                    run.outcome instanceof TransactionOutcome.Invalid
                            ? AbortCause.CHECK_FAILED
                            : AbortCause.READ_CHANGED);
        }
        return holds;
    }

    /// Takes a transaction whose run is that of index order into the block.
    private void accept(TransactionRun run) {
        switch (run.outcome) {
            case TransactionOutcome.Invalid invalid -> leaveOut(run, invalid.refusal());
            case TransactionOutcome.Executed executed -> block.accept(run.transaction, executed);
            case null -> throw new IllegalStateException("transaction " + run.index + " has no outcome");
        }
        run.writes.settle();
        schedule.end(run, TransactionRun.COMMITTED);
    }

    private void leaveOut(TransactionRun run, Refusal refusal) {
        run.leftOut = true;
        BlockOutcome.Invalid broken = block.leaveOut(run.index, run.transaction, refusal);
        if (broken != null) {
            verdict = broken;
        }
    }

    /// Runs as many as nobody else has at hand, up to the end of the stretch.
    ///
    /// @return false when there is none
    private boolean stretch(int first, Worker worker) {
        int most = observing ? first + 1 : Math.min(pace.orderedUntil(), schedule.size());
        int end = first;
        while (end < most && schedule.run(end).seize()) {
            end++;
        }
        if (end == first) {
            return false;
        }
        ordered += end - first;
        runInOrder(first, end, worker);
        moveTo(end);
        return verdict == null;
    }

    /// Runs transactions of which this thread is the owner as the sequential executor does, and publishes together what
    /// they changed.
    private void runInOrder(int first, int end, Worker worker) {
        TransactionRun last = schedule.run(end - 1);
        for (int index = first; index < end - 1; index++) {
            schedule.run(index).writes.withdraw();
        }
        last.writes.becomeEstimates();
        committed.beginTogether(first, last.writes);
        for (int index = first; index < end && verdict == null; index++) {
            TransactionRun run = schedule.run(index);
            long started = System.nanoTime();
            Refusal refusal = block.run(run.transaction);
            worker.ran(run, run.incarnations++, started);
            if (refusal != null) {
                leaveOut(run, refusal);
            }
        }
        last.reads = committed.publish();
        last.writes.doubtHigherSlots();
        for (int index = first; index < end; index++) {
            schedule.end(schedule.run(index), TransactionRun.COMMITTED);
        }
    }
}
