package io.florin.lending.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The demo clock, moved by the same control that visitors have.
final class DemoTime {
    private final ApiClient api;
    private final Wallet reader;

    /// @param reader asks the pool whether it is settled
    DemoTime(ApiClient api, Wallet reader) {
        this.api = api;
        this.reader = reader;
    }

    Instant now() {
        return Instant.parse(api.get("/api/v1/clock").path("now").asText());
    }

    /// UTC day number.
    static long day(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), Duration.ofDays(1).toSeconds());
    }

    /// Noon of a UTC day.
    static Instant noon(long day) {
        return Instant.ofEpochSecond(day * Duration.ofDays(1).toSeconds()).plus(Duration.ofHours(12));
    }

    /// Moves to a time that is later than now, else does nothing; then waits until the keeper has settled the
    /// pool, so that each stop is a point of the price history.
    void moveTo(Instant target) {
        long seconds = Duration.between(now(), target).toSeconds();
        if (seconds <= 0) {
            return;
        }
        api.post("/api/v1/demo/clock", Map.of("advanceSeconds", seconds), "demo-clock-" + target.getEpochSecond());
        awaitSettlement();
    }

    private void awaitSettlement() {
        boolean lending = Contracts.read(reader.pool().activeCount()).signum() > 0;
        if (lending) {
            Patience.until(
                    "the settlement of the pool",
                    () -> Contracts.read(reader.pool().isPriceCurrent()));
        }
    }
}
