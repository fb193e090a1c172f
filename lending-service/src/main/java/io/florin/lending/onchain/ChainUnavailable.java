package io.florin.lending.onchain;

/// The chain did not answer, or answered with a JSON-RPC error that is not a revert.
public final class ChainUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ChainUnavailable(String message) {
        super(message);
    }

    public ChainUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
