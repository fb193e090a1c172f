package io.florin.compliance.screening.match;

import java.util.ArrayList;
import java.util.List;

/// Two names side by side.
///
/// @param pairs words that stand for each other
/// @param extra words that only the subject has
/// @param lacking words that only the entry has
/// @param coefficients numbers of the score
record NameAlignment(List<Pair> pairs, List<Single> extra, List<Single> lacking, Coefficients coefficients) {

    /// Two words that stand for each other.
    record Pair(Token subject, Token entry, TokenComparison.Outcome outcome) {}

    /// A word without a partner and its cost, a negative number of units.
    record Single(Token token, int cost) {}

    /// All evidence of the name in units, before any cap.
    int score(boolean weak) {
        int sum = raw() + (weak ? coefficients.value("name.weak_alias") : 0);
        return sum - aboveKnee(sum);
    }

    /// Whether every word that matters has exactly the same word on the other side.
    boolean isExact() {
        return isComplete()
                && pairs.stream()
                        .allMatch(pair -> pair.entry().kind().isMinor()
                                || pair.outcome().agreement() == TokenComparison.Agreement.EXACT);
    }

    /// Whether every word that matters has a partner.
    private boolean isComplete() {
        return !pairs.isEmpty()
                && extra.stream().allMatch(single -> single.token().kind().isMinor())
                && lacking.stream().allMatch(single -> single.token().kind().isMinor());
    }

    /// Words, or numbers, on both sides that stand alone contradict each other.
    private int contradiction() {
        int words = Math.min(count(extra, Token.Kind.NAME), count(lacking, Token.Kind.NAME));
        int numbers = Math.min(count(extra, Token.Kind.NUMBER), count(lacking, Token.Kind.NUMBER));
        return -coefficients.value("token.missing_in_both") * words - coefficients.value("number.conflict") * numbers;
    }

    private static int count(List<Single> singles, Token.Kind kind) {
        return (int)
                singles.stream().filter(single -> single.token().kind() == kind).count();
    }

    private int raw() {
        int sum = coefficients.value("name.base") + contradiction();
        sum += isComplete() ? coefficients.value("name.complete") : 0;
        sum += isExact() ? coefficients.value("name.exact") : 0;
        for (Pair pair : pairs) {
            sum += pair.outcome().gain();
        }
        for (Single single : extra) {
            sum += single.cost();
        }
        for (Single single : lacking) {
            sum += single.cost();
        }
        return sum;
    }

    private int aboveKnee(int sum) {
        int above = Math.max(0, sum - coefficients.value("name.knee"));
        return above - Units.percent(above, coefficients.value("name.above_knee_percent"));
    }

    /// The reasons; their contributions add up to [#score(boolean)].
    List<Evidence> evidence(boolean weak) {
        List<Evidence> all = new ArrayList<>();
        add(
                all,
                "base",
                "",
                "",
                coefficients.value("name.base"),
                "Before looking, two parties are taken as unrelated.");
        if (isExact()) {
            add(
                    all,
                    "name_exact",
                    "",
                    "",
                    coefficients.value("name.exact"),
                    "Every telling word of the name is the same.");
        }
        if (isComplete()) {
            add(all, "name_complete", "", "", coefficients.value("name.complete"), "No telling word is left over.");
        }
        if (contradiction() != 0) {
            add(all, "word_conflict", "", "", contradiction(), "Each side has words that the other lacks.");
        }
        pairs.forEach(pair -> all.add(evidence(pair)));
        for (Single single : lacking) {
            String note = "The list has this word, the subject has not.";
            add(all, "word_missing", "", single.token().shown(), single.cost(), note);
        }
        for (Single single : extra) {
            String note = "The subject has this word, the list has not.";
            add(all, "word_extra", single.token().shown(), "", single.cost(), note);
        }
        int sum = raw();
        if (weak) {
            sum += coefficients.value("name.weak_alias");
            String note = "The agency itself calls this alias a weak one.";
            add(all, "weak_alias", "", "", coefficients.value("name.weak_alias"), note);
        }
        if (aboveKnee(sum) > 0) {
            String note = "Many rare words in common count only in part: namesakes often share them together.";
            add(all, "name_repeated", "", "", -aboveKnee(sum), note);
        }
        return all;
    }

    private static void add(List<Evidence> all, String code, String subject, String entry, int units, String note) {
        all.add(new Evidence(code, subject, entry, Units.toDecimal(units), note));
    }

    private static Evidence evidence(Pair pair) {
        String subject = pair.subject().shown();
        String entry = pair.entry().shown();
        int gain = pair.outcome().gain();
        return switch (pair.outcome().agreement()) {
            case EXACT ->
                reason("word_exact", subject, entry, gain, "The same word; the rarer it is, the more it counts.");
            case SOUND -> reason("word_sound", subject, entry, gain, "Two spellings of the same sound.");
            case NICKNAME -> reason("word_nickname", subject, entry, gain, "Two forms of the same given name.");
            case SKELETON -> reason("word_consonants", subject, entry, gain, "The same consonants across scripts.");
            case SPELLING -> reason("word_spelling", subject, entry, gain, "Nearly the same spelling.");
            case INITIAL -> reason("word_initial", subject, entry, gain, "One is the initial of the other.");
            case MINOR -> reason("word_minor", subject, entry, gain, "The same title, particle or legal form.");
            case NONE -> throw new IllegalStateException("Words that do not agree are never paired");
        };
    }

    private static Evidence reason(String code, String subject, String entry, int units, String note) {
        return new Evidence(code, subject, entry, Units.toDecimal(units), note);
    }
}
