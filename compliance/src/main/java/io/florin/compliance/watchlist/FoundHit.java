package io.florin.compliance.watchlist;

import io.florin.compliance.screening.Hit;
import io.florin.compliance.screening.list.Identifier;
import io.florin.compliance.screening.list.ListEntry;
import io.florin.compliance.screening.list.ListedDate;
import io.florin.compliance.screening.list.ListedWallet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A hit as officers see it and as receipts keep it, complete without the list that it came from. Its JSON form is that
/// of the API.
///
/// @param score natural log-odds, 4 decimals
/// @param decision `clear`, `review` or `escalate`
public record FoundHit(
        String entryId,
        String list,
        String score,
        String decision,
        String matchedName,
        List<Reason> evidence,
        Entry entry) {

    /// One term of the score; a negative contribution speaks against the hit.
    public record Reason(String code, String subjectText, String entryText, String contribution, String note) {}

    /// One name of the entry.
    public record Name(String text, boolean weak) {}

    /// The list entry as published.
    public record Entry(
            String type,
            List<Name> names,
            List<String> birthDates,
            List<String> countries,
            List<String> identifiers,
            List<String> wallets,
            List<String> programmes,
            @Nullable String gender,
            @Nullable String remarks) {}

    /// Copies what an engine found.
    public static FoundHit of(Hit hit) {
        List<Reason> evidence = hit.evidence().stream()
                .map(term -> new Reason(
                        term.code(),
                        term.subjectText(),
                        term.entryText(),
                        term.contribution().toPlainString(),
                        term.note()))
                .toList();
        return new FoundHit(
                hit.entryId(),
                hit.list(),
                hit.score().toPlainString(),
                hit.decision().name().toLowerCase(Locale.ROOT),
                hit.matchedName(),
                evidence,
                entry(hit.entry()));
    }

    private static Entry entry(ListEntry entry) {
        return new Entry(
                entry.type().name().toLowerCase(Locale.ROOT),
                entry.names().stream()
                        .map(name -> new Name(name.text(), name.weak()))
                        .toList(),
                entry.birthDates().stream().map(ListedDate::text).toList(),
                entry.countries(),
                entry.identifiers().stream().map(FoundHit::identifier).toList(),
                entry.wallets().stream().map(ListedWallet::address).toList(),
                entry.programmes(),
                entry.gender(),
                entry.remarks().isEmpty() ? null : entry.remarks());
    }

    private static String identifier(Identifier identifier) {
        String issuer = identifier.country() == null ? "" : " (" + identifier.country() + ")";
        return identifier.kind() + " " + identifier.number() + issuer;
    }
}
