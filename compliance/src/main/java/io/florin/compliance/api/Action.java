package io.florin.compliance.api;

/// What somebody wants to do. Paying back, claiming, redeeming to one's own account and leaving are not asked about.
public enum Action {
    BORROW,
    SUPPLY,
    BUY,
    REDEEM_TO_OTHER
}
