package io.florin.lending.governance;

import io.florin.lending.governance.model.ProposalRecord;
import io.florin.lending.governance.model.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts what happened to a proposal and what is to come in order of time.
final class Timeline {
    private Timeline() {}

    static List<Proposal.Moment> of(ProposalRecord proposal, List<Step> steps, Instant voteEnd, Instant now) {
        List<Proposal.Moment> moments = new ArrayList<>();
        for (Step step : steps) {
            moments.add(new Proposal.Moment(step.kind(), Instant.ofEpochSecond(step.at()), true, step.transaction()));
        }
        if (!proposal.withdrawn()) {
            moments.add(passing("vote_start", Instant.ofEpochSecond(proposal.voteStart()), now));
            moments.add(passing("vote_end", voteEnd, now));
        }
        Long dueAt = proposal.dueAt();
        if (dueAt != null && !proposal.cancelled()) {
            moments.add(passing("due", Instant.ofEpochSecond(dueAt), now));
        }
        moments.sort(Comparator.comparing(Proposal.Moment::at));
        return moments;
    }

    private static Proposal.Moment passing(String kind, Instant at, Instant now) {
        return new Proposal.Moment(kind, at, !at.isAfter(now), null);
    }
}
