package io.florin.chain.ledger;

import io.florin.chain.execution.BlockExecution;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How the newest blocks were executed: at most {@link #BLOCKS}, fewer when they hold many transactions. Memory only.
/// Thread-safe; all state is guarded by this object's monitor.
final class RecentExecutions {
    static final int BLOCKS = 1_024;
    private static final int TRANSACTIONS = 200_000;

    private final TreeMap<Long, BlockExecution> byNumber = new TreeMap<>();
    private long held;

    synchronized void add(long number, BlockExecution execution) {
        byNumber.put(number, execution);
        held += execution.incarnations();
        while (byNumber.size() > BLOCKS || held > TRANSACTIONS && byNumber.size() > 1) {
            Map.Entry<Long, BlockExecution> oldest = byNumber.pollFirstEntry();
            held -= oldest.getValue().incarnations();
        }
    }

    synchronized @Nullable BlockExecution find(long number) {
        return byNumber.get(number);
    }
}
