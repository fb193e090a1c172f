package io.florin.compliance.cases;

import io.florin.compliance.database.Database;
import io.florin.compliance.sealing.SealedJson;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rows of `compliance.case_file`.
@Singleton
final class CaseTable {
    private static final String RANK = "(case when c.state = 'closed' then 10 else 0 end + c.priority)";
    private static final String COLUMNS = "select c.id, c.number, c.kind, c.state, c.priority, c.party_id, p.user_id,"
            + " c.receipt_id, c.top_score, c.top_list, c.assignee, c.sealed, c.opened_at, c.due_at, c.version, c.outcome"
            + " from compliance.case_file c join compliance.party p on p.id = c.party_id";

    private final Database database;
    private final SealedJson sealed;

    CaseTable(Database database, SealedJson sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    void insert(CaseFile file) {
        database.update(
                "insert into compliance.case_file (id, kind, state, priority, party_id, receipt_id, top_score,"
                        + " top_list, sealed, opened_at, due_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                file.id(),
                file.kind().word(),
                file.state().word(),
                file.priority().rank(),
                file.partyId(),
                file.receiptId(),
                file.topScore(),
                file.topList(),
                seal(file, file.note()),
                file.openedAt(),
                file.dueAt());
    }

    Optional<CaseFile> of(UUID id) {
        return database.first(COLUMNS + " where c.id = ?", this::row, id);
    }

    /// Locks the case and its party, in that order before the end of the history, as everything else does: nothing can
    /// wait for this transaction while it waits for them.
    Optional<CaseFile> lock(UUID id) {
        return database.first(COLUMNS + " where c.id = ? for update of c, p", this::row, id);
    }

    Optional<CaseFile> openAbout(UUID partyId) {
        String sql = COLUMNS + " where c.party_id = ? and c.state <> 'closed' and c.kind in ('sanctions_hit', 'review')"
                + " order by c.number desc limit 1";
        return database.first(sql, this::row, partyId);
    }

    void assigned(CaseFile file, CaseState state, @Nullable String assignee, CaseFile.Note note) {
        database.update(
                "update compliance.case_file set state = ?, assignee = ?, sealed = ?, version = version + 1"
                        + " where id = ?",
                state.word(),
                assignee,
                seal(file, note),
                file.id());
    }

    void closed(CaseFile file, Outcome outcome, UUID proposalId) {
        database.update(
                "update compliance.case_file set state = 'closed', outcome = ?, proposal_id = ?, version = version + 1"
                        + " where id = ?",
                outcome.word(),
                proposalId,
                file.id());
    }

    List<CaseFile> list(CaseQuery query, String me) {
        StringBuilder sql = new StringBuilder(COLUMNS).append(" where true");
        List<@Nullable Object> parameters = new ArrayList<>();
        if (query.state() != null) {
            sql.append(" and c.state = ?");
            parameters.add(query.state().word());
        }
        if (query.kind() != null) {
            sql.append(" and c.kind = ?");
            parameters.add(query.kind().word());
        }
        if ("me".equals(query.assignee())) {
            sql.append(" and c.assignee = ?");
            parameters.add(me);
        } else if ("nobody".equals(query.assignee())) {
            sql.append(" and c.assignee is null");
        }
        if (query.number() != null) {
            sql.append(" and c.number = ?");
            parameters.add(query.number());
        }
        if (query.parties() != null) {
            sql.append(" and c.party_id::text = any (?)");
            parameters.add(query.parties().stream().map(UUID::toString).toArray(String[]::new));
        }
        if (query.after() != null) {
            sql.append(" and (").append(RANK).append(", c.due_at, c.number) > (?, ?, ?)");
            parameters.add(query.after().rank());
            parameters.add(Instant.EPOCH.plus(query.after().dueMicros(), ChronoUnit.MICROS));
            parameters.add(query.after().number());
        }
        sql.append(" order by ").append(RANK).append(", c.due_at, c.number limit ?");
        parameters.add(query.limit());
        return database.list(sql.toString(), this::row, parameters.toArray());
    }

    static CaseQuery.Place place(CaseFile file) {
        int rank = (file.state() == CaseState.CLOSED ? 10 : 0) + file.priority().rank();
        return new CaseQuery.Place(rank, ChronoUnit.MICROS.between(Instant.EPOCH, file.dueAt()), file.number());
    }

    Cases.Counts counts(String me, Instant now) {
        String sql = "select count(*) filter (where state = 'open'), count(*) filter (where state = 'assigned'),"
                + " count(*) filter (where state = 'proposed'), count(*) filter (where state = 'closed'),"
                + " count(*) filter (where state <> 'closed' and assignee = ?),"
                + " count(*) filter (where state <> 'closed' and due_at < ?) from compliance.case_file";
        return database.first(
                        sql,
                        row -> new Cases.Counts(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6)),
                        me,
                        now)
                .orElseThrow();
    }

    private byte[] seal(CaseFile file, CaseFile.Note note) {
        return sealed.seal(file.partyUserId(), "case:" + file.id(), note);
    }

    private CaseFile row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String userId = row.getString("user_id");
        String outcome = row.getString("outcome");
        return new CaseFile(
                id,
                row.getLong("number"),
                CaseKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                CaseState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Priority.ofRank(row.getInt("priority")),
                row.getObject("party_id", UUID.class),
                userId,
                row.getObject("receipt_id", UUID.class),
                row.getBigDecimal("top_score"),
                row.getString("top_list"),
                row.getString("assignee"),
                sealed.open(userId, "case:" + id, row.getBytes("sealed"), CaseFile.Note.class),
                Database.instant(row, "opened_at"),
                Database.instant(row, "due_at"),
                row.getInt("version"),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)));
    }
}
