package io.florin.lending.activity.model;

import java.util.Locale;

/// What somebody did or what happened to their account. The API's word is the lower-case name.
public enum Kind {
    BOUGHT,
    REDEEMED,
    SENT,
    RECEIVED,
    SUPPLIED,
    WITHDRAWN,
    WITHDRAWAL_REQUESTED,
    REQUEST_CANCELLED,
    CLAIMED,
    ASSET_REGISTERED,
    LOAN_APPROVED,
    LOAN_DRAWN,
    LOAN_REPAID,
    LOAN_CLOSED,
    VOTES_LOCKED,
    VOTES_UNLOCKED,
    DELEGATED,
    PROPOSED,
    VOTED,
    RECORD_SET,
    FROZEN,
    UNFROZEN;

    /// Lower-case word.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
