package io.florin.chain.bench;

import com.sun.management.OperatingSystemMXBean;
import io.florin.chain.block.Receipt;
import io.florin.chain.equality.Comparison;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.parallel.ParallelBlockExecutor;
import io.florin.chain.parallel.ParallelSettings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Speed of parallel execution against our own sequential one, block by block.
///
/// Both run the same block of 2,500 transactions on the same state in memory, senders recovered before. Outcomes must
/// agree in every receipt and field before timing. Sides run alternately; the figure is the least of all rounds after
/// warm-up. `cores` is processor time over wall time of the parallel rounds, all threads of the process counted.
///
/// Options: `--json`, `--rounds N` (50), `--workers N` (2), `--seed N`, `--block REGEX`.
public final class ParallelBenchMain {
    private static final int TRANSACTIONS = 2_500;
    private static final long WARM_UP_NANOS = 5_000_000_000L;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final BenchOptions options;
    private final CodeCache codes = new CodeCache(1 << 24);
    private final BlockExecutor sequential = new SequentialBlockExecutor(codes);
    private final BlockExecutor parallel;
    private final BlockExecutor observer;

    private ParallelBenchMain(BenchOptions options) {
        this.options = options;
        int workers = options.number("--workers", 2);
        this.parallel = new ParallelBlockExecutor(ParallelSettings.adaptive(workers), codes);
        this.observer = new ParallelBlockExecutor(ParallelSettings.always(workers), codes);
    }

    /// Runs the benchmark.
    public static void main(String[] arguments) {
        new ParallelBenchMain(BenchOptions.parse(arguments, "--rounds", "--workers", "--seed", "--block")).run();
    }

    private void run() {
        Pattern wanted = Pattern.compile(options.text("--block", ".*"));
        List<ParallelResult> results = new ArrayList<>();
        for (Workload workload : new WorkloadWorld(options.number("--seed", 7), TRANSACTIONS).all()) {
            if (wanted.matcher(workload.name()).find()) {
                results.add(measure(workload));
            }
        }
        System.out.print(options.json() ? ParallelReport.json(results) : ParallelReport.table(results));
    }

    private ParallelResult measure(Workload workload) {
        long from = System.nanoTime();
        BlockExecution graph = check(workload, observer);
        long cold = System.nanoTime() - from;
        for (long until = System.nanoTime() + WARM_UP_NANOS; System.nanoTime() < until; ) {
            execute(sequential, workload);
            execute(parallel, workload);
        }
        long alone = Long.MAX_VALUE;
        long together = Long.MAX_VALUE;
        long wall = 0;
        long processor = 0;
        for (int i = 0; i < options.number("--rounds", 50); i++) {
            long start = System.nanoTime();
            execute(sequential, workload);
            long middle = System.nanoTime();
            long used = SYSTEM.getProcessCpuTime();
            execute(parallel, workload);
            long end = System.nanoTime();
            processor += SYSTEM.getProcessCpuTime() - used;
            wall += end - middle;
            alone = Math.min(alone, middle - start);
            together = Math.min(together, end - middle);
        }
        return new ParallelResult(
                workload, graph, check(workload, parallel), cold, alone, together, (double) processor / wall);
    }

    private static BlockOutcome execute(BlockExecutor executor, Workload workload) {
        return executor.execute(workload.task(), workload.transactions(), workload.parent());
    }

    /// Both ways once, compared; how the other one ran.
    private BlockExecution check(Workload workload, BlockExecutor executor) {
        BlockOutcome expected = execute(sequential, workload);
        BlockOutcome actual = execute(executor, workload);
        Comparison.firstDifference(expected, actual).ifPresent(difference -> {
            throw new IllegalStateException(workload.name() + ": " + difference);
        });
        if (!(actual instanceof BlockOutcome.Executed executed)) {
            throw new IllegalStateException(workload.name() + ": " + actual);
        }
        if (!executed.receipts().stream().allMatch(Receipt::success)) {
            throw new IllegalStateException(workload.name() + ": a transaction failed");
        }
        if (!executed.execution().executor().equals(BlockExecution.PARALLEL)) {
            throw new IllegalStateException(workload.name() + ": did not run in parallel");
        }
        return executed.execution();
    }
}
