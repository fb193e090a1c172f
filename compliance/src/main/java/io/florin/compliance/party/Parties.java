package io.florin.compliance.party;

import io.florin.compliance.sealing.BlindIndex;
import io.florin.compliance.sealing.SealedJson;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Parties and their versions. A change of a party happens under its row's lock.
@Singleton
@Transactional
public class Parties {
    private static final int MOST_FOUND = 50;
    private static final int IDENTITY_BYTES = 16;

    private final PartyTable table;
    private final SealedJson sealed;
    private final BlindIndex index;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Parties(PartyTable table, SealedJson sealed, BlindIndex index, InstantSource clock) {
        this.table = table;
        this.sealed = sealed;
        this.index = index;
        this.clock = clock;
    }

    public Optional<Party> ofUser(String userId) {
        return table.ofUser(userId);
    }

    public Optional<Party> of(UUID id) {
        return table.of(id);
    }

    /// The party, locked until the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Party lock(UUID id) {
        return table.lock(id).orElseThrow(() -> new IllegalStateException("party " + id + " is gone"));
    }

    /// The user's party, begun when there is none, locked until the transaction ends. Version 0 = has told nothing yet.
    @Transactional(Transactional.TxType.MANDATORY)
    public Party begin(String userId) {
        byte[] identity = new byte[IDENTITY_BYTES];
        random.nextBytes(identity);
        table.begin(UUID.randomUUID(), userId, HexFormat.of().formatHex(identity), clock.instant());
        return table.lockUser(userId).orElseThrow(() -> new IllegalStateException("the party is gone"));
    }

    /// Keeps what a party told as its next version; it is in review until screened.
    @Transactional(Transactional.TxType.MANDATORY)
    public Party addVersion(Party party, PartyDetails details) {
        int version = party.version() + 1;
        byte[] bytes = sealed.seal(party.userId(), context(party, version), details);
        table.addVersion(party.id(), version, bytes, clock.instant());
        table.replaceWords(party.id(), words(details).stream().map(this::blind).toList());
        return lock(party.id());
    }

    /// What the party told last.
    public PartyDetails details(Party party) {
        byte[] bytes = table.version(party.id(), party.version());
        return sealed.open(party.userId(), context(party, party.version()), bytes, PartyDetails.class);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void screened(Party party, UUID receiptId) {
        table.screened(party.id(), receiptId);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void verified(Party party, LocalDate until) {
        table.verified(party.id(), until);
    }

    /// Back in review.
    @Transactional(Transactional.TxType.MANDATORY)
    public void held(Party party) {
        table.held(party.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void refused(Party party) {
        table.refused(party.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void frozen(Party party, Party.Freeze freeze) {
        table.frozen(party.id(), freeze);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void unfrozen(Party party) {
        table.frozen(party.id(), null);
    }

    /// Parties whose names or login names hold every word of the text, at most 50. Words match whole, without case and
    /// accents: sealed names cannot be searched by parts of words.
    public List<UUID> named(String text) {
        Set<UUID> found = null;
        for (String word : NameWords.of(text)) {
            Set<UUID> having = new LinkedHashSet<>(table.withWord(blind(word)));
            if (found == null) {
                found = having;
            } else {
                found.retainAll(having);
            }
        }
        return found == null ? List.of() : found.stream().limit(MOST_FOUND).toList();
    }

    private byte[] blind(String word) {
        return index.of("party-word", word);
    }

    private static Set<String> words(PartyDetails details) {
        Set<String> words = new HashSet<>(NameWords.of(details.loginName()));
        words.addAll(NameWords.of(details.profile().fullName()));
        for (String name : details.profile().otherNames()) {
            words.addAll(NameWords.of(name));
        }
        return words;
    }

    private static String context(Party party, int version) {
        return "party:" + party.id() + ":" + version;
    }
}
