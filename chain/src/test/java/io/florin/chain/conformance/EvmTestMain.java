package io.florin.chain.conformance;

import io.florin.chain.execution.BlockExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.OptionalInt;

/// `./florin evm test PATH [--fork NAME] [--executor NAME]`: runs official test data from a file, a folder, an archive,
/// or
/// `archive.zip:folder`. The last line is "N passed, N failed, N skipped".
public final class EvmTestMain {
    private EvmTestMain() {}

    /// Exit code 0 when nothing failed and the count is that of the manifest (or, without one, something ran); 1 when
    /// not; 2 for a wrong command line.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            refuse("Usage: ./florin evm test PATH [--fork NAME] [--executor sequential]");
        }
        String network = "";
        String executor = "sequential";
        for (int i = 1; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                refuse("Option " + arguments[i] + " has no value.");
            }
            switch (arguments[i]) {
                case "--fork" -> network = arguments[i + 1];
                case "--executor" -> executor = arguments[i + 1];
                default -> refuse("There is no option " + arguments[i] + "; there are --fork and --executor.");
            }
        }
        CaseTarget target = CaseTarget.of(arguments[0]);
        if (!Files.exists(target.file())) {
            refuse("There is no " + target.file() + ".");
        }
        Selection selection = Selection.of(network);
        ConformanceRun run = new ConformanceRun(selection, executor(executor));
        target.open(run::all);
        System.exit(report(run, Manifest.cases(target, selection)) ? 0 : 1);
    }

    private static BlockExecutor executor(String name) {
        try {
            return ExecutorChoice.of(name);
        } catch (IllegalArgumentException unknown) {
            refuse(String.valueOf(unknown.getMessage()));
            throw unknown;
        }
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

    /// Runs a path and gives the last line; for tests of the build.
    static String summary(String path, String network) throws IOException {
        ConformanceRun run = new ConformanceRun(Selection.of(network), ExecutorChoice.of("sequential"));
        CaseTarget.of(path).open(run::all);
        return run.summary();
    }
}
