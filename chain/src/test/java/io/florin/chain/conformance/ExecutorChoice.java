package io.florin.chain.conformance;

import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.SequentialBlockExecutor;

/// Executors by the name the command line gives them.
final class ExecutorChoice {
    private static final long CODE_CACHE_BYTES = 1 << 26;

    private ExecutorChoice() {}

    /// An executor that is safe for several threads.
    ///
    /// @param name `sequential`
    /// @throws IllegalArgumentException with a sentence for a person
    static BlockExecutor of(String name) {
        if (!name.equals("sequential")) {
            throw new IllegalArgumentException("Option --executor is sequential, not " + name + ".");
        }
        return new SequentialBlockExecutor(new CodeCache(CODE_CACHE_BYTES));
    }
}
