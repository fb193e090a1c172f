package io.florin.chain.execution;

import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import java.util.List;

/// Runs the transactions of a block over its parent's state.
public interface BlockExecutor {
    /// Runs a block; changes nothing but the outcome it returns.
    ///
    /// @throws ExecutionFault when a transaction's execution throws: a fault of ours, never a failed transaction
    BlockOutcome execute(BlockTask task, List<Transaction> transactions, StateView parent);
}
