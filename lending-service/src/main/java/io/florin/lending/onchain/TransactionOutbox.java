package io.florin.lending.onchain;

import java.util.Optional;

/// Transactions of the service's own keys, written in the same database transaction as the business change
/// that needs them and sent after it commits. A kill at any point means at most one effect on chain.
public interface TransactionOutbox {
    /// Writes the row; must run inside a database transaction. A key that is already there changes nothing.
    void enqueue(Submission submission);

    /// What became of it; empty for an unknown key.
    Optional<Outcome> outcome(String key);

    /// State of one submission.
    sealed interface Outcome {
        /// Written, not yet signed.
        record Waiting() implements Outcome {}

        /// Signed and handed to the chain.
        record Sent(String transaction) implements Outcome {}

        /// In a block, successful.
        record Included(String transaction, long block) implements Outcome {}

        /// The contract refused it, in a block or when it was estimated (then without transaction).
        /// It is not tried again.
        record Reverted(String error, String detail) implements Outcome {}
    }
}
