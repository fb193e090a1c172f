package io.florin.lending.boot;

import java.time.Instant;

/// CDI event: the demo clock jumped. Features run what became due on the way.
public record ClockMoved(Instant from, Instant to) {}
