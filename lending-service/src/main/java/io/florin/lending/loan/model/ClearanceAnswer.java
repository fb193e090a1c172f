package io.florin.lending.loan.model;

import java.util.Locale;

/// What compliance answered.
public enum ClearanceAnswer {
    CLEARED,
    /// An officer must look first.
    HELD,
    REFUSED;

    /// Lower-case word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
