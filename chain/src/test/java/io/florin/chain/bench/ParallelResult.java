package io.florin.chain.bench;

import io.florin.chain.execution.BlockOutcome;

/// Figures of one workload.
///
/// @param executed outcome of the first parallel run, with what was observed
/// @param coldNanos first run of both executors in this process
/// @param sequentialNanos least time of one block
/// @param parallelNanos least time of one block
/// @param cores processor time over wall time while running in parallel
record ParallelResult(
        Workload workload,
        BlockOutcome.Executed executed,
        long coldNanos,
        long sequentialNanos,
        long parallelNanos,
        double cores) {
    /// Speed of parallel over sequential execution.
    double speedup() {
        return (double) sequentialNanos / parallelNanos;
    }
}
