package io.florin.compliance.attestation;

import io.florin.compliance.database.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of `compliance.attestation`; none is ever changed. The last row of an account tells what was said last.
@Singleton
final class AttestationTable {
    private final Database database;

    AttestationTable(Database database) {
        this.database = database;
    }

    /// A statement about an account's record.
    ///
    /// @param expiryDay null when it ended the record
    record Statement(UUID partyId, @Nullable Long expiryDay) {
        boolean says(UUID party, long day) {
            return partyId.equals(party) && expiryDay != null && expiryDay == day;
        }

        boolean saysValid(UUID party, long today) {
            return partyId.equals(party) && expiryDay != null && expiryDay >= today;
        }
    }

    UUID record(UUID partyId, String account, String kind, @Nullable Long expiryDay, Instant now) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into compliance.attestation (id, party_id, account, kind, expiry_day, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                partyId,
                account,
                kind,
                expiryDay,
                now);
        return id;
    }

    UUID freeze(UUID partyId, String account, String kind, int reasonCode, UUID caseId, byte[] salt, Instant now) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into compliance.attestation (id, party_id, account, kind, reason_code, case_id, salt, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                partyId,
                account,
                kind,
                reasonCode,
                caseId,
                salt,
                now);
        return id;
    }

    Optional<Statement> lastRecord(String account) {
        String sql = "select party_id, expiry_day from compliance.attestation"
                + " where account = ? and kind in ('publish', 'expire') order by made desc limit 1";
        return database.first(
                sql, row -> new Statement(row.getObject(1, UUID.class), row.getObject(2, Long.class)), account);
    }

    /// Accounts whose last statement about a record was that it is valid.
    List<String> valid(UUID partyId) {
        String sql = "select account from (select distinct on (account) account, kind from compliance.attestation"
                + " where party_id = ? and kind in ('publish', 'expire') order by account, made desc) last"
                + " where kind = 'publish' order by account";
        return database.list(sql, row -> row.getString(1), partyId);
    }

    boolean published(UUID partyId, String account) {
        String sql =
                "select 1 from compliance.attestation where party_id = ? and account = ? and kind = 'publish' limit 1";
        return database.first(sql, row -> true, partyId, account).isPresent();
    }

    int accounts(UUID partyId) {
        String sql = "select count(distinct account) from compliance.attestation"
                + " where party_id = ? and kind = 'publish'";
        return database.first(sql, row -> row.getInt(1), partyId).orElse(0);
    }

    boolean frozen(String account) {
        String sql = "select kind from compliance.attestation"
                + " where account = ? and kind in ('freeze', 'unfreeze') order by made desc limit 1";
        return database.first(sql, row -> row.getString(1), account)
                .filter("freeze"::equals)
                .isPresent();
    }
}
