package io.florin.compliance.screening;

import io.florin.compliance.screening.list.ListStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to one subject.
///
/// @param decision the strongest of all hits; [Decision#CLEAR] without hits
/// @param hits entries at or above the review threshold, best first; equal scores ordered by entry id
/// @param best the best candidate even when it is below the review threshold; null without any candidate
/// @param engineVersion version of code and coefficients
/// @param lists the lists that were searched
public record Screening(
        Decision decision, List<Hit> hits, @Nullable Hit best, String engineVersion, List<ListStatus> lists) {

    public Screening {
        hits = List.copyOf(hits);
        lists = List.copyOf(lists);
    }
}
