package io.florin.lending.governance.store;

import io.florin.lending.database.Rows;
import io.florin.lending.governance.model.ParameterKey;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.DeploymentInfo;
import io.florin.lending.onchain.EventProjection;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Folds the events of Governor, VoteLock, Markets and AccessManager into proposals, votes, locks and values.
@ApplicationScoped
class GovernanceProjection implements EventProjection {
    private static final String NOBODY = "0x0000000000000000000000000000000000000000";
    /// In the order of the contract's enum `Side`.
    private static final List<String> SIDES = List.of("against", "for", "abstain");

    private final Rows rows;
    private final DeploymentInfo deployment;
    private final ChangeFeed changes;

    GovernanceProjection(Rows rows, DeploymentInfo deployment, ChangeFeed changes) {
        this.rows = rows;
        this.deployment = deployment;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "governance-v1";
    }

    @Override
    public Set<String> contracts() {
        return Set.of("Governor", "VoteLock", "Markets", "AccessManager");
    }

    @Override
    public void apply(ChainEvent event) {
        switch (event.contract()) {
            case "Governor" -> {
                ofGovernor(event);
                changes.changed("proposals");
            }
            case "VoteLock" -> {
                ofVoteLock(event);
                changes.changed("governance");
            }
            case "Markets" -> {
                ofMarkets(event);
                changes.changed("governance");
            }
            default -> ofAccessManager(event);
        }
    }

    @Override
    public void clear() {
        for (String table : new String[] {
            "parameter_value", "member", "vote", "operation", "proposal_step", "proposal_call", "proposal"
        }) {
            rows.update("delete from governance." + table);
        }
    }

    private void ofGovernor(ChainEvent event) {
        Values values = event.values();
        String id = values.hex("id");
        switch (event.name()) {
            case "ProposalCreated" -> created(event, id);
            case "VoteCast" -> voted(event, id);
            case "QuorumRecorded" ->
                rows.update(
                        "update governance.proposal set quorum_at = ? where id = ?",
                        event.time().getEpochSecond(),
                        id);
            case "ProposalClosed" -> {
                rows.update("update governance.proposal set passed = ? where id = ?", values.flag("passed"), id);
                step(event, id, "closed");
            }
            case "ProposalQueued" -> {
                rows.update("update governance.proposal set due_at = ? where id = ?", values.number("dueAt"), id);
                step(event, id, "queued");
            }
            case "ProposalExecuted" -> step(event, id, "executed");
            case "ProposalWithdrawn" -> step(event, id, "withdrawn");
            default -> {
                // VoteOverridden is followed by the VoteCast that replaces the vote
            }
        }
    }

    private void created(ChainEvent event, String id) {
        Values values = event.values();
        rows.update(
                "insert into governance.proposal (id, proposer, template, description, vote_start, vote_end,"
                        + " created_block, created_log) values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                values.address("proposer"),
                values.number("template"),
                values.text("description").replace("\u0000", ""),
                values.number("voteStart"),
                values.number("voteEnd"),
                event.block(),
                event.logIndex());
        int position = 0;
        for (Object call : values.list("calls")) {
            rows.update(
                    "insert into governance.proposal_call (proposal, position, target, data) values (?, ?, ?, ?)",
                    id,
                    position++,
                    ((Values) call).address("target"),
                    ((Values) call).bytes("data"));
        }
        step(event, id, "created");
    }

    private void voted(ChainEvent event, String id) {
        Values values = event.values();
        rows.update(
                "insert into governance.vote (proposal, member, side, power, at, transaction, block, log_index)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (proposal, member) do update set"
                        + " side = excluded.side, power = excluded.power, at = excluded.at,"
                        + " transaction = excluded.transaction, block = excluded.block,"
                        + " log_index = excluded.log_index",
                id,
                values.address("member"),
                SIDES.get(Math.toIntExact(values.number("side"))),
                values.integer("power"),
                event.time().getEpochSecond(),
                event.transaction(),
                event.block(),
                event.logIndex());
    }

    private void step(ChainEvent event, String id, String kind) {
        rows.update(
                "insert into governance.proposal_step (proposal, kind, at, transaction, block, log_index)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (proposal, kind) do nothing",
                id,
                kind,
                event.time().getEpochSecond(),
                event.transaction(),
                event.block(),
                event.logIndex());
    }

    private void ofVoteLock(ChainEvent event) {
        Values values = event.values();
        String member = values.address("member");
        switch (event.name()) {
            case "Locked" -> member(member, values.integer("total"));
            case "Unlocked" -> member(member, BigInteger.ZERO);
            case "DelegateChanged" -> {
                String named = values.address("delegate");
                @Nullable String delegate = named.equals(NOBODY) ? null : named;
                rows.update(
                        "insert into governance.member (address, locked, delegate) values (?, 0, ?)"
                                + " on conflict (address) do update set delegate = excluded.delegate",
                        member,
                        delegate);
            }
            default -> {
                // VoteLock has no other events
            }
        }
    }

    private void member(String member, BigInteger locked) {
        rows.update(
                "insert into governance.member (address, locked) values (?, ?)"
                        + " on conflict (address) do update set locked = excluded.locked",
                member,
                locked);
    }

    private void ofMarkets(ChainEvent event) {
        switch (event.name()) {
            case "ParameterListed" -> value(event, event.values().integer("value"));
            case "ParameterSet" -> value(event, event.values().integer("newValue"));
            default -> {
                // products, pools and pauses are no parameters
            }
        }
    }

    private void value(ChainEvent event, BigInteger value) {
        rows.update(
                "insert into governance.parameter_value (key, value, block, log_index) values (?, ?, ?, ?)",
                ParameterKey.name(event.values().bytes("key")),
                value,
                event.block(),
                event.logIndex());
    }

    /// The Governor schedules a proposal's calls right after it has said that the proposal is queued.
    private void ofAccessManager(ChainEvent event) {
        Values values = event.values();
        switch (event.name()) {
            case "OperationScheduled" -> {
                if (values.address("caller").equals(deployment.contracts().get("Governor"))) {
                    rows.update(
                            "insert into governance.operation (id, nonce, proposal) select ?, ?, proposal"
                                    + " from governance.proposal_step where kind = 'queued' and block = ?"
                                    + " order by log_index desc limit 1",
                            values.hex("operationId"),
                            values.number("nonce"),
                            event.block());
                }
            }
            case "OperationCanceled" -> {
                for (String proposal : rows.list(
                        "select proposal from governance.operation where id = ? and nonce = ?",
                        row -> row.getString("proposal"),
                        values.hex("operationId"),
                        values.number("nonce"))) {
                    step(event, proposal, "cancelled");
                    changes.changed("proposals");
                }
            }
            default -> {
                // roles are not followed here
            }
        }
    }
}
