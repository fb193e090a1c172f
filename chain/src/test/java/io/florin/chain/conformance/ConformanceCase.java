package io.florin.chain.conformance;

import java.util.Optional;

/// One case, counted once.
///
/// @param id unique in its file
/// @param check runs it
record ConformanceCase(String id, Check check) {
    /// Runs a case.
    @FunctionalInterface
    interface Check {
        /// The first difference, or nothing when the case passes.
        Optional<Difference> run();
    }
}
