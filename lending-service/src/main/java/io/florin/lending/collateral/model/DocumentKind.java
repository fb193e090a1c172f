package io.florin.lending.collateral.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a document is about.
public enum DocumentKind {
    TITLE_DEED,
    PHOTO,
    FLOOR_PLAN,
    INSURANCE,
    OTHER;

    /// Word of the API, for example `title_deed`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DocumentKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
