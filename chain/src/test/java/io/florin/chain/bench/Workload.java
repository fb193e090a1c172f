package io.florin.chain.bench;

import io.florin.chain.execution.BlockTask;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import java.util.List;

/// A block to time.
///
/// @param name short
/// @param target what the project promises for it
/// @param task rules and surroundings
/// @param transactions in order, senders recovered
/// @param parent state before, safe to be read by several threads
record Workload(String name, Target target, BlockTask task, List<Transaction> transactions, StateView parent) {
    /// Least speed of two workers against sequential execution.
    enum Target {
        LOW_CONFLICT("speedupLowConflict", 1.7),
        HOT_30("speedupHot30", 1.4),
        SERIAL("speedupSerial", 0.95);

        /// Name of the least speed of these workloads in JSON.
        final String key;

        final double ratio;

        Target(String key, double ratio) {
            this.key = key;
            this.ratio = ratio;
        }
    }

    Workload {
        transactions = List.copyOf(transactions);
    }
}
