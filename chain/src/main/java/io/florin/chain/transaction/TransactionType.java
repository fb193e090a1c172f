package io.florin.chain.transaction;

/// Transaction envelopes in the order of their numbers.
public enum TransactionType {
    /// Before EIP-2718, with or without chain id (EIP-155).
    LEGACY,
    /// EIP-2930.
    ACCESS_LIST,
    /// EIP-1559.
    DYNAMIC_FEE,
    /// EIP-4844.
    BLOB,
    /// EIP-7702.
    SET_CODE;

    /// Number in front of the binary form; 0 for legacy, which has none.
    public int number() {
        return ordinal();
    }
}
