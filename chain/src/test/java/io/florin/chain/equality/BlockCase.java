package io.florin.chain.equality;

import io.florin.chain.execution.BlockTask;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import java.util.List;

/// A block to execute in several ways.
///
/// @param name what to say when it fails: enough to repeat it
/// @param task rules and surroundings
/// @param transactions in order
/// @param parent state before, safe to be read by several threads
public record BlockCase(String name, BlockTask task, List<Transaction> transactions, StateView parent) {
    public BlockCase {
        transactions = List.copyOf(transactions);
    }
}
