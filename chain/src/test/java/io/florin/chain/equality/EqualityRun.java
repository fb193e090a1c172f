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

/// Executes blocks sequentially and in other ways, with random delays, and says where they first differ.
final class EqualityRun {
    /// A way to execute blocks.
    record Way(String name, BlockExecutor executor) {}

    private static final List<Integer> SPECULATING = List.of(1, 2, 3, 8, 16);
    private static final List<Integer> ADAPTING = List.of(2, 3, 8);
    private static final List<Way> OF_THIS_PROJECT = ofThisProjectWays();

    private final List<Way> ways;
    private final BlockExecutor sequential = new SequentialBlockExecutor(new CodeCache(1 << 24));

    EqualityRun(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    /// Speculation without any fallback to index order, and the executor as nodes run it, which has one.
    static EqualityRun ofThisProject() {
        return new EqualityRun(OF_THIS_PROJECT);
    }

    private static List<Way> ofThisProjectWays() {
        CodeCache codes = new CodeCache(1 << 24);
        List<Way> ways = new ArrayList<>();
        for (int workers : SPECULATING) {
            ways.add(new Way(
                    "speculating, " + workers + " workers",
                    new ParallelBlockExecutor(ParallelSettings.always(workers), codes)));
        }
        for (int workers : ADAPTING) {
            ways.add(new Way(
                    "adapting, " + workers + " workers",
                    new ParallelBlockExecutor(ParallelSettings.everyBlock(workers), codes)));
        }
        return ways;
    }

    List<Way> ways() {
        return ways;
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
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            long delays = seed + i;
            Comparison.firstDifference(expected, execute(block, way, delays))
                    .ifPresent(
                            words -> found.add(block.name() + ", " + way.name() + ", delays " + delays + ": " + words));
        }
        return found;
    }

    /// Runs a block in one way with random delays.
    BlockOutcome execute(BlockCase block, Way way, long delaySeed) {
        DelayedView view = new DelayedView(block.parent(), delaySeed);
        return way.executor().execute(delayed(block.task(), view), block.transactions(), view);
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
