package io.florin.chain.node;

/// When a node makes blocks.
public enum SealMode {
    /// As soon as a transaction is admitted; while a block runs, the next one gathers.
    INSTANT,
    /// Every {@link NodeConfig#blockTime()} of real time, if transactions wait.
    INTERVAL,
    /// Only when asked, by {@link ChainNode#mine()} or `evm_mine`. For tests.
    MANUAL
}
