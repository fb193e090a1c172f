package io.florin.compliance.party;

import io.florin.compliance.database.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of `compliance.party`, `party_version` and `party_word`.
@Singleton
final class PartyTable {
    private static final String COLUMNS =
            "select p.id, p.user_id, p.state, p.frozen_reason, p.frozen_case, p.version, p.identity,"
                    + " p.receipt_id, p.verified_until, p.submitted_at from compliance.party p";

    private final Database database;

    PartyTable(Database database) {
        this.database = database;
    }

    Optional<Party> ofUser(String userId) {
        return database.first(COLUMNS + " where p.user_id = ?", PartyTable::row, userId);
    }

    Optional<Party> lockUser(String userId) {
        return database.first(COLUMNS + " where p.user_id = ? for update", PartyTable::row, userId);
    }

    Optional<Party> lock(UUID id) {
        return database.first(COLUMNS + " where p.id = ? for update", PartyTable::row, id);
    }

    Optional<Party> of(UUID id) {
        return database.first(COLUMNS + " where p.id = ?", PartyTable::row, id);
    }

    /// Begins a party without any version, unless the user has one.
    void begin(UUID id, String userId, String identity, Instant now) {
        database.update(
                "insert into compliance.party (id, user_id, state, version, identity, submitted_at)"
                        + " values (?, ?, 'in_review', 0, ?, ?) on conflict (user_id) do nothing",
                id,
                userId,
                identity,
                now);
    }

    void addVersion(UUID id, int version, byte[] sealed, Instant now) {
        database.update(
                "insert into compliance.party_version (party_id, version, sealed, created_at) values (?, ?, ?, ?)",
                id,
                version,
                sealed,
                now);
        database.update(
                "update compliance.party set version = ?, submitted_at = ?, state = 'in_review',"
                        + " verified_until = null where id = ?",
                version,
                now,
                id);
    }

    byte[] version(UUID id, int version) {
        String sql = "select sealed from compliance.party_version where party_id = ? and version = ?";
        return database.first(sql, row -> row.getBytes(1), id, version)
                .orElseThrow(() -> new IllegalStateException("party " + id + " has no version " + version));
    }

    void replaceWords(UUID id, Collection<byte[]> words) {
        database.update("delete from compliance.party_word where party_id = ?", id);
        for (byte[] word : words) {
            database.update(
                    "insert into compliance.party_word (party_id, word) values (?, ?) on conflict do nothing",
                    id,
                    word);
        }
    }

    List<UUID> withWord(byte[] word) {
        String sql = "select party_id from compliance.party_word where word = ?";
        return database.list(sql, row -> row.getObject(1, UUID.class), word);
    }

    void screened(UUID id, UUID receiptId) {
        database.update("update compliance.party set receipt_id = ? where id = ?", receiptId, id);
    }

    void verified(UUID id, LocalDate until) {
        database.update("update compliance.party set state = 'verified', verified_until = ? where id = ?", until, id);
    }

    void held(UUID id) {
        database.update("update compliance.party set state = 'in_review', verified_until = null where id = ?", id);
    }

    void refused(UUID id) {
        database.update("update compliance.party set state = 'refused', verified_until = null where id = ?", id);
    }

    void frozen(UUID id, Party.@Nullable Freeze freeze) {
        database.update(
                "update compliance.party set frozen_reason = ?, frozen_case = ? where id = ?",
                freeze == null ? null : freeze.reasonCode(),
                freeze == null ? null : freeze.caseId(),
                id);
    }

    private static Party row(ResultSet row) throws SQLException {
        UUID frozenCase = row.getObject("frozen_case", UUID.class);
        return new Party(
                row.getObject("id", UUID.class),
                row.getString("user_id"),
                PartyState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                frozenCase == null ? null : new Party.Freeze(row.getInt("frozen_reason"), frozenCase),
                row.getInt("version"),
                row.getString("identity"),
                row.getObject("receipt_id", UUID.class),
                row.getObject("verified_until", LocalDate.class),
                Database.instant(row, "submitted_at"));
    }
}
