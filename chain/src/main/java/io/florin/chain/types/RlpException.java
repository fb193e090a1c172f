package io.florin.chain.types;

/// Input that is not canonical RLP, or not of the expected shape.
public final class RlpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong
    public RlpException(String message) {
        super(message, null, false, false);
    }
}
