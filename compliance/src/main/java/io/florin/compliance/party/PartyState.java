package io.florin.compliance.party;

import java.util.Locale;

/// How far a party is. The first and the last two follow from others and are never stored.
public enum PartyState {
    NOT_STARTED,
    IN_REVIEW,
    VERIFIED,
    REFUSED,
    EXPIRED,
    SUSPENDED;

    /// As on the API and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
