package io.florin.chain.txpool;

import io.florin.chain.types.Hash;

/// What became of a transaction handed to the pool.
public sealed interface Admission {
    /// Held; it runs as soon as its nonce is next.
    ///
    /// @param hash transaction hash
    record Admitted(Hash hash) implements Admission {}

    /// Stored nowhere.
    ///
    /// @param reason in the words that client libraries match
    record Refused(String reason) implements Admission {}
}
