package io.florin.lending.collateral.store;

import io.florin.lending.collateral.model.AppraisalRound;
import io.florin.lending.collateral.model.RoundState;
import io.florin.lending.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows of `collateral.appraisal_round`. Works in the caller's database transaction.
@ApplicationScoped
public class RoundTable {
    private static final String ROUNDS = "select r.id, r.asset_id, r.state, r.requested_at, r.needed, r.submitted_at,"
            + " r.ended_at, r.failure from collateral.appraisal_round r where ";
    private static final int MOST_TASKS = 200;

    private final Rows rows;

    RoundTable(Rows rows) {
        this.rows = rows;
    }

    /// @return false when a round of the asset is under way
    public boolean open(AppraisalRound round) {
        return rows.update(
                        "insert into collateral.appraisal_round (id, asset_id, state, requested_at, needed)"
                                + " values (?, ?, 'open', ?, ?) on conflict do nothing",
                        round.id(),
                        round.assetId(),
                        round.requestedAt(),
                        round.needed())
                == 1;
    }

    public Optional<AppraisalRound> find(UUID id) {
        return rows.first(ROUNDS + "r.id = ?", RoundTable::round, id);
    }

    /// Holds the round's row until the transaction ends.
    public Optional<AppraisalRound> lock(UUID id) {
        return rows.first(ROUNDS + "r.id = ? for update", RoundTable::round, id);
    }

    public Optional<AppraisalRound> newest(UUID assetId) {
        return rows.first(
                ROUNDS + "r.asset_id = ? order by r.requested_at desc, r.id limit 1", RoundTable::round, assetId);
    }

    /// Rounds that are open, and those in which the person signed; oldest first.
    public List<AppraisalRound> visibleTo(String userId) {
        return rows.list(
                ROUNDS + "r.state = 'open' or exists (select 1 from collateral.statement s"
                        + " where s.round_id = r.id and s.user_id = ?) order by r.requested_at, r.id limit "
                        + MOST_TASKS,
                RoundTable::round,
                userId);
    }

    /// Whether a round of the asset is open or the person signed in one.
    public boolean concerns(UUID assetId, String userId) {
        return rows.first(
                        ROUNDS + "r.asset_id = ? and (r.state = 'open' or exists (select 1 from collateral.statement s"
                                + " where s.round_id = r.id and s.user_id = ?)) limit 1",
                        RoundTable::round,
                        assetId,
                        userId)
                .isPresent();
    }

    public List<AppraisalRound> submitted() {
        return rows.list(ROUNDS + "r.state = 'submitted'", RoundTable::round);
    }

    public void need(UUID id, int statements) {
        rows.update("update collateral.appraisal_round set needed = ? where id = ?", statements, id);
    }

    public void submitted(UUID id, Instant at) {
        change(
                "update collateral.appraisal_round set state = 'submitted', submitted_at = ?"
                        + " where id = ? and state = 'open'",
                at,
                id);
    }

    public void done(UUID id, Instant at) {
        change(
                "update collateral.appraisal_round set state = 'done', ended_at = ?"
                        + " where id = ? and state = 'submitted'",
                at,
                id);
    }

    public void failed(UUID id, Instant at, String words) {
        change(
                "update collateral.appraisal_round set state = 'failed', ended_at = ?, failure = ?"
                        + " where id = ? and state = 'submitted'",
                at,
                words,
                id);
    }

    private void change(String update, Object... parameters) {
        if (rows.update(update, parameters) != 1) {
            throw new IllegalStateException("the round is not in the state that this change begins with");
        }
    }

    private static AppraisalRound round(ResultSet row) throws SQLException {
        Instant requested = Rows.instant(row, "requested_at");
        Timestamp submitted = row.getTimestamp("submitted_at");
        Timestamp ended = row.getTimestamp("ended_at");
        Timestamp newest = ended == null ? submitted : ended;
        return new AppraisalRound(
                row.getObject("id", UUID.class),
                row.getObject("asset_id", UUID.class),
                RoundState.ofWord(row.getString("state")),
                requested,
                row.getInt("needed"),
                newest == null ? requested : newest.toInstant(),
                Optional.ofNullable(row.getString("failure")));
    }
}
