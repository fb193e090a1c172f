package io.florin.chain.rpc;

import java.time.Duration;

/// Limits of the RPC door. Each refusal names the limit and the given value.
///
/// @param bodyBytes largest request body
/// @param batch calls in one batch
/// @param logBlocks blocks one log query may span
/// @param logs logs one answer may carry
/// @param addresses addresses of one log query
/// @param topics alternatives per topic position
/// @param feeHistoryBlocks blocks of one feeHistory answer
/// @param percentiles reward percentiles of one feeHistory query
/// @param callGas gas of one eth_call
/// @param callTime longest run of one call, estimate or simulation
/// @param syncTime longest wait of one sendRawTransactionSync
/// @param traceTime longest run of one trace
/// @param traceBytes heap one trace may hold
/// @param filters filters alive at once
/// @param filterIdle a filter not polled for so long is removed
/// @param webSockets open WebSocket connections
/// @param subscriptions subscriptions per connection
/// @param jsonDepth nesting of a request
/// @param heavyQueue heavy calls that may wait, and calls that may wait for a block
/// @param proofKeys storage keys of one getProof or getStorageValues
public record RpcLimits(
        int bodyBytes,
        int batch,
        int logBlocks,
        int logs,
        int addresses,
        int topics,
        int feeHistoryBlocks,
        int percentiles,
        long callGas,
        Duration callTime,
        Duration syncTime,
        Duration traceTime,
        long traceBytes,
        int filters,
        Duration filterIdle,
        int webSockets,
        int subscriptions,
        int jsonDepth,
        int heavyQueue,
        int proofKeys) {
    /// Defaults of CHAIN.md §7.
    public static RpcLimits defaults() {
        return new RpcLimits(
                5 * 1024 * 1024,
                1_000,
                10_000,
                10_000,
                1_000,
                1_000,
                1_024,
                100,
                50_000_000L,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                64L << 20,
                1_000,
                Duration.ofMinutes(5),
                1_000,
                128,
                64,
                256,
                1_024);
    }
}
