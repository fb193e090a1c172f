package io.florin.compliance.cases;

import java.util.Locale;

/// `OPEN → ASSIGNED → PROPOSED → CLOSED`; a returned proposal leads back to `ASSIGNED`. Nothing leads out of `CLOSED`.
public enum CaseState {
    OPEN,
    ASSIGNED,
    PROPOSED,
    CLOSED;

    /// As on the API and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
