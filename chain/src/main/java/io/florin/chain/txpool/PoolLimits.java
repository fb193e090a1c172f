package io.florin.chain.txpool;

import java.time.Duration;

/// Limits of the pool.
///
/// @param transactions all transactions held
/// @param executablePerSender transactions of one sender without a nonce gap
/// @param gappedPerSender transactions of one sender behind a nonce gap
/// @param trustedFactor listed senders may hold so many times more
/// @param transactionBytes largest encoded transaction
/// @param nonceGap how far a nonce may lie beyond the sender's next one
/// @param lifetime a transaction not included for so long is dropped
/// @param freeReplacementAge age after which a transaction at price 0 may be replaced by any other
public record PoolLimits(
        int transactions,
        int executablePerSender,
        int gappedPerSender,
        int trustedFactor,
        int transactionBytes,
        int nonceGap,
        Duration lifetime,
        Duration freeReplacementAge) {
    /// Defaults of CHAIN.md §5.
    public static PoolLimits defaults() {
        return new PoolLimits(50_000, 256, 64, 16, 128 * 1024, 64, Duration.ofHours(1), Duration.ofSeconds(30));
    }
}
