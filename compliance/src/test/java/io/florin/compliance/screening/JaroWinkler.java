package io.florin.compliance.screening;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;

/// The usual baseline of name screening: Jaro-Winkler over words sorted by alphabet, after transliteration.
final class JaroWinkler {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int MAX_PREFIX = 4;

    private JaroWinkler() {}

    static String sorted(String name) {
        String latin = TO_LATIN.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("['`]", "");
        String[] words = latin.replaceAll("[^a-z0-9]+", " ").strip().split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /// Similarity of two sorted names, 0 to 1.
    static double similarity(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        boolean[] usedA = new boolean[a.length()];
        boolean[] usedB = new boolean[b.length()];
        int common = matches(a, b, usedA, usedB);
        if (common == 0) {
            return 0;
        }
        double m = common;
        double jaro = (m / a.length() + m / b.length() + (m - transpositions(a, b, usedA, usedB) / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(MAX_PREFIX, Math.min(a.length(), b.length()))
                && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static int matches(String a, String b, boolean[] usedA, boolean[] usedB) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!usedB[j] && a.charAt(i) == b.charAt(j)) {
                    usedA[i] = true;
                    usedB[j] = true;
                    common++;
                    break;
                }
            }
        }
        return common;
    }

    private static int transpositions(String a, String b, boolean[] usedA, boolean[] usedB) {
        int j = 0;
        int different = 0;
        for (int i = 0; i < a.length(); i++) {
            if (usedA[i]) {
                while (!usedB[j]) {
                    j++;
                }
                different += a.charAt(i) == b.charAt(j) ? 0 : 1;
                j++;
            }
        }
        return different;
    }
}
