package io.florin.compliance.screening.match;

import java.util.ArrayList;
import java.util.List;

/// Lays two names side by side so that the evidence is greatest, in whatever order their words stand.
final class NameAligner {

    private static final int MAX_JOINED = 3;
    private static final int SHORTEST_JOINED = 3;
    private static final int LENGTH_SLACK = 2;

    private final TokenComparison comparison;
    private final Rarity rarity;
    private final Coefficients coefficients;
    private final int minorMissing;
    private final int initialMissing;
    private final int numberMissing;
    private final int bothMissing;
    private final int subjectMissing;
    private final int entryMissing;
    private final int patronymicPercent;
    private final int entryPercent;
    private final int subjectPercent;

    NameAligner(Rarity rarity, Coefficients coefficients) {
        this.rarity = rarity;
        this.coefficients = coefficients;
        comparison = new TokenComparison(rarity, coefficients);
        minorMissing = coefficients.value("token.minor_missing");
        initialMissing = coefficients.value("token.initial_missing");
        numberMissing = coefficients.value("number.missing");
        bothMissing = coefficients.value("token.missing_in_both");
        subjectMissing = coefficients.value("token.missing_in_subject");
        entryMissing = coefficients.value("token.missing_in_entry");
        patronymicPercent = coefficients.value("token.patronymic_missing_percent");
        entryPercent = coefficients.value("token.missing_in_subject_percent");
        subjectPercent = coefficients.value("token.missing_in_entry_percent");
    }

    /// The best alignment of two parsed names.
    NameAlignment align(List<Token> subjectWords, List<Token> entryWords) {
        List<Token> subject = joinLike(subjectWords, entryWords);
        List<Token> entry = joinLike(entryWords, subject);
        int[][] benefit = new int[subject.size()][entry.size()];
        TokenComparison.Outcome[][] outcomes = new TokenComparison.Outcome[subject.size()][entry.size()];
        for (int i = 0; i < subject.size(); i++) {
            int without = extra(subject.get(i));
            for (int j = 0; j < entry.size(); j++) {
                TokenComparison.Outcome outcome = comparison.compare(subject.get(i), entry.get(j));
                outcomes[i][j] = outcome;
                if (outcome.agreement() != TokenComparison.Agreement.NONE) {
                    int alone = without
                            + lacking(entry.get(j))
                            + (areNames(subject.get(i), entry.get(j)) ? bothMissing : 0);
                    benefit[i][j] = Math.max(0, outcome.gain() + alone);
                }
            }
        }
        return collect(subject, entry, outcomes, Assignment.best(benefit));
    }

    private static boolean areNames(Token a, Token b) {
        return a.kind() == Token.Kind.NAME && b.kind() == Token.Kind.NAME;
    }

    private NameAlignment collect(
            List<Token> subject, List<Token> entry, TokenComparison.Outcome[][] outcomes, int[] columnOf) {
        List<NameAlignment.Pair> pairs = new ArrayList<>();
        boolean[] taken = new boolean[entry.size()];
        for (int i = 0; i < columnOf.length; i++) {
            if (columnOf[i] >= 0) {
                taken[columnOf[i]] = true;
                pairs.add(new NameAlignment.Pair(subject.get(i), entry.get(columnOf[i]), outcomes[i][columnOf[i]]));
            }
        }
        List<NameAlignment.Single> extra = new ArrayList<>();
        for (int i = 0; i < subject.size(); i++) {
            if (columnOf.length == 0 || columnOf[i] < 0) {
                extra.add(new NameAlignment.Single(subject.get(i), -extra(subject.get(i))));
            }
        }
        List<NameAlignment.Single> lacking = new ArrayList<>();
        for (int j = 0; j < entry.size(); j++) {
            if (!taken[j]) {
                lacking.add(new NameAlignment.Single(entry.get(j), -lacking(entry.get(j))));
            }
        }
        return new NameAlignment(pairs, extra, lacking, coefficients);
    }

    /// Cost of a word that only the subject has, as a positive number of units.
    private int extra(Token token) {
        return missing(token, entryMissing, entryPercent);
    }

    /// Cost of a word that only the entry has, as a positive number of units.
    private int lacking(Token token) {
        return missing(token, subjectMissing, subjectPercent);
    }

    private int missing(Token token, int fixed, int percent) {
        return switch (token.kind()) {
            case TITLE, PARTICLE, LEGAL_FORM -> minorMissing;
            case INITIAL -> initialMissing;
            case NUMBER -> numberMissing;
            case PATRONYMIC -> Units.percent(rarity.of(token), patronymicPercent);
            case NAME -> fixed + Units.percent(rarity.of(token), percent);
        };
    }

    /// Joins neighbouring words that the other name writes as one.
    private static List<Token> joinLike(List<Token> words, List<Token> other) {
        List<Token> joined = words;
        for (int count = MAX_JOINED; count >= 2; count--) {
            for (int i = 0; i + count <= joined.size(); i++) {
                if (mayBeOne(joined, i, count, other)) {
                    Token one = join(joined.subList(i, i + count));
                    if (other.stream().anyMatch(token -> isSame(token, one))) {
                        List<Token> shorter = new ArrayList<>(joined.subList(0, i));
                        shorter.add(one);
                        shorter.addAll(joined.subList(i + count, joined.size()));
                        joined = shorter;
                    }
                }
            }
        }
        return joined;
    }

    /// Cheap first look: some word of the other name has the first letter and about the length.
    private static boolean mayBeOne(List<Token> words, int from, int count, List<Token> other) {
        int length = 0;
        for (int i = from; i < from + count; i++) {
            length += words.get(i).text().length();
        }
        char first = words.get(from).key().charAt(0);
        for (Token token : other) {
            boolean alike =
                    token.key().charAt(0) == first && Math.abs(token.text().length() - length) <= LENGTH_SLACK;
            if (alike || token.abjad() || words.get(from).abjad()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Token whole, Token joined) {
        if (whole.kind() == Token.Kind.INITIAL || joined.text().length() < SHORTEST_JOINED) {
            return false;
        }
        boolean bones = (whole.abjad() || joined.abjad()) && joined.skeleton().length() >= SHORTEST_JOINED;
        return whole.key().equals(joined.key()) || bones && whole.skeleton().equals(joined.skeleton());
    }

    static Token join(List<Token> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        String shown =
                String.join(" ", parts.stream().map(Token::shown).distinct().toList());
        return Token.of(text.toString(), Token.Kind.NAME, parts.getFirst().abjad(), shown);
    }
}
