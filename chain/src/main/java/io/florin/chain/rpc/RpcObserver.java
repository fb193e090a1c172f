package io.florin.chain.rpc;

/// Told of every answered call; implemented by the metrics of `node`.
@FunctionalInterface
public interface RpcObserver {
    /// A call was answered.
    ///
    /// @param method method name, or "unknown"
    /// @param nanos time spent
    /// @param errorCode JSON-RPC error code, 0 for success
    void answered(String method, long nanos, int errorCode);
}
