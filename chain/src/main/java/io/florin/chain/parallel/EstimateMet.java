package io.florin.chain.parallel;

/// A run read a location that a lower transaction will likely write again. Ends the run; carries no stack trace.
final class EstimateMet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Index of that transaction.
    final int writer;

    EstimateMet(int writer) {
        super("estimate of transaction " + writer, null, false, false);
        this.writer = writer;
    }
}
