package io.florin.compliance.watchlist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a screening of a party answered, and on which lists.
///
/// @param decision `clear`, `review` or `escalate`, after hits that were cleared before
/// @param hits all hits at or above the review threshold, best first
public record Receipt(
        UUID id,
        UUID partyId,
        Instant at,
        String decision,
        String engineVersion,
        List<ListDigest> lists,
        List<KeptHit> hits) {

    /// A list that was searched.
    public record ListDigest(String list, String sha256) {}

    /// @param compared keyed hash, in hex, of the party's features, the entry and the engine
    /// @param clearedBefore two officers cleared exactly this comparison earlier
    public record KeptHit(FoundHit hit, String compared, boolean clearedBefore) {}

    public boolean clear() {
        return decision.equals("clear");
    }

    /// Hits that somebody must look at.
    public List<FoundHit> raised() {
        return hits.stream()
                .filter(kept -> !kept.clearedBefore())
                .map(KeptHit::hit)
                .toList();
    }
}
