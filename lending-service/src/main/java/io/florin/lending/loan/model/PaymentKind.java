package io.florin.lending.loan.model;

/// What a payment does with money above due rows and late interest.
public enum PaymentKind {
    /// Pays the current row of an annuity in advance, then lowers the principal.
    REPAY,
    /// Lowers the principal at once.
    PREPAY
}
