package io.florin.lending.collateral.store;

import io.florin.lending.collateral.model.SignedStatement;
import io.florin.lending.collateral.model.StatementDraft;
import io.florin.lending.collateral.model.ValuationMethod;
import io.florin.lending.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `collateral.statement_draft` and `collateral.statement`; reports are sealed for the owner of the asset.
/// Works in the caller's database transaction.
@ApplicationScoped
public class StatementTable {
    private static final String DRAFTS = "select d.id, d.round_id, d.user_id, d.signer, d.value, d.method,"
            + " d.effective_day, d.commitment, d.sealed_report, a.owner_id from collateral.statement_draft d"
            + " join collateral.appraisal_round r on r.id = d.round_id join collateral.asset a on a.id = r.asset_id"
            + " where d.id = ?";
    private static final String STATEMENTS = "select d.id, d.round_id, d.user_id, d.signer, d.value, d.method,"
            + " d.effective_day, d.commitment, d.sealed_report, a.owner_id, s.firm, s.signature"
            + " from collateral.statement s join collateral.statement_draft d on d.id = s.draft_id"
            + " join collateral.appraisal_round r on r.id = s.round_id join collateral.asset a on a.id = r.asset_id"
            + " where s.round_id = ? order by d.signer";

    private final Rows rows;
    private final SealedJson sealed;

    StatementTable(Rows rows, SealedJson sealed) {
        this.rows = rows;
        this.sealed = sealed;
    }

    /// @param ownerId owner of the asset, for whom the report is sealed
    public void insert(StatementDraft draft, String ownerId, Instant at) {
        rows.update(
                "insert into collateral.statement_draft (id, round_id, user_id, signer, value, method, effective_day,"
                        + " commitment, sealed_report, drafted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                draft.id(),
                draft.roundId(),
                draft.userId(),
                draft.signer(),
                draft.value(),
                draft.method().code(),
                draft.effectiveDay(),
                draft.commitment(),
                sealed.seal(ownerId, "report:" + draft.id(), draft.report()),
                at);
    }

    public Optional<StatementDraft> draft(UUID id) {
        return rows.first(DRAFTS, this::draft, id);
    }

    /// @return false when the person, the wallet or the firm has one in this round
    public boolean insert(SignedStatement statement, Instant at) {
        return rows.update(
                        "insert into collateral.statement (draft_id, round_id, user_id, signer, firm, signature,"
                                + " signed_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        statement.draft().id(),
                        statement.draft().roundId(),
                        statement.draft().userId(),
                        statement.draft().signer(),
                        statement.firm(),
                        statement.signature(),
                        at)
                == 1;
    }

    /// In ascending order of the signer's address, as the contract wants them.
    public List<SignedStatement> ofRound(UUID roundId) {
        return rows.list(
                STATEMENTS,
                row -> new SignedStatement(draft(row), row.getLong("firm"), row.getString("signature")),
                roundId);
    }

    public int count(UUID roundId) {
        return rows.first("select count(*) from collateral.statement where round_id = ?", row -> row.getInt(1), roundId)
                .orElse(0);
    }

    private StatementDraft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new StatementDraft(
                id,
                row.getObject("round_id", UUID.class),
                row.getString("user_id"),
                row.getString("signer"),
                Rows.integer(row, "value"),
                ValuationMethod.ofCode(row.getInt("method")),
                row.getInt("effective_day"),
                row.getString("commitment"),
                sealed.open(
                        row.getString("owner_id"),
                        "report:" + id,
                        row.getBytes("sealed_report"),
                        StatementDraft.Report.class));
    }
}
