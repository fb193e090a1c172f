package io.florin.chain.parallel;

import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Runs the transactions of a block by several workers on one multi-version state (Block-STM, Gelashvili et al., PPoPP
/// 2023), with the outcome of {@link SequentialBlockExecutor} for every block.
///
/// Thread-safe. The parent's state is read by several threads at once, so it must be thread-safe too; none reads it
/// after {@link #execute} has returned or thrown. Idle worker threads end by themselves after some seconds.
public final class ParallelBlockExecutor implements BlockExecutor {
    private static final long IDLE_SECONDS = 10;

    private final ParallelSettings settings;
    private final CodeCache codes;
    private final BlockExecutor sequential;
    private final ThreadPoolExecutor threads;

    /// @param codes shared cache of analysed code
    public ParallelBlockExecutor(ParallelSettings settings, CodeCache codes) {
        this.settings = settings;
        this.codes = codes;
        this.sequential = new SequentialBlockExecutor(codes);
        int helpers = Math.max(1, settings.workers() - 1);
        this.threads = new ThreadPoolExecutor(
                helpers,
                helpers,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> Thread.ofPlatform().name("block-worker").daemon().unstarted(task));
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public BlockOutcome execute(BlockTask task, List<Transaction> transactions, StateView parent) {
        if (isSmall(transactions)) {
            return sequential.execute(task, transactions, parent);
        }
        int workers = Math.max(1, Math.min(settings.workers(), transactions.size()));
        long started = System.nanoTime();
        BlockRun run = new BlockRun(task, transactions, parent, codes, settings);
        run.begin();
        if (!transactions.isEmpty()) {
            for (int number = 1; number < workers; number++) {
                int helper = number;
                threads.execute(() -> run.help(helper));
            }
            run.work();
        }
        return run.outcome(workers, started);
    }

    private boolean isSmall(List<Transaction> transactions) {
        if (transactions.size() < settings.leastTransactions()) {
            return true;
        }
        long gas = 0;
        for (Transaction transaction : transactions) {
            gas = Math.min(Long.MAX_VALUE / 2, gas) + Math.clamp(transaction.gasLimit(), 0, Long.MAX_VALUE / 2);
        }
        return gas < settings.leastGas();
    }
}
