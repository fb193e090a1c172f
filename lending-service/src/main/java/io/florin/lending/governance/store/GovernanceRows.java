package io.florin.lending.governance.store;

import io.florin.lending.database.Rows;
import io.florin.lending.governance.model.CastVote;
import io.florin.lending.governance.model.ProposalRecord;
import io.florin.lending.governance.model.ProposedCall;
import io.florin.lending.governance.model.Step;
import io.florin.lending.onchain.Hex;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads proposals, votes, locks and parameter values. Each method is one statement.
@ApplicationScoped
public class GovernanceRows {
    private static final String PROPOSAL =
            "select p.id, p.proposer, p.template, p.description, p.vote_start, p.vote_end, p.quorum_at, p.passed,"
                    + " p.due_at, s.created_at, s.executed, s.cancelled, s.withdrawn, v.votes_for, v.votes_against,"
                    + " v.votes_abstain from governance.proposal p cross join lateral ("
                    + " select min(at) filter (where kind = 'created') as created_at,"
                    + " coalesce(bool_or(kind = 'executed'), false) as executed,"
                    + " coalesce(bool_or(kind = 'cancelled'), false) as cancelled,"
                    + " coalesce(bool_or(kind = 'withdrawn'), false) as withdrawn"
                    + " from governance.proposal_step where proposal = p.id) s cross join lateral ("
                    + " select coalesce(sum(power) filter (where side = 'for'), 0) as votes_for,"
                    + " coalesce(sum(power) filter (where side = 'against'), 0) as votes_against,"
                    + " coalesce(sum(power) filter (where side = 'abstain'), 0) as votes_abstain"
                    + " from governance.vote where proposal = p.id) v";

    private final Rows rows;

    GovernanceRows(Rows rows) {
        this.rows = rows;
    }

    /// Newest first.
    public List<ProposalRecord> proposals() {
        return rows.list(PROPOSAL + " order by p.created_block desc, p.created_log desc", GovernanceRows::proposal);
    }

    /// @param id lower case
    public Optional<ProposalRecord> proposal(String id) {
        return rows.first(PROPOSAL + " where p.id = ?", GovernanceRows::proposal, id);
    }

    /// In the order of execution.
    public List<ProposedCall> calls(String proposal) {
        return rows.list(
                "select target, data from governance.proposal_call where proposal = ? order by position",
                row -> new ProposedCall(row.getString("target"), Hex.of(row.getBytes("data"))),
                proposal);
    }

    /// In chain order.
    public List<Step> steps(String proposal) {
        return rows.list(
                "select kind, at, transaction, block, log_index from governance.proposal_step where proposal = ?"
                        + " order by block, log_index",
                row -> new Step(
                        row.getString("kind"),
                        row.getLong("at"),
                        row.getString("transaction"),
                        row.getLong("block"),
                        row.getInt("log_index")),
                proposal);
    }

    /// Newest first.
    public List<CastVote> votes(String proposal) {
        return rows.list(
                "select * from governance.vote where proposal = ? order by block desc, log_index desc",
                GovernanceRows::vote,
                proposal);
    }

    /// Votes of these members on all proposals, the heaviest first.
    public List<CastVote> votesOf(List<String> members) {
        return rows.list(
                "select * from governance.vote where member = any(?) order by power desc, member",
                GovernanceRows::vote,
                members);
    }

    /// Members with a lock who let one of these accounts vote for them.
    public List<String> delegatorsOf(List<String> delegates) {
        return rows.list(
                "select address from governance.member where delegate = any(?) and locked > 0 order by address",
                row -> row.getString("address"),
                delegates);
    }

    /// Names of all parameters in the order of their listing.
    public List<String> parameters() {
        return rows.list(
                "select key from governance.parameter_value group by key order by min(block), min(log_index), key",
                row -> row.getString("key"));
    }

    /// Value of a parameter just before a place in the chain.
    public Optional<BigInteger> valueBefore(String key, long block, int logIndex) {
        return rows.first(
                "select value from governance.parameter_value where key = ? and (block, log_index) < (?, ?)"
                        + " order by block desc, log_index desc limit 1",
                row -> Rows.integer(row, "value"),
                key,
                block,
                logIndex);
    }

    private static ProposalRecord proposal(ResultSet row) throws SQLException {
        return new ProposalRecord(
                row.getString("id"),
                row.getString("proposer"),
                row.getInt("template"),
                row.getString("description"),
                row.getLong("created_at"),
                row.getLong("vote_start"),
                row.getLong("vote_end"),
                row.getObject("quorum_at", Long.class),
                row.getObject("passed", Boolean.class),
                row.getObject("due_at", Long.class),
                row.getBoolean("executed"),
                row.getBoolean("cancelled"),
                row.getBoolean("withdrawn"),
                new ProposalRecord.Tally(
                        Rows.integer(row, "votes_for"),
                        Rows.integer(row, "votes_against"),
                        Rows.integer(row, "votes_abstain")));
    }

    private static CastVote vote(ResultSet row) throws SQLException {
        return new CastVote(
                row.getString("proposal"),
                row.getString("member"),
                row.getString("side"),
                Rows.integer(row, "power"),
                row.getLong("at"),
                row.getString("transaction"));
    }
}
