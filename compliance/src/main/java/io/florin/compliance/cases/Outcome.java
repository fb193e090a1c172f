package io.florin.compliance.cases;

import java.util.Locale;

/// How a case ends.
public enum Outcome {
    CLEAR,
    REFUSE,
    FREEZE,
    UNFREEZE,
    NO_ACTION;

    /// As on the API and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
