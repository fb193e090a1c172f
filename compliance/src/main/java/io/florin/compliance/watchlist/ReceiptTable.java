package io.florin.compliance.watchlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.compliance.database.Database;
import io.florin.compliance.party.Party;
import io.florin.compliance.sealing.SealedJson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Rows of `compliance.screening_receipt` and `cleared_hit`.
@Singleton
final class ReceiptTable {
    private final Database database;
    private final SealedJson sealed;
    private final ObjectMapper json;

    ReceiptTable(Database database, SealedJson sealed, ObjectMapper json) {
        this.database = database;
        this.sealed = sealed;
        this.json = json;
    }

    private record Hits(List<Receipt.KeptHit> hits) {}

    private record Lists(List<Receipt.ListDigest> lists) {}

    void insert(Party party, Receipt receipt, byte[] inputHmac) {
        database.update(
                "insert into compliance.screening_receipt (id, party_id, party_version, at, decision, engine_version,"
                        + " lists, input_hmac, sealed) values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)",
                receipt.id(),
                party.id(),
                party.version(),
                receipt.at(),
                receipt.decision(),
                receipt.engineVersion(),
                write(new Lists(receipt.lists())),
                inputHmac,
                sealed.seal(party.userId(), context(receipt.id()), new Hits(receipt.hits())));
    }

    Receipt of(Party party, UUID id) {
        String sql = "select at, decision, engine_version, lists, sealed from compliance.screening_receipt"
                + " where id = ? and party_id = ?";
        return database.first(
                        sql,
                        row -> new Receipt(
                                id,
                                party.id(),
                                Database.instant(row, "at"),
                                row.getString("decision"),
                                row.getString("engine_version"),
                                read(row.getString("lists")).lists(),
                                sealed.open(party.userId(), context(id), row.getBytes("sealed"), Hits.class)
                                        .hits()),
                        id,
                        party.id())
                .orElseThrow(() -> new IllegalStateException("there is no receipt " + id));
    }

    boolean clearedSince(UUID partyId, byte[] compared, Instant since) {
        String sql = "select 1 from compliance.cleared_hit where party_id = ? and compared = ? and cleared_at > ?";
        return database.first(sql, row -> true, partyId, compared, since).isPresent();
    }

    void cleared(UUID partyId, byte[] compared, UUID caseId, Instant now) {
        database.update(
                "insert into compliance.cleared_hit (party_id, compared, case_id, cleared_at) values (?, ?, ?, ?)"
                        + " on conflict (party_id, compared) do update"
                        + " set case_id = excluded.case_id, cleared_at = excluded.cleared_at",
                partyId,
                compared,
                caseId,
                now);
    }

    private String write(Lists lists) {
        try {
            return json.writeValueAsString(lists);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("list digests cannot be written", cause);
        }
    }

    private Lists read(String text) {
        try {
            return json.readValue(text, Lists.class);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("list digests cannot be read", cause);
        }
    }

    private static String context(UUID receiptId) {
        return "receipt:" + receiptId;
    }
}
