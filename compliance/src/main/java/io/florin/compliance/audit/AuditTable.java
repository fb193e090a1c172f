package io.florin.compliance.audit;

import io.florin.compliance.database.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Rows of `compliance.audit_event`; none is ever changed.
@Singleton
final class AuditTable {
    /// Any fixed number; names the lock under which the chain grows.
    private static final long CHAIN_LOCK = 0x464c_4155_4449_54L;

    private static final int BATCH = 500;
    private static final String COLUMNS =
            "select sequence, at, kind, actor, subject, case_id, sealed, previous_hash, hash from compliance.audit_event";

    private final Database database;

    AuditTable(Database database) {
        this.database = database;
    }

    /// Holds the end of the chain until the transaction ends.
    void lock() {
        database.list("select pg_advisory_xact_lock(?)", row -> true, CHAIN_LOCK);
    }

    Optional<AuditRow> last() {
        return database.first(COLUMNS + " order by sequence desc limit 1", AuditTable::row);
    }

    void insert(AuditRow row, byte[] hash) {
        database.update(
                "insert into compliance.audit_event"
                        + " (sequence, at, kind, actor, subject, case_id, sealed, previous_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.sequence(),
                row.at(),
                row.kind(),
                row.actor(),
                row.subject(),
                row.caseId(),
                row.sealed(),
                row.previousHash(),
                hash);
    }

    List<AuditRow> before(long sequence, int limit) {
        String sql = COLUMNS + " where sequence < ? order by sequence desc limit ?";
        return database.list(sql, AuditTable::row, sequence, limit);
    }

    /// Hands over events in order, in batches, so that a long history need not lie in memory.
    ///
    /// @param from after this sequence
    /// @param to up to and with this one
    void each(long from, long to, Consumer<AuditRow> taker) {
        String sql = COLUMNS + " where sequence > ? and sequence <= ? order by sequence limit ?";
        List<AuditRow> batch = database.list(sql, AuditTable::row, from, to, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(taker);
            batch = database.list(sql, AuditTable::row, batch.getLast().sequence(), to, BATCH);
        }
    }

    /// Sequence of the last event before a time, 0 without one.
    long lastBefore(Instant time) {
        String sql = "select sequence from compliance.audit_event where at < ? order by sequence desc limit 1";
        return database.first(sql, row -> row.getLong(1), time).orElse(0L);
    }

    List<AuditRow> ofCase(UUID caseId) {
        return database.list(COLUMNS + " where case_id = ? order by sequence", AuditTable::row, caseId);
    }

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("sequence"),
                Database.instant(row, "at"),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("subject"),
                row.getObject("case_id", UUID.class),
                row.getBytes("sealed"),
                row.getBytes("previous_hash"),
                row.getBytes("hash"));
    }
}
