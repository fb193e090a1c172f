package io.florin.lending.testing;

import io.florin.lending.boot.DatabaseRoles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// One PostgreSQL server per test JVM, with the same two roles as in production; fast, not durable.
public final class TestDatabase {
    public static final String PASSWORD = "test";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /// The server, started when first asked for; it ends with the JVM.
    public static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running != null) {
            return running;
        }
        try {
            running = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            try (Connection connection = running.getPostgresDatabase().getConnection()) {
                DatabaseRoles.createRoles(connection, PASSWORD, PASSWORD);
            }
            server = running;
            return running;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /// Settings of a fresh, empty database for the service: requests as `florin_app`, migrations as
    /// `florin_owner`.
    public static Map<String, String> fresh() {
        EmbeddedPostgres running = server();
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection()) {
            DatabaseRoles.createDatabase(connection, name, DatabaseRoles.OWNER);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
        try (Connection connection = running.getDatabase("postgres", name).getConnection()) {
            DatabaseRoles.grantDefaults(connection, name);
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://localhost:" + running.getPort() + "/" + name,
                "quarkus.datasource.username",
                DatabaseRoles.APPLICATION,
                "quarkus.datasource.password",
                PASSWORD,
                "quarkus.flyway.username",
                DatabaseRoles.OWNER,
                "quarkus.flyway.password",
                PASSWORD);
    }
}
