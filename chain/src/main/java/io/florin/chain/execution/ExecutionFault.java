package io.florin.chain.execution;

import io.florin.chain.transaction.Transaction;

/// Executing a transaction threw. Such a transaction has no receipt and is taken out of production.
public final class ExecutionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Transaction transaction;

    /// @param transaction the one that ran
    /// @param cause what it threw
    public ExecutionFault(Transaction transaction, Throwable cause) {
        super("executing " + transaction.hash() + " failed by a fault of ours: " + cause, cause);
        this.transaction = transaction;
    }

    /// The transaction that ran.
    public Transaction transaction() {
        return transaction;
    }
}
