package io.florin.chain.execution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How a block was executed: an observation, never part of consensus. {@link #accesses} and what follows from them are
/// the same for every run of a block; incarnations, aborts, runs and times are not.
///
/// @param executor `sequential` or `parallel`
/// @param workers threads that ran transactions, at least 1
/// @param incarnations runs of all transactions together, repeats counted
/// @param aborts runs thrown away, by cause; causes that did not occur are absent
/// @param validations read sets compared, 0 when sequential
/// @param inOrder transactions run in index order without speculation, since it did not pay; 0 when sequential
/// @param stageNanos duration of the stages that were measured
/// @param runs every run in order of its end; empty when sequential
/// @param accesses one for each transaction of the block, in its order; empty when not known (sequential)
public record BlockExecution(
        String executor,
        int workers,
        int incarnations,
        Map<AbortCause, Integer> aborts,
        int validations,
        int inOrder,
        Map<Stage, Long> stageNanos,
        List<Run> runs,
        List<TransactionAccess> accesses) {
    /// Name of the executor that runs one transaction after the other.
    public static final String SEQUENTIAL = "sequential";

    /// Name of the executor that runs transactions by several workers.
    public static final String PARALLEL = "parallel";

    /// Part of a block's way. Executors measure EXECUTE and VALIDATE, the importer measures the others.
    public enum Stage {
        RECOVER,
        EXECUTE,
        VALIDATE,
        ROOT,
        COMMIT
    }

    /// Why a run was thrown away.
    public enum AbortCause {
        /// A value that it had read was another one at validation.
        READ_CHANGED,
        /// It met the mark of a likely write and waited for the writer.
        ESTIMATE_MET,
        /// Its nonce, funds or gas did not hold in index order.
        CHECK_FAILED
    }

    /// One incarnation of one transaction.
    ///
    /// @param transaction index in the list given to the executor
    /// @param incarnation 0 for the first run
    /// @param worker 0-based
    /// @param startNanos since the start of the block's transactions
    /// @param endNanos since the start of the block's transactions
    /// @param kept true when it is the one that counts
    public record Run(int transaction, int incarnation, int worker, long startNanos, long endNanos, boolean kept) {}

    /// What the counting run of a transaction read and wrote.
    ///
    /// @param dependsOn indexes in the block of the transactions whose writes it read, ascending
    /// @param reads locations read
    /// @param writes locations written
    public record TransactionAccess(List<Integer> dependsOn, List<AccessLocation> reads, List<AccessLocation> writes) {
        public TransactionAccess {
            dependsOn = List.copyOf(dependsOn);
            reads = List.copyOf(reads);
            writes = List.copyOf(writes);
        }
    }

    public BlockExecution {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers + " is below 1");
        }
        aborts = Map.copyOf(aborts);
        stageNanos = Map.copyOf(stageNanos);
        runs = List.copyOf(runs);
        accesses = List.copyOf(accesses);
    }

    /// The record of a block whose transactions ran one after the other.
    public static BlockExecution sequential(int transactions, long nanos) {
        return new BlockExecution(
                SEQUENTIAL, 1, transactions, Map.of(), 0, 0, Map.of(Stage.EXECUTE, nanos), List.of(), List.of());
    }

    /// The same with one stage's duration set.
    public BlockExecution withStage(Stage stage, long nanos) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        stages.putAll(stageNanos);
        stages.put(stage, nanos);
        return new BlockExecution(
                executor, workers, incarnations, aborts, validations, inOrder, stages, runs, accesses);
    }

    /// The same with the accesses of its transactions.
    public BlockExecution withAccesses(List<TransactionAccess> known) {
        return new BlockExecution(
                executor, workers, incarnations, aborts, validations, inOrder, stageNanos, runs, known);
    }

    /// Longest chain of transactions that each read what the one before wrote; 1 without dependencies, 0 when accesses
    /// are not known.
    public int dependencyDepth() {
        int[] depths = new int[accesses.size()];
        int deepest = 0;
        for (int i = 0; i < depths.length; i++) {
            int depth = 1;
            for (int writer : accesses.get(i).dependsOn()) {
                depth = Math.max(depth, depths[writer] + 1);
            }
            depths[i] = depth;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    /// Share (0 to 1) of transactions that read what another one of the block wrote; 0 when accesses are not known.
    public double conflictRate() {
        long dependent = accesses.stream()
                .filter(access -> !access.dependsOn().isEmpty())
                .count();
        return accesses.isEmpty() ? 0 : (double) dependent / accesses.size();
    }
}
