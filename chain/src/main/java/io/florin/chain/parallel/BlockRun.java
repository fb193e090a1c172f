package io.florin.chain.parallel;

import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.OrderedBlock;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One block on its way through several workers.
///
/// Each worker runs the lowest transaction that is ready, then commits what is due if no other worker does. The calling
/// thread is a worker too, so a block needs no other thread to end.
final class BlockRun {
    private static final int CLOSED = Integer.MIN_VALUE;
    private static final int SPINS = 64;
    private static final long PAUSE_NANOS = 10_000;
    private static final long LONGEST_PAUSE_NANOS = 200_000;

    private final BlockTask task;
    private final CodeCache codes;
    private final ParallelSettings settings;
    private final MultiVersionState state;
    private final Schedule schedule;
    private final CommittedState committed;
    private final OrderedBlock block;
    private final Committer committer;
    private final Thread caller = Thread.currentThread();

    /// True while some worker commits.
    private final AtomicBoolean committing = new AtomicBoolean();

    /// Workers inside, the calling thread not counted; {@link #CLOSED} and above, below 0, once nobody may enter.
    private final AtomicInteger inside = new AtomicInteger();

    /// Observations of workers that have left; guarded by itself.
    private final List<Worker> left = new ArrayList<>();

    private volatile boolean stopped;
    private volatile @Nullable Throwable failure;

    BlockRun(
            BlockTask task,
            List<Transaction> transactions,
            StateView parent,
            CodeCache codes,
            ParallelSettings settings) {
        this.task = task;
        this.codes = codes;
        this.settings = settings;
        this.state = new MultiVersionState(parent, transactions.size());
        this.schedule = new Schedule(transactions, state);
        this.committed = new CommittedState(state);
        this.block = new OrderedBlock(task, committed, codes);
        this.committer = new Committer(schedule, block, committed, settings);
    }

    /// System calls before the transactions; call before any worker.
    void begin() {
        block.begin();
    }

    /// Work of one further thread; returns at once when the block has ended.
    void help(int number) {
        if (inside.getAndUpdate(count -> count < 0 ? count : count + 1) < 0) {
            return;
        }
        try {
            work(number);
        } finally {
            inside.decrementAndGet();
            LockSupport.unpark(caller);
        }
    }

    /// Work of the calling thread: until all transactions are committed and no other thread reads the parent's state.
    void work() {
        try {
            work(0);
        } finally {
            stopped = true;
            inside.getAndUpdate(count -> count + CLOSED);
            while (inside.get() != CLOSED) {
                LockSupport.parkNanos(this, PAUSE_NANOS);
            }
        }
    }

    private void work(int number) {
        Worker worker = new Worker(number, task, schedule, state, codes, () -> stopped);
        try {
            long pause = PAUSE_NANOS;
            while (!stopped) {
                TransactionRun run = schedule.takeNext();
                if (run != null) {
                    worker.speculate(run);
                }
                boolean useful = commit(worker) || run != null;
                pause = useful ? PAUSE_NANOS : pauseAndDouble(pause);
            }
        } catch (Throwable fault) {
            // Carried to the calling thread, which throws it.
            failure = fault;
            stop();
        } finally {
            synchronized (left) {
                left.add(worker);
            }
        }
    }

    /// Waits a little for something to run or to commit.
    private long pauseAndDouble(long pause) {
        for (int i = 0; i < SPINS && !stopped && !committer.isDue(); i++) {
            Thread.onSpinWait();
        }
        if (!stopped && !committer.isDue()) {
            LockSupport.parkNanos(this, pause);
        }
        return Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }

    /// @return true when something was committed
    private boolean commit(Worker worker) {
        boolean useful = false;
        while (!stopped && committer.isDue() && committing.compareAndSet(false, true)) {
            try {
                while (committer.step(worker)) {
                    useful = true;
                }
                if (committer.verdict() != null || committer.isComplete()) {
                    stop();
                }
            } finally {
                committing.set(false);
            }
        }
        if (committer.isComplete()) {
            stop();
        }
        return useful;
    }

    private void stop() {
        stopped = true;
        LockSupport.unpark(caller);
    }

    /// Outcome of the block, on the calling thread after {@link #work()}.
    ///
    /// @param started when the block's transactions began, of the clock of {@link System#nanoTime}
    BlockOutcome outcome(int workers, long started) {
        Throwable fault = failure;
        if (fault instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (fault instanceof Error error) {
            throw error;
        }
        BlockOutcome.Invalid verdict = committer.verdict();
        if (verdict != null) {
            return verdict;
        }
        committed.after(schedule.size());
        return block.finish(execution(workers, started));
    }

    private BlockExecution execution(int workers, long started) {
        synchronized (left) {
            return new Observations(schedule, committer, left, started, settings.observing()).execution(workers);
        }
    }
}
