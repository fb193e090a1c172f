package io.florin.lending.loan.model;

import java.util.Locale;

/// What the money is for.
public enum Purpose {
    BUY_HOME,
    RENOVATE,
    REFINANCE,
    BUSINESS,
    EDUCATION,
    OTHER;

    /// Lower-case word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
