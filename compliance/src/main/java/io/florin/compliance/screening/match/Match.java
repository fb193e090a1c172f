package io.florin.compliance.screening.match;

import io.florin.compliance.screening.list.ListEntry;
import java.math.BigDecimal;
import java.util.List;

/// One entry compared with one query.
///
/// @param entry the entry
/// @param matchedName the name that fits best, or the wallet or number that is the same
/// @param score natural log-odds, the sum of the evidence
/// @param evidence all terms, largest effect first
/// @param conclusive a wallet or document number is the same
/// @param heldBack a name alone must not escalate: a weak alias without a second feature, or a contradiction
public record Match(
        ListEntry entry,
        String matchedName,
        BigDecimal score,
        List<Evidence> evidence,
        boolean conclusive,
        boolean heldBack) {

    public Match {
        evidence = List.copyOf(evidence);
    }
}
