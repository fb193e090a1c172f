package io.florin.lending.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// One file per process with its id and start time. A process is ours only when both agree, so that a
/// reused id never stops a stranger.
final class RunFolder {
    private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

    private final Path folder;

    RunFolder(Path folder) {
        this.folder = folder;
    }

    /// A recorded process.
    record Child(long pid, Instant started) {
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::sameStart);
        }

        private boolean sameStart(ProcessHandle handle) {
            return handle.info()
                    .startInstant()
                    .map(start -> Duration.between(start, started).abs().compareTo(START_TOLERANCE) <= 0)
                    .orElse(false);
        }
    }

    void write(String name, ProcessHandle process) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(process.pid()));
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        properties.setProperty("started", started.toString());
        try (var out = Files.newBufferedWriter(file(name))) {
            properties.store(out, null);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Optional<Child> read(String name) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file(name))) {
            properties.load(in);
            String pid = properties.getProperty("pid", "");
            return Optional.of(new Child(Long.parseLong(pid), Instant.parse(properties.getProperty("started", ""))));
        } catch (IOException | RuntimeException missingOrBroken) {
            return Optional.empty();
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /// Stops a process that survived a killed parent, if it is still the recorded one.
    ///
    /// @return whether there was one
    boolean stopSurvivor(String name) {
        Optional<ProcessHandle> survivor = read(name).flatMap(Child::alive);
        survivor.ifPresent(handle -> stop(handle, Duration.ofSeconds(15)));
        remove(name);
        return survivor.isPresent();
    }

    /// Asks a process to end, and ends it when it does not within the time.
    static void stop(ProcessHandle handle, Duration patience) {
        handle.destroy();
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException tooLate) {
            handle.destroyForcibly();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }
}
