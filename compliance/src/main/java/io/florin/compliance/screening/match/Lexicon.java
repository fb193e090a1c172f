package io.florin.compliance.screening.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words with a known part in names, from `words.txt`.
final class Lexicon {

    private static final Lexicon SHIPPED = new Lexicon(lines("words.txt"));

    private final Map<String, Token.Kind> kinds = new HashMap<>();
    private final Map<String, Integer> legalClass = new HashMap<>();
    private final Map<String, Integer> nicknameGroup = new HashMap<>();
    private final Map<Integer, List<String>> nicknames = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    private Lexicon(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            List<String> words = List.of(lines.get(line).split(" "));
            add(words.getFirst(), words.subList(1, words.size()), line);
        }
    }

    static Lexicon shipped() {
        return SHIPPED;
    }

    /// Lines of a resource beside this class, without comments and empty lines.
    static List<String> lines(String resource) {
        try (InputStream file = Lexicon.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is missing from the library");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String part, List<String> words, int line) {
        switch (part) {
            case "title" -> words.forEach(word -> kinds.put(word, Token.Kind.TITLE));
            case "particle" -> words.forEach(word -> kinds.put(word, Token.Kind.PARTICLE));
            case "legal" ->
                words.forEach(word -> {
                    kinds.put(word, Token.Kind.LEGAL_FORM);
                    legalClass.put(word, line);
                });
            case "number" -> words.forEach(word -> numbers.put(word, words.getFirst()));
            case "nickname" -> {
                words.forEach(word -> nicknameGroup.put(word, line));
                nicknames.put(line, words);
            }
            default -> throw new IllegalStateException("words.txt has an unknown part: " + part);
        }
    }

    Token.@Nullable Kind kind(String word) {
        return kinds.get(word);
    }

    /// Digits for a number word such as `ii`, or null.
    @Nullable
    String number(String word) {
        return numbers.get(word);
    }

    boolean sameLegalClass(String a, String b) {
        Integer first = legalClass.get(a);
        return first != null && first.equals(legalClass.get(b));
    }

    boolean sameNickname(String a, String b) {
        Integer first = nicknameGroup.get(a);
        return first != null && first.equals(nicknameGroup.get(b));
    }

    /// Other forms of a given name, itself included; empty when none are known.
    List<String> nicknames(String word) {
        Integer group = nicknameGroup.get(word);
        return group == null ? List.of() : nicknames.getOrDefault(group, List.of());
    }
}
