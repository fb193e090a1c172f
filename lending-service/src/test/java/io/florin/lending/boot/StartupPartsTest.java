package io.florin.lending.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupPartsTest {
    @TempDir
    Path folder;

    private static Settings settings(Map<String, String> environment, String... arguments) {
        return Settings.of(arguments, environment);
    }

    private static String refusal(Map<String, String> environment, String... arguments) {
        StartupRefused refused = assertThrows(StartupRefused.class, () -> Settings.of(arguments, environment));
        return String.valueOf(refused.getMessage());
    }

    @Test
    void settingsComeFromLineThenEnvironmentThenDefaults() {
        assertEquals(8080, settings(Map.of()).port());
        assertEquals(9000, settings(Map.of("FLORIN_PORT", "9000")).port());
        assertEquals(
                9001, settings(Map.of("FLORIN_PORT", "9000"), "--port", "9001").port());
        assertTrue(settings(Map.of(), "--empty", "--no-staff").empty());
    }

    @Test
    void wrongSettingsAreNamed() {
        assertTrue(refusal(Map.of(), "--port", "x").contains("--port"));
        assertTrue(refusal(Map.of(), "--port", "70000").contains("65534"));
        assertTrue(refusal(Map.of(), "--port").contains("needs a value"));
        assertTrue(refusal(Map.of(), "--colour").contains("--colour"));
        assertTrue(refusal(Map.of("FLORIN_DEMO", "false")).contains("FLORIN_CHAIN_ID"));
        assertTrue(refusal(Map.of("FLORIN_HOST", "0.0.0.0")).contains("loopback"));
    }

    @Test
    void aSecondStartOnAFolderIsRefused() throws IOException {
        try (DataFolder first = DataFolder.open(folder)) {
            assertEquals(folder, first.root());
            // The same JVM sees the overlapping lock as an exception, another process as a taken lock.
            assertThrows(RuntimeException.class, () -> DataFolder.open(folder));
        }
        DataFolder.open(folder).close();
    }

    @Test
    void aBusyPortIsOneSentence() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartupRefused refused = assertThrows(
                    StartupRefused.class,
                    () -> Ports.requireFree("127.0.0.1", busy.getLocalPort(), "web and API", "--port"));
            assertTrue(String.valueOf(refused.getMessage()).contains("--port"));
        }
    }

    @Test
    void secretsStayAndAreTheOwnersOnly() throws IOException {
        Path file = folder.resolve("secrets.properties");
        String made = Secrets.open(file).get("a");
        assertEquals(made, Secrets.open(file).get("a"));
        assertNotEquals(made, Secrets.open(file).get("b"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void theClockKeepsItsOffsetAndOnlyGrows() {
        DemoClock clock = DemoClock.open(folder, true);
        Instant later = clock.advance(Duration.ofDays(7));
        assertTrue(Duration.between(Instant.now(), later).toDays() >= 6);
        assertEquals(Duration.ofDays(7), DemoClock.open(folder, true).offset());
        assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofSeconds(-1)));
        assertThrows(
                IllegalStateException.class, () -> DemoClock.open(folder, false).advance(Duration.ofSeconds(1)));
        assertEquals(Duration.ZERO, DemoClock.open(folder, false).offset());
    }

    @Test
    void aReusedProcessIdIsNotOurs() {
        RunFolder run = new RunFolder(folder);
        run.write("me", ProcessHandle.current());
        assertTrue(run.read("me").orElseThrow().alive().isPresent());
        RunFolder.Child stranger = new RunFolder.Child(ProcessHandle.current().pid(), Instant.EPOCH);
        assertFalse(stranger.alive().isPresent(), "same id, other start: a stranger");
    }

    @Test
    void theTestServerWithoutFsyncIsRefused() throws SQLException {
        Map<String, String> database = TestDatabase.fresh();
        try (Connection connection = DriverManager.getConnection(
                database.getOrDefault("quarkus.datasource.jdbc.url", ""), "florin_app", TestDatabase.PASSWORD)) {
            List<String> faults = DatabaseSafety.faults(connection);
            assertTrue(faults.stream().anyMatch(fault -> fault.contains("fsync")), faults.toString());
            assertFalse(faults.stream().anyMatch(fault -> fault.contains("superuser")), faults.toString());
        }
        try (Connection owner = DriverManager.getConnection(
                database.getOrDefault("quarkus.datasource.jdbc.url", ""), "florin_owner", TestDatabase.PASSWORD)) {
            owner.createStatement().execute("create schema s create table s.t (i int)");
            assertTrue(DatabaseSafety.faults(owner).toString().contains("owns 1 tables"));
        }
        try (Connection app = DriverManager.getConnection(
                database.getOrDefault("quarkus.datasource.jdbc.url", ""), "florin_app", TestDatabase.PASSWORD)) {
            app.createStatement().execute("insert into s.t values (1)");
            assertThrows(SQLException.class, () -> app.createStatement().execute("drop table s.t"));
            assertThrows(SQLException.class, () -> app.createStatement().execute("truncate s.t"));
        }
    }
}
