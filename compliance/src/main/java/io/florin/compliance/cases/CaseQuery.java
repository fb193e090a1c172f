package io.florin.compliance.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which cases; null = all.
///
/// @param assignee `me` or `nobody`
/// @param number case number
/// @param parties only cases about these; not null and empty finds nothing
/// @param after place of the last case already seen
public record CaseQuery(
        @Nullable CaseState state,
        @Nullable CaseKind kind,
        @Nullable String assignee,
        @Nullable Long number,
        @Nullable List<UUID> parties,
        @Nullable Place after,
        int limit) {

    /// A place in the queue: open before closed, then by priority, due date, number.
    ///
    /// @param dueMicros due date in microseconds since 1970
    public record Place(int rank, long dueMicros, long number) {}
}
