package io.florin.compliance.screening.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the few listed names that a subject's name may mean, without looking at the others. A word of the subject
/// leads to listed words with the same letters, consonants or nickname group, or within two deletions of its
/// sound key; those words lead to names.
///
/// Immutable after building; a query allocates its own working arrays.
final class NameIndex {

    private static final int TWO_DELETIONS_FROM = 7;
    private static final int ONE_DELETION_FROM = 4;
    private static final int PREFIX = 14;
    private static final int[] NONE = {};
    private static final int MIN_GAIN = Units.ONE / 2;

    private final List<List<Token>> names;
    private final int[] mass;
    private final List<Token> words = new ArrayList<>();
    private final Map<String, Integer> byText = new HashMap<>();
    private final Map<String, int[]> bySkeleton;
    private final long[] deletions;
    private final int[][] namesOf;
    private final TokenComparison comparison;

    NameIndex(List<List<Token>> names, Rarity rarity, Coefficients coefficients) {
        this.names = List.copyOf(names);
        comparison = new TokenComparison(rarity, coefficients);
        mass = new int[names.size()];
        List<IntBag> postings = new ArrayList<>();
        for (int name = 0; name < names.size(); name++) {
            for (Token word : names.get(name)) {
                mass[name] += word.kind().isMinor() ? 0 : rarity.of(word);
                post(word, name, postings);
            }
            for (int i = 0; i + 1 < names.get(name).size(); i++) {
                Token joined = NameAligner.join(names.get(name).subList(i, i + 2));
                if (joined.text().length() > 3) {
                    post(joined, name, postings);
                }
            }
        }
        namesOf = postings.stream().map(IntBag::distinct).toArray(int[][]::new);
        bySkeleton = bySkeleton();
        deletions = deletions();
    }

    private void post(Token word, int name, List<IntBag> postings) {
        if (word.kind().isMinor() || word.kind() == Token.Kind.INITIAL) {
            return;
        }
        Integer id = byText.get(word.text());
        if (id == null) {
            id = words.size();
            byText.put(word.text(), id);
            words.add(word);
            postings.add(new IntBag());
        }
        postings.get(id).add(name);
    }

    private Map<String, int[]> bySkeleton() {
        Map<String, IntBag> groups = new HashMap<>();
        for (int id = 0; id < words.size(); id++) {
            groups.computeIfAbsent(words.get(id).skeleton(), key -> new IntBag())
                    .add(id);
        }
        Map<String, int[]> packed = new HashMap<>();
        groups.forEach((key, ids) -> packed.put(key, ids.distinct()));
        return packed;
    }

    private long[] deletions() {
        LongList all = new LongList();
        for (int id = 0; id < words.size(); id++) {
            for (int hash : deletionHashes(words.get(id).key())) {
                all.add((long) hash << 32 | id);
            }
        }
        return all.sorted();
    }

    private static final class LongList {
        private long[] values = new long[1 << 12];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] exact = Arrays.copyOf(values, size);
            Arrays.sort(exact);
            return exact;
        }
    }

    /// Hashes of a key with up to two of its letters left out; short keys lose fewer.
    private static int[] deletionHashes(String key) {
        String head = key.length() > PREFIX ? key.substring(0, PREFIX) : key;
        Set<String> variants = new LinkedHashSet<>();
        variants.add(head);
        if (head.length() >= ONE_DELETION_FROM) {
            addDeletions(head, variants, head.length() >= TWO_DELETIONS_FROM);
        }
        return variants.stream().mapToInt(String::hashCode).toArray();
    }

    private static void addDeletions(String key, Set<String> variants, boolean again) {
        for (int i = 0; i < key.length(); i++) {
            String shorter = key.substring(0, i) + key.substring(i + 1);
            if (variants.add(shorter) && again) {
                addDeletions(shorter, variants, false);
            }
        }
    }

    /// The most promising names, best first.
    ///
    /// @param most greatest number of names
    int[] candidates(List<Token> subject, int most) {
        int[] total = new int[names.size()];
        int[] last = new int[names.size()];
        int[] gainOfLast = new int[names.size()];
        IntBag touched = new IntBag();
        int round = 0;
        for (Token word : probes(subject)) {
            round++;
            for (int id : similar(word)) {
                int gain = comparison
                        .compare(word, words.get(id).as(Token.Kind.NAME))
                        .gain();
                if (word.kind() == Token.Kind.NUMBER && words.get(id).kind() == Token.Kind.NUMBER) {
                    gain = Units.ONE;
                }
                if (gain < MIN_GAIN) {
                    continue;
                }
                for (int name : namesOf[id]) {
                    if (last[name] == 0) {
                        touched.add(name);
                    }
                    int before = last[name] == round ? gainOfLast[name] : 0;
                    if (gain > before) {
                        total[name] += gain - before;
                        last[name] = round;
                        gainOfLast[name] = gain;
                    }
                }
            }
        }
        return best(total, touched, most);
    }

    private int[] best(int[] total, IntBag touched, int most) {
        long[] ranked = new long[touched.size];
        for (int i = 0; i < touched.size; i++) {
            int name = touched.values[i];
            int promise = total[name] - Math.max(0, mass[name] - total[name]) / 3;
            ranked[i] = (long) -promise << 32 | name;
        }
        Arrays.sort(ranked);
        int[] best = new int[Math.min(most, ranked.length)];
        for (int i = 0; i < best.length; i++) {
            best[i] = (int) ranked[i];
        }
        return best;
    }

    /// Words to look up: those of the name, and neighbours joined.
    private static List<Token> probes(List<Token> subject) {
        List<Token> probes = new ArrayList<>();
        for (Token word : subject) {
            if (!word.kind().isMinor() && word.kind() != Token.Kind.INITIAL) {
                probes.add(word);
            }
        }
        for (int i = 0; i + 1 < subject.size(); i++) {
            Token joined = NameAligner.join(subject.subList(i, i + 2));
            if (joined.text().length() > 3) {
                probes.add(joined);
            }
        }
        return probes;
    }

    /// Listed words that a word may stand for, without repetition.
    private int[] similar(Token word) {
        IntBag ids = new IntBag();
        Integer same = byText.get(word.text());
        if (same != null) {
            ids.add(same);
        }
        for (int id : bySkeleton.getOrDefault(word.skeleton(), NONE)) {
            if (word.abjad() || words.get(id).abjad()) {
                ids.add(id);
            }
        }
        for (String form : Lexicon.shipped().nicknames(word.text())) {
            Integer id = byText.get(form);
            if (id != null) {
                ids.add(id);
            }
        }
        for (int hash : deletionHashes(word.key())) {
            long from = (long) hash << 32;
            int at = Arrays.binarySearch(deletions, from);
            for (int i = at < 0 ? -at - 1 : at; i < deletions.length && deletions[i] >> 32 == hash; i++) {
                ids.add((int) deletions[i]);
            }
        }
        return ids.distinct();
    }

    private static final class IntBag {
        private int[] values = new int[64];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int[] distinct() {
            Arrays.sort(values, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || values[i] != values[i - 1]) {
                    values[kept++] = values[i];
                }
            }
            return Arrays.copyOf(values, kept);
        }
    }
}
