package io.florin.compliance.audit;

import io.florin.compliance.database.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Rows of `compliance.audit_root`; none is ever changed.
@Singleton
final class DayRootTable {
    private static final String COLUMNS = "select day, first_sequence, last_sequence, root from compliance.audit_root";

    private final Database database;

    DayRootTable(Database database) {
        this.database = database;
    }

    Optional<DayRoot> last() {
        return database.first(COLUMNS + " order by day desc limit 1", DayRootTable::row);
    }

    /// All, oldest first.
    List<DayRoot> all() {
        return database.list(COLUMNS + " order by day", DayRootTable::row);
    }

    void insert(DayRoot root, Instant now) {
        database.update(
                "insert into compliance.audit_root (day, first_sequence, last_sequence, root, made_at)"
                        + " values (?, ?, ?, ?, ?)",
                root.day(),
                root.first(),
                root.last(),
                root.root(),
                now);
    }

    private static DayRoot row(ResultSet row) throws SQLException {
        return new DayRoot(
                row.getLong("day"), row.getLong("first_sequence"), row.getLong("last_sequence"), row.getBytes("root"));
    }
}
