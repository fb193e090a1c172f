package io.florin.contracts.deploy;

import java.time.Duration;
import java.time.Instant;

/// A running chain with id 1252, free gas and a clock that tests can move.
interface TestChain extends AutoCloseable {
    /// Time of the first block; equal on every chain, so that all of them live through the same days.
    Instant START = Instant.parse("2026-01-05T12:00:00Z");

    String rpcUrl();

    /// Moves the clock; the next block shows it.
    void advance(Duration duration);

    @Override
    void close();
}
