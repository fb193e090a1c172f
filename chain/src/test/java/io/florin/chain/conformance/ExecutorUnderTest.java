package io.florin.chain.conformance;

import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.parallel.ParallelBlockExecutor;
import io.florin.chain.parallel.ParallelSettings;

/// Executors by the name that the command line gives them.
final class ExecutorUnderTest {
    private static final long CODE_CACHE_BYTES = 1 << 26;

    private ExecutorUnderTest() {}

    /// An executor that is safe for several threads; the parallel one speculates on every block to its end.
    ///
    /// @param name `sequential` or `parallel`
    /// @param workers of the parallel one
    /// @throws IllegalArgumentException with a sentence for a person
    static BlockExecutor of(String name, int workers) {
        CodeCache codes = new CodeCache(CODE_CACHE_BYTES);
        return switch (name) {
            case "sequential" -> new SequentialBlockExecutor(codes);
            case "parallel" -> new ParallelBlockExecutor(ParallelSettings.always(workers), codes);
            default ->
                throw new IllegalArgumentException(
                        "Option --executor is one of sequential, parallel, not " + name + ".");
        };
    }
}
