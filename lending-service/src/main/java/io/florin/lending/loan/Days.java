package io.florin.lending.loan;

import java.time.Instant;

/// Business days: UTC day numbers since 1970-01-01, as the contracts count them.
final class Days {
    private static final long SECONDS_PER_DAY = 86_400;

    private Days() {}

    static long of(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS_PER_DAY);
    }

    /// First moment of a day.
    static Instant start(long day) {
        return Instant.ofEpochSecond(Math.multiplyExact(day, SECONDS_PER_DAY));
    }
}
