package io.florin.lending.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waiting for what others do: the keeper, the indexer, the sender.
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /// @param what for the message when it does not come, for example "the record of lender"
    /// @throws IllegalStateException after a minute
    static void until(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /// @throws IllegalStateException after a minute
    static <T> T await(String what, Supplier<Optional<T>> answer) {
        long limit = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < limit) {
            Optional<T> found = answer.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause(PAUSE);
        }
        throw new IllegalStateException("waited " + LIMIT.toSeconds() + " s for " + what);
    }

    /// @throws IllegalStateException when the process is told to end meanwhile
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
