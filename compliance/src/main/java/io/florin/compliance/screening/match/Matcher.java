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

    private static final int MAX_CANDIDATES = 80;
    private static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::score)
            .reversed()
            .thenComparing(match -> match.entry().id());

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

    /// The best matches, best first; equal scores by entry id.
    ///
    /// @param most greatest number of matches
    public List<Match> best(Query query, int most) {
        Map<Integer, Draft> drafts = new HashMap<>();
        for (String name : query.names()) {
            List<Token> subject = NameParser.parse(name);
            for (int candidate : index.candidates(subject, MAX_CANDIDATES)) {
                ListEntry entry = entries.get(entryOf.get(candidate));
                if (isComparable(query.type(), entry)) {
                    NameAlignment alignment = aligner.align(subject, parsed.get(candidate));
                    Draft draft = new Draft(
                            names.get(candidate),
                            alignment,
                            alignment.score(names.get(candidate).weak()));
                    drafts.merge(entryOf.get(candidate), draft, Draft::better);
                }
            }
        }
        Map<Integer, List<Evidence>> exact = exact(query);
        Set<Integer> found = new LinkedHashSet<>(drafts.keySet());
        found.addAll(exact.keySet());
        return found.stream()
                .map(entry -> match(query, entries.get(entry), drafts.get(entry), exact.getOrDefault(entry, List.of())))
                .sorted(BEST_FIRST)
                .limit(most)
                .toList();
    }

    private record Draft(ListedName name, NameAlignment alignment, int score) {

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
        boolean countName = draft != null && (exact.isEmpty() || draft.score > 0);
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
