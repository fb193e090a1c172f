package io.florin.chain.parallel;

import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.SequentialBlockExecutor;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Which executor runs blocks.
///
/// @param mode by which rule
/// @param workers threads that run transactions, 1 to {@value #MOST_WORKERS}; of no meaning when sequential
public record ExecutorChoice(Mode mode, int workers) {
    /// More threads than any machine has use for.
    public static final int MOST_WORKERS = 256;

    /// Rule by which an executor is chosen.
    public enum Mode {
        /// In parallel where it pays: blocks large enough, more than one worker.
        AUTO,
        /// One transaction after the other.
        SEQUENTIAL,
        /// Every block in parallel, however small.
        PARALLEL;

        /// The mode of a name.
        ///
        /// @throws IllegalArgumentException whose message lists the names
        public static Mode of(String name) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("is one of "
                            + Arrays.stream(values()).map(Mode::word).collect(Collectors.joining(", ")) + ", not "
                            + name));
        }

        /// Its name in lower case.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ExecutorChoice {
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException("workers: " + workers + " is not between 1 and " + MOST_WORKERS);
        }
    }

    /// In parallel where it pays, with as many workers as the machine has processors.
    public static ExecutorChoice automatic() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ExecutorChoice(Mode.AUTO, Math.min(MOST_WORKERS, processors));
    }

    /// The executor, safe for several threads.
    public BlockExecutor executor(CodeCache codes) {
        return switch (mode) {
            case SEQUENTIAL -> new SequentialBlockExecutor(codes);
            case AUTO ->
                workers == 1
                        ? new SequentialBlockExecutor(codes)
                        : new ParallelBlockExecutor(ParallelSettings.adaptive(workers), codes);
            case PARALLEL -> new ParallelBlockExecutor(ParallelSettings.everyBlock(workers), codes);
        };
    }

    /// In words for a person, as "auto, 2 workers".
    @Override
    public String toString() {
        return mode == Mode.SEQUENTIAL ? mode.word() : mode.word() + ", " + workers + " workers";
    }
}
