package io.florin.compliance.screening.match;

/// What it means when one word of the subject stands for one word of the entry.
final class TokenComparison {

    /// How two words agree, best first.
    enum Agreement {
        EXACT,
        SOUND,
        NICKNAME,
        SKELETON,
        SPELLING,
        INITIAL,
        MINOR,
        NONE
    }

    /// @param agreement how they agree
    /// @param gain log-odds in units; may be negative when they hardly agree
    record Outcome(Agreement agreement, int gain) {}

    static final Outcome NONE = new Outcome(Agreement.NONE, Integer.MIN_VALUE);

    private static final int SKELETON_LIMIT = 130;
    private static final int SHORT_SKELETON = 2 * Units.ONE;
    private static final int LENGTH_OF_ONE_COST = 6;
    private static final int SHORT_WORD = 3;
    private static final int SHORT_WORD_LIMIT = 60;
    private static final int LIMIT_PERCENT = 42;
    private static final int KEY_EXTRA = 20;

    private final Lexicon words = Lexicon.shipped();
    private final Rarity rarity;
    private final int sound;
    private final int nickname;
    private final int skeleton;
    private final int edit;
    private final int growth;
    private final int initial;
    private final int minor;
    private final int sameLegalForm;

    TokenComparison(Rarity rarity, Coefficients coefficients) {
        this.rarity = rarity;
        sound = coefficients.value("token.sound");
        nickname = coefficients.value("token.nickname");
        skeleton = coefficients.value("token.skeleton");
        edit = coefficients.value("token.edit");
        growth = coefficients.value("token.edit_growth_percent");
        initial = coefficients.value("token.initial");
        minor = coefficients.value("token.minor");
        sameLegalForm = coefficients.value("legal_form.same");
    }

    Outcome compare(Token subject, Token entry) {
        if (subject.kind().isMinor() || entry.kind().isMinor()) {
            return minor(subject, entry);
        }
        if (subject.kind() == Token.Kind.NUMBER || entry.kind() == Token.Kind.NUMBER) {
            boolean same = subject.kind() == entry.kind() && subject.text().equals(entry.text());
            return same ? new Outcome(Agreement.EXACT, rarity.of(entry)) : NONE;
        }
        if (subject.kind() == Token.Kind.INITIAL || entry.kind() == Token.Kind.INITIAL) {
            boolean same = subject.text().charAt(0) == entry.text().charAt(0);
            return same ? new Outcome(Agreement.INITIAL, initial) : NONE;
        }
        int told = Math.min(rarity.of(subject), rarity.of(entry));
        if (subject.text().equals(entry.text())) {
            return new Outcome(Agreement.EXACT, told);
        }
        return inexact(subject, entry, told);
    }

    private Outcome minor(Token subject, Token entry) {
        if (subject.kind() != entry.kind()) {
            return NONE;
        }
        if (subject.kind() == Token.Kind.LEGAL_FORM) {
            boolean same = words.sameLegalClass(subject.text(), entry.text());
            return same ? new Outcome(Agreement.MINOR, sameLegalForm) : NONE;
        }
        return subject.key().equals(entry.key()) ? new Outcome(Agreement.MINOR, minor) : NONE;
    }

    private Outcome inexact(Token subject, Token entry, int told) {
        Outcome best = NONE;
        if (subject.key().equals(entry.key())) {
            best = new Outcome(Agreement.SOUND, told - sound);
        }
        if (words.sameNickname(subject.text(), entry.text())) {
            best = better(best, new Outcome(Agreement.NICKNAME, told - nickname));
        }
        if (subject.abjad() || entry.abjad()) {
            best = better(best, bones(subject.skeleton(), entry.skeleton(), told));
        }
        return better(best, spelling(subject, entry, told));
    }

    private static Outcome better(Outcome a, Outcome b) {
        return b.gain() > a.gain() ? b : a;
    }

    private Outcome bones(String a, String b, int told) {
        int length = Math.min(a.length(), b.length());
        int distance = a.equals(b) ? 0 : Spelling.distance(a, b, SKELETON_LIMIT);
        if (distance > SKELETON_LIMIT || length < 2 || distance > 0 && length <= SHORT_WORD) {
            return NONE;
        }
        int cost = skeleton + (length == 2 ? SHORT_SKELETON : 0) + (int) ((long) edit * distance / Spelling.EDIT);
        return new Outcome(Agreement.SKELETON, told - cost);
    }

    private Outcome spelling(Token subject, Token entry, int told) {
        int longer = Math.max(subject.text().length(), entry.text().length());
        int limit = longer <= SHORT_WORD ? SHORT_WORD_LIMIT : longer * LIMIT_PERCENT;
        int written = Spelling.distance(subject.text(), entry.text(), limit);
        int heard = Spelling.distance(subject.key(), entry.key(), limit) + KEY_EXTRA;
        int distance = Math.min(written, heard);
        if (distance > limit) {
            return NONE;
        }
        int more = Math.max(0, distance - Spelling.EDIT);
        long weighed = distance + (long) distance * more * growth / Spelling.EDIT / 100;
        long cost = edit * weighed * LENGTH_OF_ONE_COST / longer / Spelling.EDIT;
        return new Outcome(Agreement.SPELLING, told - (int) cost);
    }
}
