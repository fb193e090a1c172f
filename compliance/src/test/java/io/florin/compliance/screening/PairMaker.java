package io.florin.compliance.screening;

import io.florin.compliance.screening.list.ListEntry;
import io.florin.compliance.screening.list.ListedName;
import io.florin.compliance.screening.list.PartyType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Makes labelled pairs from real entries: the agency's own aliases, our variations, and other parties that share a
/// word. Entries are split in two halves by their id, so that nothing is tuned on the half that reports.
final class PairMaker {

    private final List<ListEntry> entries;
    private final Random random;

    /// @param tuning true for the half to tune on, false for the half to report on
    PairMaker(List<ListEntry> all, boolean tuning, long seed) {
        entries = new ArrayList<>(all.stream()
                .filter(entry -> (entry.id().hashCode() & 1) == (tuning ? 0 : 1))
                .filter(entry -> entry.title().split("\\s+").length > 1)
                .toList());
        random = new Random(seed);
        Collections.shuffle(entries, random);
    }

    List<LabelledPair> pairs(int each) {
        List<LabelledPair> pairs = new ArrayList<>();
        for (Variation variation : Variation.values()) {
            for (ListEntry entry : sample(each)) {
                pairs.add(new LabelledPair(variation.name(), variation.of(entry.title(), random), entry.title(), true));
            }
        }
        aliases(each * 4, pairs);
        sharingAWord(each * 10, pairs);
        return pairs;
    }

    List<ListEntry> sample(int count) {
        Collections.shuffle(entries, random);
        return List.copyOf(entries.subList(0, Math.min(count, entries.size())));
    }

    private void aliases(int count, List<LabelledPair> pairs) {
        List<LabelledPair> made = new ArrayList<>();
        for (ListEntry entry : sample(entries.size())) {
            String title = entry.title();
            entry.names().stream()
                    .filter(name -> !name.weak() && !name.text().equals(title))
                    .filter(name ->
                            name.kind() == ListedName.Kind.ORIGINAL_SCRIPT || sharesALetterRun(name.text(), title))
                    .findFirst()
                    .ifPresent(name -> made.add(new LabelledPair(
                            name.script().equals("Latn") ? "ALIAS" : "ORIGINAL_SCRIPT", name.text(), title, true)));
        }
        pairs.addAll(made.subList(0, Math.min(count, made.size())));
    }

    /// Two aliases of one party may have nothing in common; only those that can be told from the name are asked.
    private static boolean sharesALetterRun(String a, String b) {
        String plainA = JaroWinkler.sorted(a);
        String plainB = JaroWinkler.sorted(b);
        return Arrays.stream(plainA.split(" "))
                        .filter(word -> word.length() > 2
                                && Arrays.stream(plainB.split(" "))
                                        .anyMatch(other -> JaroWinkler.similarity(word, other) > 0.85))
                        .count()
                >= 2;
    }

    private void sharingAWord(int count, List<LabelledPair> pairs) {
        Map<String, List<ListEntry>> byWord = new HashMap<>();
        List<LabelledPair> made = new ArrayList<>();
        for (ListEntry entry : sample(entries.size())) {
            for (String word : entry.title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (word.length() > 3) {
                    List<ListEntry> others = byWord.computeIfAbsent(word, key -> new ArrayList<>());
                    if (!others.isEmpty()) {
                        ListEntry other = others.get(random.nextInt(others.size()));
                        if (other.list().equals(entry.list()) && !other.title().equals(entry.title())) {
                            made.add(new LabelledPair("OTHER_PARTY", entry.title(), other.title(), false));
                        }
                    }
                    others.add(entry);
                }
            }
        }
        Collections.shuffle(made, random);
        pairs.addAll(made.subList(0, Math.min(count, made.size())));
    }

    /// Names of nobody: the given name of one entry with the family name of another.
    List<String> strangers(int count) {
        List<String> names = new ArrayList<>();
        List<ListEntry> shuffled = sample(entries.size());
        for (int i = 0; i + 1 < shuffled.size() && names.size() < count; i++) {
            if (shuffled.get(i).type() == PartyType.PERSON
                    && shuffled.get(i + 1).type() == PartyType.PERSON) {
                String[] first = shuffled.get(i).title().split("\\s+");
                String[] last = shuffled.get(i + 1).title().split("\\s+");
                names.add(first[0] + " " + last[last.length - 1]);
            }
        }
        return names;
    }
}
