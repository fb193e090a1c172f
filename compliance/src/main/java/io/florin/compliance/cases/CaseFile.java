package io.florin.compliance.cases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case.
///
/// @param number for people, counted from 1
/// @param receiptId screening that it is about
/// @param topScore of the best hit, natural log-odds
/// @param assignee id of the officer who works on it
/// @param version counts every change
/// @param outcome when closed
public record CaseFile(
        UUID id,
        long number,
        CaseKind kind,
        CaseState state,
        Priority priority,
        UUID partyId,
        String partyUserId,
        @Nullable UUID receiptId,
        @Nullable BigDecimal topScore,
        @Nullable String topList,
        @Nullable String assignee,
        Note note,
        Instant openedAt,
        Instant dueAt,
        int version,
        @Nullable Outcome outcome) {

    /// What is sealed of a case.
    ///
    /// @param assigneeName login name of the officer who works on it
    public record Note(
            @Nullable String openingText, @Nullable String assigneeName) {}

    public boolean overdue(Instant now) {
        return state != CaseState.CLOSED && now.isAfter(dueAt);
    }
}
