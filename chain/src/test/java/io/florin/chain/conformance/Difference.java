package io.florin.chain.conformance;

import java.util.Optional;

/// What a case gave instead of what it should.
///
/// @param field what was compared
/// @param expected value of the official data
/// @param actual ours
record Difference(String field, String expected, String actual) {
    /// Nothing when both read the same.
    static Optional<Difference> between(String field, Object expected, Object actual) {
        String wanted = String.valueOf(expected);
        String given = String.valueOf(actual);
        return wanted.equals(given) ? Optional.empty() : Optional.of(new Difference(field, wanted, given));
    }

    @Override
    public String toString() {
        return field + ": expected " + expected + ", actual " + actual;
    }
}
