package io.florin.lending.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A proposal in a list. Votes are FLV units.
///
/// @param voteEnd with the extension if it applies
/// @param quorum votes needed
/// @param myVote side of the caller's heaviest vote, null when the caller did not vote
/// @param needsMyVote a wallet of the caller has power in the running vote and has not voted
public record ProposalSummary(
        String id,
        String title,
        String state,
        String proposer,
        Instant createdAt,
        Instant voteStart,
        Instant voteEnd,
        String votesFor,
        String votesAgainst,
        String votesAbstain,
        String quorum,
        boolean quorumReached,
        @Nullable String myVote,
        boolean needsMyVote) {}
