package io.florin.chain.rpc;

import org.jspecify.annotations.Nullable;

/// One JSON-RPC method. The result is a JSON tree, a string, a boolean, or null.
@FunctionalInterface
interface RpcMethod {
    @Nullable
    Object call(Params params);
}
