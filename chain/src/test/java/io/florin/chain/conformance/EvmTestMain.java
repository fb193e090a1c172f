package io.florin.chain.conformance;

import io.florin.chain.execution.BlockExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalInt;

/// `./florin evm test PATH [--fork NAME] [--executor NAME] [--workers N]`: runs official test data from a file, a
/// folder, an archive, or `archive.zip:folder`. The last line is "N passed, N failed, N skipped". The executor is
/// that of block tests.
public final class EvmTestMain {
    private EvmTestMain() {}

    /// Exit code 0 when nothing failed and the count is that of the manifest (or, without one, something ran); 1 when
    /// not; 2 for a wrong command line.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            refuse("Usage: ./florin evm test PATH [--fork NAME] [--executor sequential|parallel] [--workers N]");
        }
        String network = "";
        String executor = "sequential";
        int workers = Runtime.getRuntime().availableProcessors();
        for (int i = 1; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                refuse("Option " + arguments[i] + " has no value.");
            }
            switch (arguments[i]) {
                case "--fork" -> network = arguments[i + 1];
                case "--executor" -> executor = arguments[i + 1];
                case "--workers" -> workers = workers(arguments[i + 1]);
                default ->
                    refuse("There is no option " + arguments[i] + "; there are --fork, --executor and --workers.");
            }
        }
        CaseTarget target = CaseTarget.of(arguments[0]);
        if (!Files.exists(target.file())) {
            refuse("There is no " + target.file() + ".");
        }
        Selection selection = Selection.of(network);
        ConformanceRun run = new ConformanceRun(selection, executor(executor, workers));
        target.open(run::all);
        System.exit(report(run, Manifest.cases(target, selection)) ? 0 : 1);
    }

    private static BlockExecutor executor(String name, int workers) {
        try {
            return ExecutorUnderTest.of(name, workers);
        } catch (IllegalArgumentException unknown) {
            refuse(String.valueOf(unknown.getMessage()));
            throw unknown;
        }
    }

    private static int workers(String text) {
        if (!text.matches("[1-9][0-9]?")) {
            refuse("Option --workers is a whole number from 1 to 99, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }

    /// Prints the counts; true when they are right.
    private static boolean report(ConformanceRun run, OptionalInt expected) {
        boolean complete = expected.isPresent() ? run.executed() == expected.getAsInt() : run.executed() > 0;
        if (!complete) {
            System.out.println("Expected "
                    + (expected.isPresent() ? Integer.toString(expected.getAsInt()) : "at least one")
                    + " cases, found " + run.executed() + ".");
        }
        System.out.println(run.summary());
        return run.failed() == 0 && complete;
    }

    /// Runs a path with blocks in index order and gives the last line; for tests of the build.
    static String summary(String path, String network) throws IOException {
        return summary(path, network, ExecutorUnderTest.of("sequential", 1));
    }

    /// Runs a path and gives the last line; for tests of the build.
    static String summary(String path, String network, BlockExecutor executor) throws IOException {
        ConformanceRun run = new ConformanceRun(Selection.of(network), executor);
        CaseTarget.of(path).open(run::all);
        return run.summary();
    }
}
