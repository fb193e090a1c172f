package io.florin.compliance.screening;

import io.florin.compliance.screening.list.ListEntry;
import io.florin.compliance.screening.match.Evidence;
import java.math.BigDecimal;
import java.util.List;

/// One list entry compared with the subject.
///
/// @param entryId [ListEntry#id()]
/// @param list [ListEntry#list()]
/// @param score natural log-odds, 4 decimals, no upper bound; the sum of the contributions of `evidence`
/// @param decision of this hit alone
/// @param matchedName the name of the entry that fits best, as published
/// @param evidence all terms of the score, the largest effect first
/// @param entry the whole entry
public record Hit(
        String entryId,
        String list,
        BigDecimal score,
        Decision decision,
        String matchedName,
        List<Evidence> evidence,
        ListEntry entry) {

    public Hit {
        evidence = List.copyOf(evidence);
    }
}
