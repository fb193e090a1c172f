package io.florin.lending.loan.model;

import java.util.Locale;

/// Why an application is declined, as codes that letters and statistics use.
public enum DeclineReason {
    INCOME,
    EXISTING_DEBT,
    COLLATERAL_VALUE,
    DOCUMENTS,
    IDENTITY,
    PURPOSE,
    PRODUCT_LIMITS;

    /// Lower-case word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
