package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.chain.evm.fork.Fork;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// `./florin evm test PATH [--fork NAME]`: runs official state tests from a JSON file, a folder, an archive, or
/// `archive.zip:folder`. The last line is "N passed, N failed, N skipped".
public final class EvmTestMain {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FAILURES_SHOWN = 2_000;

    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final List<Fork> forks;

    private EvmTestMain(List<Fork> forks) {
        this.forks = forks;
    }

    /// Exit code 0 when nothing failed and the count is that of the manifest (or, without one, something ran); 1 when
    /// not; 2 for a wrong command line.
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            refuse("Usage: ./florin evm test PATH [--fork Cancun|Prague|Osaka]");
        }
        List<Fork> forks = List.of(Fork.values());
        for (int i = 1; i < arguments.length; i += 2) {
            if (!arguments[i].equals("--fork") || i + 1 == arguments.length) {
                refuse("Unknown or incomplete option " + arguments[i] + "; there is --fork Cancun, Prague or Osaka.");
            }
            String name = arguments[i + 1].toUpperCase(Locale.ROOT);
            if (Stream.of(Fork.values()).noneMatch(fork -> fork.name().equals(name))) {
                refuse("Option --fork is Cancun, Prague or Osaka, not " + arguments[i + 1] + ".");
            }
            forks = List.of(Fork.valueOf(name));
        }
        Target target = Target.of(arguments[0]);
        if (!Files.exists(target.file())) {
            refuse("There is no " + target.file() + ".");
        }
        EvmTestMain run = new EvmTestMain(forks);
        run.all(target);
        System.exit(run.report(target) ? 0 : 1);
    }

    private static void refuse(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }

    /// Prints the counts; true when they are right.
    private boolean report(Target target) throws IOException {
        int ran = passed.get() + failed.get() + skipped.get();
        OptionalInt expected = target.file().toString().endsWith(".zip")
                ? Manifest.cases(target.file(), target.folder(), forks)
                : OptionalInt.empty();
        boolean complete = expected.isPresent() ? ran == expected.getAsInt() : ran > 0;
        if (!complete) {
            System.out.println("Expected "
                    + (expected.isPresent() ? Integer.toString(expected.getAsInt()) : "at least one")
                    + " cases, found " + ran + ".");
        }
        System.out.println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        return failed.get() == 0 && complete;
    }

    /// What to run.
    ///
    /// @param file JSON file, folder or archive
    /// @param folder inside an archive, empty for all of it
    private record Target(Path file, String folder) {
        static Target of(String path) {
            int colon = path.indexOf(".zip:");
            return colon < 0
                    ? new Target(Path.of(path), "")
                    : new Target(Path.of(path.substring(0, colon + 4)), path.substring(colon + 5));
        }
    }

    /// Runs a path and gives the last line; for tests of the build.
    static String summary(String path, Fork fork) throws Exception {
        EvmTestMain run = new EvmTestMain(List.of(fork));
        run.all(Target.of(path));
        return run.passed + " passed, " + run.failed + " failed, " + run.skipped + " skipped";
    }

    private record Source(String name, Callable<byte[]> read) {}

    private void all(Target target) throws Exception {
        List<Source> sources = new ArrayList<>();
        if (target.file().toString().endsWith(".zip")) {
            try (ZipFile zip = new ZipFile(target.file().toFile())) {
                zip.stream()
                        .filter(entry -> entry.getName().endsWith(".json")
                                && entry.getName().startsWith(target.folder()))
                        .forEach(entry -> sources.add(new Source(entry.getName(), () -> {
                            try (InputStream in = zip.getInputStream(entry)) {
                                return in.readAllBytes();
                            }
                        })));
                run(sources);
            }
            return;
        }
        try (Stream<Path> files = Files.walk(target.file())) {
            files.filter(one -> one.toString().endsWith(".json"))
                    .sorted()
                    .forEach(one -> sources.add(new Source(one.toString(), () -> Files.readAllBytes(one))));
        }
        run(sources);
    }

    private void run(List<Source> sources) throws InterruptedException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<?>> runs = new ArrayList<>();
        for (Source source : sources) {
            runs.add(workers.submit(() -> {
                file(source);
                return null;
            }));
        }
        for (Future<?> one : runs) {
            try {
                one.get();
            } catch (ExecutionException broken) {
                failed.incrementAndGet();
                System.out.println("FAILED to read: " + broken.getCause());
            }
        }
        workers.shutdown();
    }

    private void file(Source source) throws Exception {
        JsonNode root = parse(source);
        for (Map.Entry<String, JsonNode> test : root.properties()) {
            JsonNode post = test.getValue().path("post");
            for (Fork fork : forks) {
                String name = fork.name().charAt(0) + fork.name().substring(1).toLowerCase(Locale.ROOT);
                int index = 0;
                for (JsonNode expected : post.path(name)) {
                    one(source.name(), test.getKey() + "#" + name + "/" + index++, test.getValue(), fork, expected);
                }
            }
        }
    }

    private static JsonNode parse(Source source) throws Exception {
        try {
            return JSON.readTree(source.read().call());
        } catch (IOException broken) {
            throw new IOException(source.name() + ": " + broken.getMessage(), broken);
        }
    }

    private void one(String file, String id, JsonNode test, Fork fork, JsonNode expected) {
        Optional<String> difference;
        try {
            difference = new StateTestCase(test, fork, expected).run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            difference = Optional.of("threw " + fault + (trace.length > 0 ? " at " + trace[0] : ""));
        }
        if (difference.isEmpty()) {
            passed.incrementAndGet();
            return;
        }
        if (failed.incrementAndGet() <= FAILURES_SHOWN) {
            System.out.println("FAILED " + id + " (" + file + "): " + difference.get());
        }
    }
}
