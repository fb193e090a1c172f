package io.florin.lending.governance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proposal with everything a member needs to decide.
///
/// @param text below the title
/// @param votes as they count now, newest first
/// @param dueAt when it may be executed, once queued
public record Proposal(
        ProposalSummary summary,
        String text,
        List<Effect> effects,
        List<Moment> timeline,
        List<Vote> votes,
        List<Power> myPower,
        @Nullable Instant dueAt) {
    public Proposal {
        effects = List.copyOf(effects);
        timeline = List.copyOf(timeline);
        votes = List.copyOf(votes);
        myPower = List.copyOf(myPower);
    }

    /// @param happened false for what is still to come
    public record Moment(
            String kind,
            Instant at,
            boolean happened,
            @Nullable String transaction) {}

    public record Vote(String member, String side, String power, Instant at, String transaction) {}

    /// @param power in this vote; before the snapshot what it would be now
    public record Power(String wallet, String power, boolean voted) {}
}
