package io.florin.chain.txpool;

import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;

/// A transaction in the pool with what admission found out once.
///
/// @param transaction decoded and checked
/// @param sender recovered signer
/// @param admittedAtNanos real time of admission (System.nanoTime)
public record Pooled(Transaction transaction, Address sender, long admittedAtNanos) {
    long nonce() {
        return transaction.nonce();
    }
}
