package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A JSON-RPC error answer. Codes: -32700 not JSON, -32600 not a request, -32601 no such method, -32602 bad
/// parameter, -32603 a fault of ours, 3 execution reverted, -32000 refused, -32005 over a limit, 4444 pruned.
public final class RpcException extends RuntimeException {
    static final int PARSE = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int NO_METHOD = -32601;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL = -32603;
    static final int REVERTED = 3;
    static final int REFUSED = -32000;
    static final int LIMIT = -32005;
    static final int PRUNED = 4444;

    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient @Nullable JsonNode data;

    RpcException(int code, String message, @Nullable JsonNode data) {
        super(message, null, false, false);
        this.code = code;
        this.data = data;
    }

    static RpcException invalidParameter(int index, String why) {
        return new RpcException(INVALID_PARAMS, "invalid argument " + index + ": " + why, null);
    }

    static RpcException refused(String message) {
        return new RpcException(REFUSED, message, null);
    }

    static RpcException limit(String what, long limit, long given) {
        return new RpcException(LIMIT, what + ": limit " + limit + ", given " + given, null);
    }

    /// JSON-RPC error code.
    public int code() {
        return code;
    }

    @Nullable
    JsonNode data() {
        return data;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
