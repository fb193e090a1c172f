package io.florin.lending.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// "Now" of a deployment: system time plus an offset that only grows. The offset exists in a demo
/// deployment only and survives restarts. Thread-safe.
public final class DemoClock implements InstantSource {
    private final Path file;
    private final boolean movable;
    private volatile Duration offset;

    private DemoClock(Path file, boolean movable, Duration offset) {
        this.file = file;
        this.movable = movable;
        this.offset = offset;
    }

    /// Opens the clock of a data folder.
    ///
    /// @param movable whether this is a demo deployment; otherwise the offset is zero for ever
    public static DemoClock open(Path data, boolean movable) {
        Path file = data.resolve("clock");
        if (!movable || !Files.exists(file)) {
            return new DemoClock(file, movable, Duration.ZERO);
        }
        try {
            return new DemoClock(
                    file, true, Duration.parse(Files.readString(file).trim()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    /// Distance from system time, never negative.
    public Duration offset() {
        return offset;
    }

    /// Moves the clock forward; the new offset is on disk before it counts.
    ///
    /// @param step positive
    /// @return the new time
    /// @throws IllegalStateException in a real deployment
    public synchronized Instant advance(Duration step) {
        if (!movable) {
            throw new IllegalStateException("only a demo deployment has a movable clock");
        }
        if (step.isNegative() || step.isZero()) {
            throw new IllegalArgumentException("the clock moves forward only, not by " + step);
        }
        Duration next = offset.plus(step);
        Path fresh = file.resolveSibling("clock.new");
        try {
            Files.writeString(fresh, next.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        offset = next;
        return instant();
    }
}
