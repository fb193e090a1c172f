package io.florin.lending.governance.model;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A proposal as events tell it. Times are unix seconds, votes FLV units.
///
/// @param template of the Governor; 0 is a text without calls
/// @param description Markdown, the first line is the title
/// @param voteEnd end of the vote without the extension
/// @param quorumAt when the quorum was recorded
/// @param passed outcome, once closed
/// @param dueAt earliest execution, once queued
/// @param executed, cancelled, withdrawn whether the event has been seen
public record ProposalRecord(
        String id,
        String proposer,
        int template,
        String description,
        long createdAt,
        long voteStart,
        long voteEnd,
        @Nullable Long quorumAt,
        @Nullable Boolean passed,
        @Nullable Long dueAt,
        boolean executed,
        boolean cancelled,
        boolean withdrawn,
        Tally tally) {
    private static final int TEXT = 0;

    /// Votes by side.
    public record Tally(BigInteger votesFor, BigInteger votesAgainst, BigInteger votesAbstain) {
        public BigInteger total() {
            return votesFor.add(votesAgainst).add(votesAbstain);
        }
    }

    /// First line of the description.
    public String title() {
        return description.lines().findFirst().orElse("").strip();
    }

    /// The description below the title.
    public String text() {
        int end = description.indexOf('\n');
        return end < 0 ? "" : description.substring(end + 1).strip();
    }

    public boolean isText() {
        return template == TEXT;
    }

    /// End of the vote as it stands at a moment: later by the extension when the quorum was not recorded in time
    /// (Governor.voteEnd).
    ///
    /// @param lateMargin, extension seconds, of `Governor.timing`
    public long voteEndAt(long now, long lateMargin, long extension) {
        boolean late = quorumAt == null && now > voteEnd - lateMargin;
        return late ? voteEnd + extension : voteEnd;
    }
}
