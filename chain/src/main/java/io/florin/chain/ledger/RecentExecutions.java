package io.florin.chain.ledger;

import io.florin.chain.execution.BlockExecution;
import io.florin.chain.types.Hash;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the last blocks of this process were executed. Thread-safe.
public final class RecentExecutions {
    private static final int BLOCKS = 256;

    private final Map<Hash, BlockExecution> executions = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Hash, BlockExecution> eldest) {
            return size() > BLOCKS;
        }
    };

    synchronized void add(Hash block, BlockExecution execution) {
        executions.put(block, execution);
    }

    /// How a block was executed; null when that was before this process began or too many blocks ago.
    public synchronized @Nullable BlockExecution of(Hash block) {
        return executions.get(block);
    }
}
