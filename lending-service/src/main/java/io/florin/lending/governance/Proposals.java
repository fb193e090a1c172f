package io.florin.lending.governance;

import io.florin.lending.governance.model.CastVote;
import io.florin.lending.governance.model.ProposalRecord;
import io.florin.lending.governance.model.ProposalState;
import io.florin.lending.governance.model.Step;
import io.florin.lending.governance.store.GovernanceRows;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers what is proposed: the past from the projection, states and power from the Governor at one block.
@ApplicationScoped
public class Proposals {
    private static final String GOVERNOR = "Governor";

    private final GovernanceRows rows;
    private final ChainReader chain;
    private final Effects effects;
    private final InstantSource clock;

    Proposals(GovernanceRows rows, ChainReader chain, Effects effects, InstantSource clock) {
        this.rows = rows;
        this.chain = chain;
        this.effects = effects;
        this.clock = clock;
    }

    /// What is the same for all proposals of an answer.
    private record Frame(
            long block,
            long now,
            BigInteger quorum,
            long lateMargin,
            long extension,
            List<String> wallets,
            List<CastVote> ownVotes) {}

    /// @param open whether somebody can still do something
    private record Judged(ProposalSummary summary, boolean open) {}

    /// Newest first.
    ///
    /// @param open only those that are open, or only those that are not; empty for all
    /// @param wallets of the caller, lower case
    public List<ProposalSummary> list(Optional<Boolean> open, List<String> wallets) {
        List<ProposalRecord> known = rows.proposals(); // before the block is fixed, so that it holds them all
        Frame frame = frame(wallets);
        return known.stream()
                .map(proposal -> judge(proposal, frame))
                .filter(judged -> open.isEmpty() || open.get() == judged.open())
                .map(Judged::summary)
                .toList();
    }

    /// @param id lower case
    public Optional<Proposal> find(String id, List<String> wallets) {
        return rows.proposal(id).map(proposal -> detail(proposal, frame(wallets)));
    }

    private Frame frame(List<String> wallets) {
        long block = chain.head().number();
        Values timing = chain.readAt(block, GOVERNOR, "timing").singleTuple();
        return new Frame(
                block,
                clock.instant().getEpochSecond(),
                chain.readAt(block, GOVERNOR, "quorum").singleInteger(),
                timing.number("lateMargin"),
                timing.number("extension"),
                wallets,
                rows.votesOf(wallets));
    }

    private Judged judge(ProposalRecord proposal, Frame frame) {
        ProposalState state = state(proposal, frame);
        List<CastVote> own = frame.ownVotes().stream()
                .filter(vote -> vote.proposal().equals(proposal.id()))
                .toList();
        boolean needed = state == ProposalState.VOTING
                && frame.wallets().stream()
                        .filter(wallet ->
                                own.stream().noneMatch(vote -> vote.member().equals(wallet)))
                        .anyMatch(wallet -> power(proposal, wallet, frame).signum() > 0);
        ProposalRecord.Tally tally = proposal.tally();
        ProposalSummary summary = new ProposalSummary(
                proposal.id(),
                proposal.title(),
                state.word(),
                proposal.proposer(),
                time(proposal.createdAt()),
                time(proposal.voteStart()),
                time(proposal.voteEndAt(frame.now(), frame.lateMargin(), frame.extension())),
                tally.votesFor().toString(),
                tally.votesAgainst().toString(),
                tally.votesAbstain().toString(),
                frame.quorum().toString(),
                tally.total().compareTo(frame.quorum()) >= 0,
                own.stream().map(CastVote::side).findFirst().orElse(null),
                needed);
        return new Judged(summary, state.isOpen(proposal.isText()));
    }

    /// What the events have ended for good needs no question to the contract.
    private ProposalState state(ProposalRecord proposal, Frame frame) {
        if (proposal.executed()) {
            return ProposalState.EXECUTED;
        }
        if (proposal.withdrawn()) {
            return ProposalState.CANCELLED;
        }
        if (Boolean.FALSE.equals(proposal.passed())) {
            return ProposalState.REJECTED;
        }
        Long dueAt = proposal.dueAt();
        return ProposalState.ofChain(
                chain.readAt(frame.block(), GOVERNOR, "state", proposal.id())
                        .singleInteger()
                        .intValueExact(),
                dueAt != null && dueAt <= frame.now());
    }

    private BigInteger power(ProposalRecord proposal, String wallet, Frame frame) {
        return chain.readAt(frame.block(), GOVERNOR, "powerIn", proposal.id(), wallet)
                .singleInteger();
    }

    private Proposal detail(ProposalRecord proposal, Frame frame) {
        ProposalSummary summary = judge(proposal, frame).summary();
        List<Step> steps = rows.steps(proposal.id());
        Function<String, Optional<BigInteger>> before = valueBefore(summary.state(), steps);
        List<CastVote> votes = rows.votes(proposal.id());
        Long dueAt = proposal.dueAt();
        return new Proposal(
                summary,
                proposal.text(),
                rows.calls(proposal.id()).stream()
                        .map(call -> effects.of(call, before))
                        .toList(),
                Timeline.of(proposal, steps, summary.voteEnd(), time(frame.now())),
                votes.stream()
                        .map(vote -> new Proposal.Vote(
                                vote.member(),
                                vote.side(),
                                vote.power().toString(),
                                time(vote.at()),
                                vote.transaction()))
                        .toList(),
                frame.wallets().stream()
                        .map(wallet -> new Proposal.Power(
                                wallet,
                                power(proposal, wallet, frame).toString(),
                                votes.stream().anyMatch(vote -> vote.member().equals(wallet))))
                        .toList(),
                dueAt == null ? null : time(dueAt));
    }

    /// "Before" is just before the execution for what was executed, at the proposal for what came to nothing, and
    /// now for what may still happen.
    private Function<String, Optional<BigInteger>> valueBefore(String state, List<Step> steps) {
        String kind = state.equals(ProposalState.EXECUTED.word()) ? "executed" : "created";
        boolean over = List.of(
                        ProposalState.EXECUTED.word(),
                        ProposalState.REJECTED.word(),
                        ProposalState.EXPIRED.word(),
                        ProposalState.CANCELLED.word())
                .contains(state);
        Optional<Step> reference =
                steps.stream().filter(step -> over && step.kind().equals(kind)).findFirst();
        long block = reference.map(Step::block).orElse(Long.MAX_VALUE);
        int logIndex = reference.map(Step::logIndex).orElse(Integer.MAX_VALUE);
        return key -> rows.valueBefore(key, block, logIndex);
    }

    private static Instant time(long seconds) {
        return Instant.ofEpochSecond(seconds);
    }
}
