package io.florin.chain.bench;

import io.florin.chain.execution.BlockExecution;

/// Figures of one workload.
///
/// @param graph the block's dependencies
/// @param execution how it ran last
/// @param coldNanos first run of both executors in this process
/// @param sequentialNanos least time of one block
/// @param parallelNanos least time of one block
/// @param cores processor time over wall time while running in parallel
record ParallelResult(
        Workload workload,
        BlockExecution graph,
        BlockExecution execution,
        long coldNanos,
        long sequentialNanos,
        long parallelNanos,
        double cores) {
    /// Speed of parallel over sequential execution.
    double speedup() {
        return (double) sequentialNanos / parallelNanos;
    }
}
