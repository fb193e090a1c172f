package io.florin.compliance.screening.match;

/// Two coarser forms of a word in ASCII letters. The sound key joins the usual spellings of one sound in different
/// romanisations; the skeleton keeps only the consonants, for scripts that write no vowels.
final class Sound {

    private static final String VOWELS = "aeiou";

    private Sound() {}

    /// Sound key, such as `muhamad` for Mohammed and Muhammad.
    static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            i += sound(word, i, key);
        }
        while (key.length() > 2 && key.charAt(key.length() - 1) == 'h') {
            key.setLength(key.length() - 1);
        }
        return key.toString();
    }

    /// Consonants of the sound key; an initial vowel is kept as `A`.
    static String skeleton(String key) {
        StringBuilder bones = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean vowel = VOWELS.indexOf(c) >= 0;
            if (i == 0) {
                bones.append(vowel ? 'A' : c);
            } else if (!vowel && c != 'y' && c != 'v' && bones.charAt(bones.length() - 1) != c) {
                bones.append(c);
            }
        }
        return bones.toString();
    }

    static boolean isVowel(char c) {
        return VOWELS.indexOf(c) >= 0 || c == 'y';
    }

    /// Appends the sound at a position; answers how many letters it took.
    private static int sound(String word, int at, StringBuilder key) {
        for (String[] cluster : CLUSTERS) {
            if (word.startsWith(cluster[0], at)) {
                append(cluster[1], key);
                return cluster[0].length();
            }
        }
        append(single(word, at), key);
        return 1;
    }

    private static void append(String sound, StringBuilder key) {
        if (key.isEmpty() || sound.length() != 1 || key.charAt(key.length() - 1) != sound.charAt(0)) {
            key.append(sound);
        }
    }

    private static String single(String word, int at) {
        char c = word.charAt(at);
        return switch (c) {
            case 'q' -> "k";
            case 'w' -> "v";
            case 'x' -> "ks";
            case 'o' -> "u";
            case 'e' -> "a";
            case 'c' -> at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0 ? "s" : "k";
            case 'y' -> at > 0 && !(at + 1 < word.length() && isVowel(word.charAt(at + 1))) ? "i" : "y";
            default -> String.valueOf(c);
        };
    }

    /// Longer clusters first; `c` stands for the sound of ch in church.
    private static final String[][] CLUSTERS = {
        {"shch", "s"},
        {"tsch", "c"},
        {"dzh", "j"},
        {"tch", "c"},
        {"sch", "s"},
        {"iya", "ia"},
        {"iye", "ia"},
        {"yev", "av"},
        {"sh", "s"},
        {"ch", "c"},
        {"zh", "j"},
        {"dj", "j"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"ck", "k"},
        {"ou", "u"},
        {"oo", "u"},
        {"aw", "au"},
        {"ow", "u"},
        {"ee", "i"},
        {"ie", "i"},
        {"iy", "i"},
        {"ei", "i"},
        {"ey", "i"},
        {"ai", "i"},
        {"ay", "i"},
        {"yi", "i"},
        {"ae", "a"},
        {"oe", "u"},
        {"ue", "u"},
        {"ts", "ts"},
        {"tz", "ts"}
    };
}
