package io.florin.lending.collateral.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A round of independent values for one asset.
///
/// @param needed statements that fill it
/// @param since when it came into its state
/// @param failure why the contract refused it, in words
public record AppraisalRound(
        UUID id,
        UUID assetId,
        RoundState state,
        Instant requestedAt,
        int needed,
        Instant since,
        Optional<String> failure) {
    /// Business key of its transaction.
    public String submissionKey() {
        return "appraisal:" + id;
    }
}
