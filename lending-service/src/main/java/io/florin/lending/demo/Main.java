package io.florin.lending.demo;

import java.net.http.HttpClient;
import java.time.Duration;

/// Entry of the demo process: makes the world when that is wanted and not done, then works as staff.
public final class Main {
    private static final System.Logger LOG = System.getLogger("florin.demo");
    private static final int FAILURE = 1;

    private Main() {}

    /// Lines on standard output are for the person at the terminal, the log goes to standard error.
    ///
    /// @param arguments see [DemoOptions]
    public static void main(String[] arguments) {
        endWithParent();
        int status = 0;
        try {
            run(DemoOptions.of(arguments));
        } catch (RuntimeException failure) { // outermost edge
            LOG.log(System.Logger.Level.ERROR, "the demo process stops", failure);
            System.out.println("stopped: " + failure.getMessage());
            status = FAILURE;
        }
        System.out.flush();
        // The chain client leaves threads behind that would keep the process.
        Runtime.getRuntime().halt(status);
    }

    private static void run(DemoOptions options) {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        WorldPlan plan = WorldPlan.shipped();
        Cast cast = new Cast(http, options, plan);
        Journal journal = Journal.open(options.folder());
        if (options.seed() && !journal.isComplete()) {
            new Seeder(plan, cast, journal, new Progress(System.out)).run();
        }
        if (options.staff()) {
            new Staff(cast, journal).run();
        }
    }

    /// A killed service must not leave this process behind.
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(FAILURE)));
    }
}
