package io.florin.compliance.screening.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A name as a list of classified words.
final class NameParser {

    /// Longest name that is compared; more is cut, since no listed name comes near.
    static final int MAX_CHARS = 400;

    static final int MAX_TOKENS = 24;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]");
    private static final Pattern DOTTED = Pattern.compile("\\b(?:\\p{L}\\.){2,}(?:\\p{L}\\b)?");
    private static final Pattern PATRONYMIC =
            Pattern.compile(".{3,}(?:ovich|evich|ovitch|evitch|ovych|evych|ovna|evna|ivna|ichna)");
    private static final Pattern SERVANT = Pattern.compile("abd(?:[aeiou]{1,3}(?:[lrsdtnz]|sh)|u)?");
    private static final Pattern SERVANT_GLUED =
            Pattern.compile("abd[aeu]l-?(?<of>[b-df-hj-np-tv-z].{3,}|aziz|ahad|ali|azim)");
    private static final int ARTICLE_MIN = 4;
    private static final Lexicon WORDS = Lexicon.shipped();

    private NameParser() {}

    /// Words of a name in its order. Empty only when the text has no letter and no digit.
    static List<Token> parse(String name) {
        return classify(joinServants(words(relevant(name))));
    }

    /// The ways in which a subject may mean a name: as parsed, and, where Abd was joined to its next word, also apart,
    /// since the word between them may have been left out.
    static List<List<Token>> readings(String name) {
        List<Token> apart = words(relevant(name));
        List<Token> joined = joinServants(apart);
        return joined.size() == apart.size() ? List.of(classify(joined)) : List.of(classify(joined), classify(apart));
    }

    private static String relevant(String name) {
        String cut = name.length() > MAX_CHARS ? name.substring(0, MAX_CHARS) : name;
        String outside = IN_BRACKETS.matcher(cut).replaceAll(" ");
        return outside.codePoints().anyMatch(Character::isLetter) ? outside : cut;
    }

    private static List<Token> words(String text) {
        String closed = DOTTED.matcher(text).replaceAll(dots -> {
            String letters = dots.group().replace(".", "");
            boolean initials = letters.length() < 3 && WORDS.kind(LatinForm.of(letters)) != Token.Kind.LEGAL_FORM;
            return initials ? dots.group().replace(".", " ") : letters + " ";
        });
        List<Token> tokens = new ArrayList<>();
        for (String part : closed.split("[\\s\\p{Pd}_./,;&|]+")) {
            boolean abjad = part.codePoints().anyMatch(LatinForm::isAbjad);
            for (String word : LatinForm.of(part).split(" ")) {
                if (!word.isEmpty()) {
                    tokens.add(token(word, abjad, part));
                }
            }
        }
        return tokens;
    }

    private static Token token(String word, boolean abjad, String shown) {
        boolean article = abjad && word.startsWith("al") && word.length() > ARTICLE_MIN;
        return Token.of(article ? word.substring(2) : word, Token.Kind.NAME, abjad, shown);
    }

    /// Abd al-Rahman, Abdul Rahman, Abdurrahman: one name, whatever is glued.
    private static List<Token> joinServants(List<Token> tokens) {
        List<Token> joined = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int next = i + 1;
            if (SERVANT.matcher(token.text()).matches()) {
                if (next < tokens.size() - 1 && WORDS.kind(tokens.get(next).text()) == Token.Kind.PARTICLE) {
                    next++;
                }
                if (next < tokens.size() && tokens.get(next).text().length() > 2) {
                    Token of = tokens.get(next);
                    joined.add(Token.of("abd" + of.text(), Token.Kind.NAME, of.abjad(), shown(tokens, i, next)));
                    i = next;
                    continue;
                }
            }
            var glued = SERVANT_GLUED.matcher(token.text());
            joined.add(
                    glued.matches()
                            ? Token.of("abd" + glued.group("of"), token.kind(), token.abjad(), token.shown())
                            : token);
        }
        return joined;
    }

    private static String shown(List<Token> tokens, int from, int to) {
        return String.join(
                " ", tokens.subList(from, to + 1).stream().map(Token::shown).toList());
    }

    private static List<Token> classify(List<Token> all) {
        List<Token> tokens = all.size() > MAX_TOKENS ? all.subList(0, MAX_TOKENS) : all;
        List<Token> classified = new ArrayList<>();
        for (Token token : tokens) {
            classified.add(token.as(kind(token.text(), tokens.size())));
        }
        if (classified.stream().allMatch(token -> token.kind().isMinor() || token.kind() == Token.Kind.INITIAL)) {
            classified.replaceAll(token -> token.kind().isMinor() ? token.as(Token.Kind.NAME) : token);
        }
        return numbers(classified);
    }

    private static Token.Kind kind(String word, int words) {
        Token.Kind known = WORDS.kind(word);
        if (known != null) {
            return known;
        }
        if (word.chars().allMatch(Character::isDigit)) {
            return Token.Kind.NUMBER;
        }
        if (word.length() == 1) {
            return Token.Kind.INITIAL;
        }
        return words > 2 && PATRONYMIC.matcher(word).matches() ? Token.Kind.PATRONYMIC : Token.Kind.NAME;
    }

    /// A roman numeral or number word at the end counts as the number.
    private static List<Token> numbers(List<Token> tokens) {
        int last = tokens.size() - 1;
        if (last > 0) {
            Token token = tokens.get(last);
            String digits = WORDS.number(token.text());
            if (digits != null && token.kind() != Token.Kind.NUMBER) {
                tokens.set(last, Token.of(digits, Token.Kind.NUMBER, false, token.shown()));
            }
        }
        return List.copyOf(tokens);
    }
}
