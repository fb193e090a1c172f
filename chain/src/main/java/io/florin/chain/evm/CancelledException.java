package io.florin.chain.evm;

/// The run was ended from outside, because it took too long. Its changes must be thrown away.
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Thrown inside `evm` only.
    public CancelledException() {
        super("execution cancelled", null, false, false);
    }
}
