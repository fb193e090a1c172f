package io.florin.compliance.cases;

import io.florin.compliance.database.Database;
import io.florin.compliance.sealing.SealedJson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Rows of `compliance.case_proposal`; only the decision is ever written into one.
@Singleton
final class ProposalTable {
    private final Database database;
    private final SealedJson sealed;

    ProposalTable(Database database, SealedJson sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    void insert(CaseFile file, Proposal proposal) {
        database.update(
                "insert into compliance.case_proposal (id, case_id, outcome, reason_code, sealed, digest, proposer,"
                        + " proposed_at, state) values (?, ?, ?, ?, ?, ?, ?, ?, 'pending')",
                proposal.id(),
                file.id(),
                proposal.outcome().word(),
                proposal.reasonCode(),
                sealed.seal(file.partyUserId(), context(proposal.id()), proposal.told()),
                proposal.digest(),
                proposal.proposer(),
                proposal.at());
    }

    /// The proposal that waits, or the one that closed the case.
    Optional<Proposal> of(CaseFile file) {
        String sql = "select id, outcome, reason_code, sealed, digest, proposer, proposed_at"
                + " from compliance.case_proposal where case_id = ? and state <> 'returned'";
        return database.first(
                sql,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Proposal(
                            id,
                            file.id(),
                            Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                            row.getString("reason_code"),
                            sealed.open(file.partyUserId(), context(id), row.getBytes("sealed"), Proposal.Told.class),
                            row.getString("proposer"),
                            Database.instant(row, "proposed_at"),
                            row.getString("digest"));
                },
                file.id());
    }

    /// @param state `approved` or `returned`
    void decided(Proposal proposal, String state, String approver, Instant now) {
        database.update(
                "update compliance.case_proposal set state = ?, approver = ?, decided_at = ? where id = ?",
                state,
                approver,
                now,
                proposal.id());
    }

    private static String context(UUID id) {
        return "proposal:" + id;
    }
}
