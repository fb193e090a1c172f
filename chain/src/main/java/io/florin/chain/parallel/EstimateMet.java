package io.florin.chain.parallel;

import io.florin.chain.parallel.Version.Estimate;

/// A run read a location that a lower transaction will likely write again. Ends the run; carries no stack trace.
final class EstimateMet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The mark that was met.
    final transient Estimate estimate;

    EstimateMet(Estimate estimate) {
        super("estimate of transaction " + estimate.node().writer, null, false, false);
        this.estimate = estimate;
    }
}
