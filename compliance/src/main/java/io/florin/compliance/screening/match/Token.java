package io.florin.compliance.screening.match;

/// One word of a name.
///
/// @param text ASCII letters and digits, lower case
/// @param key sound key, see [Sound]
/// @param skeleton consonants of the key
/// @param kind what part it plays
/// @param abjad whether it was written without vowels
/// @param shown as it reads for people
record Token(String text, String key, String skeleton, Kind kind, boolean abjad, String shown) {

    /// What part a word plays in a name.
    enum Kind {
        NAME,
        PATRONYMIC,
        INITIAL,
        NUMBER,
        TITLE,
        PARTICLE,
        LEGAL_FORM;

        /// Whether the word hardly tells one party from another.
        boolean isMinor() {
            return this == TITLE || this == PARTICLE || this == LEGAL_FORM;
        }
    }

    static Token of(String text, Kind kind, boolean abjad, String shown) {
        String key = Sound.key(text);
        return new Token(text, key, Sound.skeleton(key), kind, abjad, shown);
    }

    Token as(Kind other) {
        return new Token(text, key, skeleton, other, abjad, shown);
    }
}
