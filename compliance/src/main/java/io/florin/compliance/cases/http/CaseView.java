package io.florin.compliance.cases.http;

import io.florin.compliance.audit.AuditEvent;
import io.florin.compliance.watchlist.FoundHit;
import io.florin.compliance.watchlist.Receipt.ListDigest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A case as officers see it: `Case` of the API.
public record CaseView(
        String id,
        long number,
        String kind,
        String state,
        String priority,
        @Nullable String assignee,
        Instant openedAt,
        Instant dueAt,
        boolean overdue,
        int version,
        @Nullable String openingText,
        Subject subject,
        List<FoundHit> hits,
        @Nullable Screened screening,
        @Nullable Proposed proposal,
        @Nullable String outcome,
        boolean mayApprove,
        List<AuditEvent> history) {

    /// @param documentNumber masked but for the last three characters
    public record Subject(
            String partyId,
            String name,
            List<String> otherNames,
            String kind,
            @Nullable String birthDate,
            String country,
            @Nullable String nationality,
            String documentNumber,
            List<String> wallets,
            String profileState) {}

    public record Screened(Instant at, String engineVersion, List<ListDigest> lists) {}

    public record Proposed(String outcome, String reasonCode, String text, String by, Instant at, String digest) {}

    /// `CaseSummary` of the API.
    public record Summary(
            String id,
            long number,
            String kind,
            String state,
            String priority,
            String subjectName,
            @Nullable String subjectCountry,
            @Nullable String topScore,
            @Nullable String topList,
            @Nullable String assignee,
            Instant openedAt,
            Instant dueAt,
            boolean overdue,
            int version) {}
}
