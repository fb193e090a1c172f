package io.florin.chain.parallel;

import io.florin.chain.execution.BlockExecution.AbortCause;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.OrderedBlock;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.TransactionOutcome;
import org.jspecify.annotations.Nullable;

/// Takes transactions into the block in index order. A run counts when its reads hold once all lower transactions are
/// committed: then it is the run that the sequential executor would have made. This check is the only source of
/// correctness; everything else only makes it succeed more often. One thread at a time has this role.
final class Committer {
    private final Schedule schedule;
    private final OrderedBlock block;
    private final CommittedState committed;
    private volatile int head;
    private BlockOutcome.@Nullable Invalid verdict;
    int validations;
    long validationNanos;

    Committer(Schedule schedule, OrderedBlock block, CommittedState committed) {
        this.schedule = schedule;
        this.block = block;
        this.committed = committed;
    }

    /// True when the next transaction waits for nothing but being committed. Any thread may ask.
    boolean isDue() {
        int next = head;
        return next < schedule.size() && schedule.run(next).is(TransactionRun.DONE);
    }

    /// True when all transactions are committed. Any thread may ask.
    boolean isComplete() {
        return head == schedule.size();
    }

    /// Verdict on a block that breaks a rule, or null.
    BlockOutcome.@Nullable Invalid verdict() {
        return verdict;
    }

    /// Commits the next transaction when it has run.
    ///
    /// @return false when it has not, or when the block turned out to be invalid
    /// @throws io.florin.chain.execution.ExecutionFault when executing it in order throws
    boolean step(Worker worker) {
        int index = head;
        if (index == schedule.size() || verdict != null) {
            return false;
        }
        TransactionRun run = schedule.run(index);
        if (!run.take(TransactionRun.DONE)) {
            return false;
        }
        if (run.outcome != null && !holds(run)) {
            worker.count(
                    run.outcome instanceof TransactionOutcome.Invalid
                            ? AbortCause.CHECK_FAILED
                            : AbortCause.READ_CHANGED);
            run.writes.becomeEstimates();
            worker.incarnate(run);
        }
        Refusal refusal = enter(run);
        if (refusal != null) {
            run.leftOut = true;
            verdict = block.leaveOut(index, run.transaction, refusal);
        }
        run.writes.fold();
        schedule.end(run, TransactionRun.COMMITTED);
        head = index + 1;
        return verdict == null;
    }

    private boolean holds(TransactionRun run) {
        long started = System.nanoTime();
        boolean holds = run.reads.holds(run.index);
        validations++;
        validationNanos += System.nanoTime() - started;
        return holds;
    }

    /// Takes a transaction whose run is that of index order into the block.
    private @Nullable Refusal enter(TransactionRun run) {
        TransactionOutcome outcome = run.outcome;
        if (outcome == null || !block.hasRoom(run.transaction)) {
            return runInOrder(run);
        }
        return switch (outcome) {
            case TransactionOutcome.Invalid invalid -> invalid.refusal();
            case TransactionOutcome.Executed executed -> {
                block.accept(run.transaction, executed);
                yield null;
            }
        };
    }

    /// Runs a transaction as the sequential executor does.
    private @Nullable Refusal runInOrder(TransactionRun run) {
        run.writes.withdraw();
        committed.at(run);
        Refusal refusal = block.run(run.transaction);
        run.reads = committed.lastReads();
        return refusal;
    }
}
