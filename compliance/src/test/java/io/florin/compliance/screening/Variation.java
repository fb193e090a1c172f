package io.florin.compliance.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Ways in which the name of one and the same party is written differently. Each changes a Latin name, or answers it
/// unchanged when it does not apply.
enum Variation {
    ORDER {
        @Override
        String of(List<String> words, Random random) {
            Collections.rotate(words, 1);
            return String.join(" ", words);
        }
    },
    TYPING_ERROR {
        @Override
        String of(List<String> words, Random random) {
            return slips(words, 1, random);
        }
    },
    TWO_TYPING_ERRORS {
        @Override
        String of(List<String> words, Random random) {
            return String.join("", words).length() < 14 ? String.join(" ", words) : slips(words, 2, random);
        }
    },
    ROMANISATION {
        @Override
        String of(List<String> words, Random random) {
            String name = String.join(" ", words).toLowerCase(Locale.ROOT);
            for (int i = 0; i < 3; i++) {
                String[] rule = SPELLINGS[random.nextInt(SPELLINGS.length)];
                name = name.replaceFirst(rule[0], rule[1]);
            }
            return name;
        }
    },
    MISSING_MIDDLE {
        @Override
        String of(List<String> words, Random random) {
            if (words.size() > 2) {
                words.remove(1);
            }
            return String.join(" ", words);
        }
    },
    INITIAL {
        @Override
        String of(List<String> words, Random random) {
            if (words.size() > 2) {
                words.set(1, words.get(1).substring(0, 1) + ".");
            }
            return String.join(" ", words);
        }
    },
    EXTRA_WORD {
        @Override
        String of(List<String> words, Random random) {
            words.add(1, EXTRA.get(random.nextInt(EXTRA.size())));
            return String.join(" ", words);
        }
    },
    GLUED {
        @Override
        String of(List<String> words, Random random) {
            if (words.size() > 2) {
                words.set(0, words.get(0) + words.remove(1).toLowerCase(Locale.ROOT));
            }
            return String.join(" ", words);
        }
    },
    SPLIT {
        @Override
        String of(List<String> words, Random random) {
            String longest = Collections.max(words, Comparator.comparing(String::length));
            int at = longest.length() / 2;
            String parts = longest.substring(0, at) + " " + longest.substring(at);
            words.set(words.indexOf(longest), longest.length() > 6 ? parts : longest);
            return String.join(" ", words);
        }
    },
    TITLE {
        @Override
        String of(List<String> words, Random random) {
            return TITLES.get(random.nextInt(TITLES.size())) + " " + String.join(" ", words);
        }
    };

    private static final String[][] SPELLINGS = {
        {"ou", "u"}, {"u", "ou"}, {"i", "y"}, {"y", "i"}, {"kh", "h"}, {"h", "kh"}, {"q", "k"}, {"k", "q"}, {"ee", "i"},
        {"a", "e"}, {"e", "a"}, {"o", "u"}, {"w", "v"}, {"ph", "f"}, {"ll", "l"}, {"ss", "s"}, {"s", "ss"}, {"j", "dj"},
        {"zh", "j"}, {"sh", "ch"}, {"ts", "c"}, {"v", "w"}, {"x", "ks"}, {"ks", "x"}, {"c", "k"}
    };
    private static final List<String> EXTRA = List.of("Omar", "Luis", "Viktor", "Hamid", "Maria", "Chol");
    private static final List<String> TITLES = List.of("Mr", "Dr.", "Sheikh", "Haji", "Gen.", "Mrs");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    abstract String of(List<String> words, Random random);

    /// The name in this variation.
    String of(String name, Random random) {
        return of(new ArrayList<>(Arrays.asList(name.strip().split("\\s+"))), random);
    }

    private static String slips(List<String> words, int count, Random random) {
        StringBuilder name = new StringBuilder(String.join(" ", words));
        for (int i = 0; i < count; i++) {
            slip(name, random);
        }
        return name.toString();
    }

    private static void slip(StringBuilder name, Random random) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        if (at >= name.length() || name.charAt(at) == ' ') {
            at--;
        }
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        switch (random.nextInt(4)) {
            case 0 -> name.setCharAt(at, letter);
            case 1 -> name.insert(at, letter);
            case 2 -> name.deleteCharAt(at);
            default -> {
                if (at + 1 < name.length()) {
                    char next = name.charAt(at + 1);
                    name.setCharAt(at + 1, name.charAt(at));
                    name.setCharAt(at, next);
                }
            }
        }
    }
}
