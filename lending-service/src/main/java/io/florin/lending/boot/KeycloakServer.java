package io.florin.lending.boot;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Keycloak as a child process: unpacked and pre-built once, its state in PostgreSQL, its program under
/// `data/dist`. The Java process is started directly, so that its id is the one to stop.
final class KeycloakServer implements AutoCloseable {
    private static final List<String> FAST_JVM = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MetaspaceSize=96M",
            "-Dfile.encoding=UTF-8",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US");
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true", "--cache=local");
    private static final String STAMP = "florin.built";
    private static final Duration READY_LIMIT = Duration.ofMinutes(4);

    private final Process process;
    private final RunFolder run;
    private final Settings settings;
    private final Path log;

    private KeycloakServer(Process process, RunFolder run, Settings settings, Path log) {
        this.process = process;
        this.run = run;
        this.settings = settings;
        this.log = log;
    }

    static boolean isPrepared(DataFolder data, Path archive) {
        try {
            Path stamp = home(data, archive).resolve(STAMP);
            return Files.exists(stamp) && Files.readString(stamp).equals(wanted(archive));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static Path home(DataFolder data, Path archive) {
        return data.part("dist").resolve(archive.getFileName().toString().replace(".zip", ""));
    }

    private static String wanted(Path archive) {
        return archive.getFileName() + " " + String.join(" ", BUILD_OPTIONS);
    }

    /// Unpacks and pre-builds when the stamp (archive name and options) is not there yet. Slow the first
    /// time (about 10 s and 18 s of CPU), nothing later.
    ///
    /// @return home folder of the program
    static Path prepare(DataFolder data, Path archive) {
        Path home = home(data, archive);
        if (isPrepared(data, archive)) {
            return home;
        }
        try {
            deleteTree(home);
            unpack(archive, data.part("dist"));
            Path log = data.part("logs").resolve("keycloak-build.log");
            List<String> command = command(home, "build");
            command.addAll(BUILD_OPTIONS);
            int status = process(command, home, log, Map.of()).waitFor();
            if (status != 0) {
                throw new StartupRefused("Keycloak could not be prepared; see " + log + ".");
            }
            Files.writeString(home.resolve(STAMP), wanted(archive));
            return home;
        } catch (IOException cause) {
            throw new StartupRefused(
                    "Keycloak could not be unpacked from " + archive + ": " + cause.getMessage(), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartupRefused("Interrupted while Keycloak was prepared.", interrupted);
        }
    }

    static KeycloakServer start(
            DataFolder data, RunFolder run, Settings settings, Secrets secrets, Path home, EmbeddedDatabase database) {
        Path log = data.part("logs").resolve("keycloak.log");
        try {
            Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
            new KeycloakRealm().write(imports.resolve("florin-realm.json"), secrets, settings.demo());
            List<String> command = command(home, "start");
            command.addAll(List.of(
                    "--optimized",
                    "--http-enabled=true",
                    "--hostname-strict=false",
                    "--http-host=127.0.0.1",
                    "--http-port=" + settings.keycloakPort(),
                    "--http-management-port=" + settings.keycloakManagementPort(),
                    "--import-realm"));
            Process process = process(
                    command,
                    home,
                    log,
                    Map.of(
                            "KC_DB_URL", database.jdbcUrl("keycloak"),
                            "KC_DB_USERNAME", "keycloak",
                            "KC_DB_PASSWORD", database.keycloakPassword(),
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "florin-bootstrap",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.bootstrap")));
            run.write("keycloak", process.toHandle());
            return new KeycloakServer(process, run, settings, log);
        } catch (IOException cause) {
            throw new StartupRefused("Keycloak did not start: " + cause.getMessage(), cause);
        }
    }

    /// Waits until the realm answers.
    void awaitReady() throws InterruptedException {
        URI realm = URI.create(settings.keycloakUrl() + "/realms/" + KeycloakRealm.NAME);
        Instant limit = Instant.now().plus(READY_LIMIT);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (Instant.now().isBefore(limit)) {
                if (!process.isAlive()) {
                    throw new StartupRefused("Keycloak stopped while starting; see " + log + ".");
                }
                if (answers(client, realm)) {
                    return;
                }
                Thread.sleep(200);
            }
        }
        throw new StartupRefused(
                "Keycloak did not answer within " + READY_LIMIT.toMinutes() + " minutes; see " + log + ".");
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    private static boolean answers(HttpClient client, URI uri) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static List<String> command(Path home, String verb) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FAST_JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.addAll(List.of(
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                verb));
        return command;
    }

    private static Process process(List<String> command, Path home, Path log, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(home.toFile());
        // Settings meant for our own service must not reach the other Quarkus program.
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KC_"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        return builder.start();
    }

    private static void unpack(Path archive, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(new java.io.BufferedInputStream(in, 1 << 16))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside the folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Path parent = path.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            });
        }
    }

    @Override
    public void close() {
        RunFolder.stop(process.toHandle(), Duration.ofSeconds(20));
        run.remove("keycloak");
    }
}
