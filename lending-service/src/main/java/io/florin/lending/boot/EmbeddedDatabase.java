package io.florin.lending.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// PostgreSQL as a child process on a folder of its own, with durable commits and password logins. The
/// library's defaults (no fsync, trust logins) are for tests and are overridden one by one.
final class EmbeddedDatabase implements AutoCloseable {
    private static final String STAMP = "florin.ready";
    private static final long POLL_MILLISECONDS = 200;
    private static final String SUPERUSER_SECRET = "postgres.superuser";

    private final EmbeddedPostgres server;
    private final Path folder;
    private final RunFolder run;
    private final Secrets secrets;

    private EmbeddedDatabase(EmbeddedPostgres server, Path folder, RunFolder run, Secrets secrets) {
        this.server = server;
        this.folder = folder;
        this.run = run;
        this.secrets = secrets;
    }

    static EmbeddedDatabase start(DataFolder data, RunFolder run, Secrets secrets) {
        Path folder = data.part("postgres");
        try {
            stopSurvivor(folder);
            removeUnfinished(folder);
            Path binaries = data.part("dist").resolve("postgres");
            Files.createDirectories(binaries);
            Path passwordFile = passwordFile(data, secrets);
            EmbeddedPostgres server;
            try {
                server = server(folder, binaries, passwordFile, data.part("logs"), secrets);
            } finally {
                Files.deleteIfExists(passwordFile);
            }
            EmbeddedDatabase database = new EmbeddedDatabase(server, folder, run, secrets);
            postmaster(folder).ifPresent(process -> run.write("postgres", process));
            database.provision();
            return database;
        } catch (IOException | SQLException | IllegalStateException cause) {
            throw new StartupRefused(
                    "PostgreSQL did not start (see " + data.part("logs").resolve("postgres.log")
                            + "; root needs user namespaces, else use a normal user or an external server): "
                            + cause.getMessage(),
                    cause);
        }
    }

    private static EmbeddedPostgres server(Path folder, Path binaries, Path passwordFile, Path logs, Secrets secrets)
            throws IOException {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(logs.resolve("postgres.log").toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(Ports.free())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", secrets.get(SUPERUSER_SECRET))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "120")
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .start();
    }

    private static Path passwordFile(DataFolder data, Secrets secrets) throws IOException {
        Path file = data.part("keys").resolve("postgres.pw");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secrets.get(SUPERUSER_SECRET));
        return file;
    }

    private void provision() throws SQLException, IOException {
        Path stamp = folder.resolve(STAMP);
        if (Files.exists(stamp)) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            DatabaseRoles.createRoles(connection, ownerPassword(), applicationPassword());
            DatabaseRoles.createRole(connection, "keycloak", keycloakPassword());
            DatabaseRoles.createDatabase(connection, "florin", DatabaseRoles.OWNER);
            DatabaseRoles.createDatabase(connection, "keycloak", "keycloak");
        }
        try (Connection connection = server.getDatabase("postgres", "florin").getConnection()) {
            DatabaseRoles.grantDefaults(connection, "florin");
        }
        Files.createFile(stamp);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /// Runs the action when the server is gone, checked five times a second.
    void onExit(Runnable action) {
        Thread.ofVirtual().start(() -> {
            try {
                if (awaitEnd(folder, Duration.ofDays(36_500))) {
                    action.run();
                }
            } catch (IOException cause) {
                throw new java.io.UncheckedIOException(cause);
            }
        });
    }

    String ownerPassword() {
        return secrets.get("postgres.owner");
    }

    String applicationPassword() {
        return secrets.get("postgres.app");
    }

    String keycloakPassword() {
        return secrets.get("postgres.keycloak");
    }

    /// A folder whose first start was cut off holds nothing yet: begin again.
    private static void removeUnfinished(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(STAMP))) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    /// A postmaster whose parent was killed still serves this folder: stop it. A pid file whose process is
    /// something else is stale: remove it, since a reused id would keep the server from starting.
    private static void stopSurvivor(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> survivor = postmaster(folder);
        if (survivor.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients.
        new ProcessBuilder("kill", "-INT", Long.toString(survivor.get().pid())).start();
        if (!awaitEnd(folder, Duration.ofSeconds(30))) {
            throw new StartupRefused("A PostgreSQL of an earlier start (process "
                    + survivor.get().pid() + ") does not stop.");
        }
    }

    /// Asks by the pid file and the command line, not by the process table: where nothing reaps orphans, an
    /// ended server stays there as a zombie.
    private static boolean awaitEnd(Path folder, Duration patience) throws IOException {
        Instant limit = Instant.now().plus(patience);
        while (Instant.now().isBefore(limit)) {
            if (postmaster(folder).isEmpty()) {
                return true;
            }
            try {
                Thread.sleep(POLL_MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private static Optional<ProcessHandle> postmaster(Path folder) throws IOException {
        Path pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().trim().matches("[0-9]+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().trim()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> {
                    String command = process.info().commandLine().orElse("");
                    return command.contains("postgres") && command.contains(folder.toString());
                });
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (!awaitEnd(folder, Duration.ofSeconds(30))) {
            throw new IOException("PostgreSQL on " + folder + " does not stop");
        }
        run.remove("postgres");
    }
}
