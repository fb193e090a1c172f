package io.florin.chain.equality;

import io.florin.chain.block.BlockContext;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.parallel.ParallelBlockExecutor;
import io.florin.chain.parallel.ParallelSettings;
import io.florin.chain.transaction.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/// Executes blocks sequentially and by another executor with several numbers of workers, with random delays, and says
/// where they first differ.
final class EqualityRun {
    /// Numbers of workers that every block is executed with.
    static final List<Integer> WORKERS = List.of(1, 2, 3, 8, 16);

    private static final CodeCache CODES = new CodeCache(1 << 24);
    private static final Map<Integer, BlockExecutor> PARALLEL = new ConcurrentHashMap<>();

    private final IntFunction<BlockExecutor> executors;
    private final CodeCache codes = new CodeCache(1 << 24);
    private final BlockExecutor sequential = new SequentialBlockExecutor(codes);

    /// @param executors by number of workers
    EqualityRun(IntFunction<BlockExecutor> executors) {
        this.executors = executors;
    }

    /// The executors of this project, without any fallback to sequential execution.
    static EqualityRun ofThisProject() {
        return new EqualityRun(workers -> PARALLEL.computeIfAbsent(
                workers, count -> new ParallelBlockExecutor(ParallelSettings.always(count), CODES)));
    }

    /// The same block with other transactions.
    static BlockCase with(BlockCase block, boolean producing, List<Transaction> transactions) {
        BlockTask task = block.task();
        BlockTask changed = new BlockTask(
                task.rules(),
                task.context(),
                task.parentHash(),
                task.parentBeaconBlockRoot(),
                task.withdrawals(),
                producing);
        return new BlockCase(block.name(), changed, transactions, block.parent());
    }

    /// The result that defines what is right.
    BlockOutcome sequential(BlockCase block) {
        return sequential.execute(block.task(), block.transactions(), block.parent());
    }

    /// Every way in which the block comes out otherwise than it should, in words; empty when all agree.
    List<String> differences(BlockCase block, BlockOutcome expected, long seed) {
        List<String> found = new ArrayList<>();
        for (int workers : WORKERS) {
            BlockOutcome actual = execute(block, workers, seed + workers);
            Optional<String> difference = Comparison.firstDifference(expected, actual);
            difference.ifPresent(words ->
                    found.add(block.name() + ", " + workers + " workers, delays " + (seed + workers) + ": " + words));
        }
        return found;
    }

    /// Runs a block with a number of workers and random delays.
    BlockOutcome execute(BlockCase block, int workers, long delaySeed) {
        DelayedView view = new DelayedView(block.parent(), delaySeed);
        return executors.apply(workers).execute(delayed(block.task(), view), block.transactions(), view);
    }

    /// Asking for a block hash pauses too: a delay in the middle of a transaction.
    private static BlockTask delayed(BlockTask task, DelayedView view) {
        BlockContext context = task.context();
        BlockContext pausing = new BlockContext(
                context.chainId(),
                context.number(),
                context.timestamp(),
                context.beneficiary(),
                context.gasLimit(),
                context.prevRandao(),
                context.baseFee(),
                context.blobBaseFee(),
                number -> {
                    view.pause();
                    return context.blockHash().apply(number);
                });
        return new BlockTask(
                task.rules(),
                pausing,
                task.parentHash(),
                task.parentBeaconBlockRoot(),
                task.withdrawals(),
                task.producing());
    }
}
