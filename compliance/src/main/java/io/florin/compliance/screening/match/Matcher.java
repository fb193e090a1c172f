package io.florin.compliance.screening.match;

import io.florin.compliance.screening.list.Identifier;
import io.florin.compliance.screening.list.ListEntry;
import io.florin.compliance.screening.list.ListedName;
import io.florin.compliance.screening.list.PartyType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compares a query with a fixed set of entries. Immutable; safe for any number of threads.
public final class Matcher {

    private static final int MAX_CANDIDATES = 40;
    private final List<ListEntry> entries;
    private final List<ListedName> names = new ArrayList<>();
    private final List<List<Token>> parsed = new ArrayList<>();
    private final List<Integer> entryOf = new ArrayList<>();
    private final Map<String, List<Integer>> byWallet = new HashMap<>();
    private final Map<String, List<Integer>> byNumber = new HashMap<>();
    private final NameIndex index;
    private final NameAligner aligner;
    private final Particulars particulars;
    private final Coefficients coefficients;

    /// Builds the index over all entries.
    public Matcher(List<ListEntry> entries, Coefficients coefficients) {
        this.entries = List.copyOf(entries);
        this.coefficients = coefficients;
        Map<String, Integer> counts = new HashMap<>();
        for (int entry = 0; entry < entries.size(); entry++) {
            add(entry, counts);
        }
        Rarity rarity = new Rarity(counts, entries.size(), coefficients.value("token.max_rarity"));
        index = new NameIndex(parsed, rarity, coefficients);
        aligner = new NameAligner(rarity, coefficients);
        particulars = new Particulars(coefficients);
    }

    private void add(int number, Map<String, Integer> counts) {
        ListEntry entry = entries.get(number);
        Set<String> keys = new HashSet<>();
        for (ListedName name : entry.names()) {
            List<Token> tokens = NameParser.parse(name.text());
            if (!tokens.isEmpty()) {
                names.add(name);
                parsed.add(tokens);
                entryOf.add(number);
                tokens.forEach(token -> keys.add(token.key()));
            }
        }
        keys.forEach(key -> counts.merge(key, 1, Integer::sum));
        entry.wallets()
                .forEach(wallet -> byWallet.computeIfAbsent(
                                CanonicalKey.wallet(wallet.address()), key -> new ArrayList<>())
                        .add(number));
        for (Identifier identifier : entry.identifiers()) {
            String key = CanonicalKey.number(identifier.number());
            if (key != null) {
                byNumber.computeIfAbsent(key, any -> new ArrayList<>()).add(number);
            }
        }
    }

    /// The best match whatever its score, and further ones from a score on; best first, equal scores by entry id.
    ///
    /// @param most greatest number of matches
    /// @param floor score in log-odds from which further matches are wanted
    public List<Match> best(Query query, int most, BigDecimal floor) {
        Map<Integer, Draft> drafts = drafts(query);
        Map<Integer, List<Evidence>> exact = exact(query);
        Set<Integer> found = new LinkedHashSet<>(drafts.keySet());
        found.addAll(exact.keySet());
        List<Ranked> ranked = new ArrayList<>();
        for (int entry : found) {
            List<Evidence> beside = particulars.compare(query, entries.get(entry));
            ranked.add(new Ranked(entry, rank(drafts.get(entry), exact.getOrDefault(entry, List.of()), beside)));
        }
        ranked.sort(Comparator.comparing(Ranked::units)
                .reversed()
                .thenComparing(one -> entries.get(one.entry()).id()));
        int least = floor.movePointRight(Units.SCALE).intValue();
        List<Match> matches = new ArrayList<>();
        for (Ranked one : ranked) {
            if (matches.size() < most && (matches.isEmpty() || one.units() >= least)) {
                int entry = one.entry();
                List<Evidence> certain = exact.getOrDefault(entry, List.of());
                matches.add(match(query, entries.get(entry), drafts.get(entry), certain));
            }
        }
        return List.copyOf(matches);
    }

    private record Ranked(int entry, int units) {}

    private static int rank(@Nullable Draft draft, List<Evidence> exact, List<Evidence> beside) {
        int sum = draft != null && draft.counts(exact) ? draft.score : 0;
        for (Evidence reason : exact) {
            sum += Units.of(reason.contribution());
        }
        for (Evidence reason : beside) {
            sum += Units.of(reason.contribution());
        }
        return sum;
    }

    private Map<Integer, Draft> drafts(Query query) {
        Map<Integer, Draft> drafts = new HashMap<>();
        for (List<Token> subject : readings(query)) {
            for (int candidate : index.candidates(subject, MAX_CANDIDATES)) {
                int entry = entryOf.get(candidate);
                if (isComparable(query.type(), entries.get(entry))) {
                    ListedName listed = names.get(candidate);
                    NameAlignment alignment = aligner.align(subject, parsed.get(candidate));
                    drafts.merge(entry, new Draft(listed, alignment, alignment.score(listed.weak())), Draft::better);
                }
            }
        }
        return drafts;
    }

    private static List<List<Token>> readings(Query query) {
        return query.names().stream()
                .flatMap(name -> NameParser.readings(name).stream())
                .toList();
    }

    /// Compares the query with one entry that need not be among those of the index.
    ///
    /// @throws IllegalArgumentException when the query or the entry has no name
    public Match compare(Query query, ListEntry entry) {
        Draft best = null;
        for (List<Token> subject : readings(query)) {
            for (ListedName listed : entry.names()) {
                NameAlignment alignment = aligner.align(subject, NameParser.parse(listed.text()));
                Draft draft = new Draft(listed, alignment, alignment.score(listed.weak()));
                best = best == null ? draft : best.better(draft);
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("Both sides need a name to be compared.");
        }
        return match(query, entry, best, List.of());
    }

    private record Draft(ListedName name, NameAlignment alignment, int score) {

        /// Beside a wallet or number that is the same, another name is no evidence against.
        boolean counts(List<Evidence> exact) {
            return exact.isEmpty() || score > 0;
        }

        Draft better(Draft other) {
            return other.score > score ? other : this;
        }
    }

    /// The agency of the denied persons list does not say what a row is, so its rows meet every type.
    private static boolean isComparable(@Nullable PartyType type, ListEntry entry) {
        return type == null
                || type == PartyType.WALLET
                || type == entry.type()
                || entry.list().equals("BIS-DPL");
    }

    private Map<Integer, List<Evidence>> exact(Query query) {
        Map<Integer, List<Evidence>> exact = new HashMap<>();
        BigDecimal wallet = coefficients.decimal("wallet");
        for (String address : query.wallets()) {
            for (int entry : byWallet.getOrDefault(CanonicalKey.wallet(address), List.of())) {
                exact.computeIfAbsent(entry, any -> new ArrayList<>())
                        .add(new Evidence("wallet", address, address, wallet, "The list names this very wallet."));
            }
        }
        BigDecimal document = coefficients.decimal("document");
        for (String number : query.numbers()) {
            String key = CanonicalKey.number(number);
            for (int entry : key == null ? List.<Integer>of() : byNumber.getOrDefault(key, List.of())) {
                Identifier listed = identifier(entries.get(entry), key);
                String text = listed.kind() + " " + listed.number();
                exact.computeIfAbsent(entry, any -> new ArrayList<>())
                        .add(new Evidence("document", number, text, document, "The list names this very number."));
            }
        }
        return exact;
    }

    private static Identifier identifier(ListEntry entry, @Nullable String key) {
        return entry.identifiers().stream()
                .filter(identifier -> Objects.equals(CanonicalKey.number(identifier.number()), key))
                .findFirst()
                .orElseThrow();
    }

    private Match match(Query query, ListEntry entry, @Nullable Draft draft, List<Evidence> exact) {
        List<Evidence> beside = particulars.compare(query, entry);
        List<Evidence> all = new ArrayList<>(exact);
        all.addAll(beside);
        boolean weak = false;
        boolean countName = draft != null && draft.counts(exact);
        if (draft != null && countName) {
            weak = draft.name.weak();
            all.addAll(draft.alignment.evidence(weak));
        }
        all.sort(Comparator.comparing((Evidence reason) -> reason.contribution().abs())
                .reversed());
        BigDecimal score =
                all.stream().map(Evidence::contribution).reduce(BigDecimal.ZERO.setScale(Units.SCALE), BigDecimal::add);
        boolean heldBack =
                exact.isEmpty() && (Particulars.isContradicted(beside) || weak && !Particulars.isSupported(beside));
        String matched = draft != null && countName
                ? draft.name.text()
                : exact.getFirst().entryText();
        return new Match(entry, matched, score, all, !exact.isEmpty(), heldBack);
    }
}
