package io.florin.lending.boot;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Demo world and demo staff as a child process with nothing but addresses and published passwords; it gets no
/// key and no secret of the service. Its standard output is shown, its log is `logs/demo.log`.
final class DemoProcess implements AutoCloseable {
    private static final String NAME = "demo";
    private static final String MAIN = "io.florin.lending.demo.Main";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final RunFolder run;

    private DemoProcess(Process process, RunFolder run) {
        this.process = process;
        this.run = run;
    }

    /// @param terminal where the lines of the process go
    static DemoProcess start(DataFolder data, RunFolder run, Settings settings, DemoWorld world, PrintStream terminal) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.SimpleFormatter.format=%1$tF %1$tT %4$s %5$s%6$s%n",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                classPath(),
                MAIN,
                "--service=http://127.0.0.1:" + settings.port(),
                "--tokens=" + settings.keycloakUrl() + "/realms/" + KeycloakRealm.NAME
                        + "/protocol/openid-connect/token",
                "--client=" + KeycloakRealm.DEMO_CLIENT,
                "--password=" + KeycloakRealm.DEMO_PASSWORD,
                "--rpc=http://127.0.0.1:" + settings.rpcPort(),
                "--folder=" + world.folder(),
                "--seed=" + world.wanted(),
                "--staff=" + !settings.noStaff()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectError(ProcessBuilder.Redirect.appendTo(
                data.part("logs").resolve("demo.log").toFile()));
        try {
            Process process = builder.start();
            run.write(NAME, process.toHandle());
            Thread.ofPlatform().daemon().name("florin-demo-lines").start(() -> show(process, terminal));
            return new DemoProcess(process, run);
        } catch (IOException cause) {
            throw new StartupRefused("The demo world cannot be started: " + cause.getMessage(), cause);
        }
    }

    /// A demo process that survived a killed service.
    static void stopSurvivor(RunFolder run) {
        run.stopSurvivor(NAME);
    }

    /// The packaged application's own jars.
    private static String classPath() {
        Path runner = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path application = runner.resolveSibling("app");
        if (!Files.isDirectory(application)) {
            throw new StartupRefused("The demo world needs the packaged application; start with ./florin start.");
        }
        return application + "/*" + File.pathSeparator
                + runner.resolveSibling("lib").resolve("main") + "/*";
    }

    private static void show(Process process, PrintStream terminal) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                terminal.println("  Demo world: " + line);
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /// Whether it still works, as seeder or as staff.
    boolean isAlive() {
        return process.isAlive();
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /// Asks it to end and does not wait.
    void announceStop() {
        process.destroy();
    }

    @Override
    public void close() {
        RunFolder.stop(process.toHandle(), PATIENCE);
        run.remove(NAME);
    }
}
