package io.florin.lending.boot;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses to serve on a database that could lose a commit, or as a role that could rewrite history.
@Singleton
final class DatabaseSafety {
    private final DataSource database;
    private final boolean check;

    DatabaseSafety(
            DataSource database, @ConfigProperty(name = "florin.database.check", defaultValue = "true") boolean check) {
        this.database = database;
        this.check = check;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        if (!check) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            List<String> faults = faults(connection);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("The database is refused: " + String.join("; ", faults) + ".");
            }
        } catch (SQLException cause) {
            throw new IllegalStateException("The database cannot be checked: " + cause.getMessage(), cause);
        }
    }

    /// What is wrong with server and role behind this connection; empty when nothing is.
    static List<String> faults(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        if (!"on".equals(text(connection, "show fsync"))) {
            faults.add("fsync is off, commits could be lost");
        }
        if ("off".equals(text(connection, "show synchronous_commit"))) {
            faults.add("synchronous_commit is off, commits could be lost");
        }
        if (!"on".equals(text(connection, "show full_page_writes"))) {
            faults.add("full_page_writes is off, pages could be torn");
        }
        if (!"f".equals(text(connection, "select rolsuper from pg_roles where rolname = current_user"))) {
            faults.add("the service's role is a superuser");
        }
        String owned = text(
                connection,
                "select count(*) from pg_class where relowner = current_user::regrole and relkind in ('r', 'p')");
        if (!"0".equals(owned)) {
            faults.add("the service's role owns " + owned + " tables; it must own none");
        }
        return faults;
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
