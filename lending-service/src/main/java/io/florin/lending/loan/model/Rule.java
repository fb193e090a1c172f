package io.florin.lending.loan.model;

import java.util.Locale;

/// The rules of an assessment, in the order in which people read them.
public enum Rule {
    CLEARANCE,
    PRODUCT_LIMITS,
    COLLATERAL_VALUED,
    LTV,
    AFFORDABILITY,
    POOL_CASH;

    /// Lower-case word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
