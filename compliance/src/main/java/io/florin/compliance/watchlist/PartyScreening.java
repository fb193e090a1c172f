package io.florin.compliance.watchlist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.compliance.party.Party;
import io.florin.compliance.screening.Decision;
import io.florin.compliance.screening.Hit;
import io.florin.compliance.screening.Screener;
import io.florin.compliance.screening.Screening;
import io.florin.compliance.screening.Subject;
import io.florin.compliance.screening.match.Evidence;
import io.florin.compliance.sealing.BlindIndex;
import io.florin.compliance.watchlist.Receipt.KeptHit;
import io.florin.compliance.watchlist.Receipt.ListDigest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Screens parties and keeps receipts. A hit that two officers cleared is not raised again while the party's features,
/// the list entry and the engine are the same, for 12 months.
@Singleton
public class PartyScreening {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final ListsInForce lists;
    private final ReceiptTable table;
    private final BlindIndex index;
    private final ObjectMapper json;
    private final InstantSource clock;

    PartyScreening(ListsInForce lists, ReceiptTable table, BlindIndex index, ObjectMapper json, InstantSource clock) {
        this.lists = lists;
        this.table = table;
        this.index = index;
        this.json = json;
        this.clock = clock;
    }

    /// Screens the party's present version against the lists in force.
    ///
    /// @throws io.florin.compliance.api.Refusal when no lists are in force
    @Transactional(Transactional.TxType.MANDATORY)
    public Receipt screen(Party party, Subject subject) {
        Screener screener = lists.screener();
        Screening found = screener.screen(subject);
        Instant now = clock.instant();
        List<KeptHit> hits = new ArrayList<>();
        Decision strongest = Decision.CLEAR;
        for (Hit hit : found.hits()) {
            byte[] compared = compared(subject, hit, found.engineVersion());
            boolean clearedBefore = table.clearedSince(party.id(), compared, now.minus(REMEMBERED));
            hits.add(new KeptHit(FoundHit.of(hit), HexFormat.of().formatHex(compared), clearedBefore));
            if (!clearedBefore && hit.decision().compareTo(strongest) > 0) {
                strongest = hit.decision();
            }
        }
        Receipt receipt = new Receipt(
                UUID.randomUUID(),
                party.id(),
                now,
                strongest.name().toLowerCase(Locale.ROOT),
                found.engineVersion(),
                found.lists().stream()
                        .map(list -> new ListDigest(list.list(), list.sha256()))
                        .toList(),
                hits);
        table.insert(party, receipt, index.of("screened", write(subject)));
        return receipt;
    }

    /// A receipt of this party.
    @Transactional
    public Receipt receipt(Party party, UUID id) {
        return table.of(party, id);
    }

    /// Whether a hit of this receipt is one that nobody cleared, then or since.
    @Transactional
    public boolean raisesHits(Receipt receipt) {
        Instant since = clock.instant().minus(REMEMBERED);
        return receipt.hits().stream()
                .anyMatch(kept ->
                        !table.clearedSince(receipt.partyId(), HexFormat.of().parseHex(kept.compared()), since));
    }

    /// Remembers that two officers cleared all hits of a receipt.
    @Transactional(Transactional.TxType.MANDATORY)
    public void remember(Receipt receipt, UUID caseId) {
        for (KeptHit kept : receipt.hits()) {
            table.cleared(receipt.partyId(), HexFormat.of().parseHex(kept.compared()), caseId, clock.instant());
        }
    }

    /// Wallets count only through what they contributed to this hit: linking another one does not bring back a hit on
    /// the name, and a hit on a wallet is never taken for the one on the name.
    private byte[] compared(Subject subject, Hit hit, String engineVersion) {
        List<Object> features = new ArrayList<>();
        features.add(subject.name());
        features.add(subject.otherNames());
        features.add(String.valueOf(subject.type()));
        features.add(String.valueOf(subject.birthDate()));
        features.add(String.valueOf(subject.country()));
        features.add(subject.idNumbers());
        List<String> codes =
                hit.evidence().stream().map(Evidence::code).sorted().toList();
        return index.of("compared", write(List.of(features, codes, hit.entry(), engineVersion)));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("what was compared cannot be written", cause);
        }
    }
}
