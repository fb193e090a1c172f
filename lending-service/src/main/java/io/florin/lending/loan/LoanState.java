package io.florin.lending.loan;

import java.util.Locale;

/// What a loan is to people: the stored status, and for an active loan how late it is.
public enum LoanState {
    APPROVED,
    CURRENT,
    GRACE,
    ARREARS,
    DEFAULTED,
    ENFORCED,
    CLOSED_REPAID,
    CLOSED_CANCELLED,
    CLOSED_WITHDRAWN,
    CLOSED_WRITTEN_OFF;

    /// @param daysPastDue days since the oldest unpaid due day, 0 = none
    /// @param graceDays days past due without consequence
    public static LoanState of(LoanStatus status, long daysPastDue, int graceDays) {
        return switch (status) {
            case APPROVED -> APPROVED;
            case ACTIVE -> daysPastDue == 0 ? CURRENT : daysPastDue <= graceDays ? GRACE : ARREARS;
            case DEFAULTED -> DEFAULTED;
            case ENFORCED -> ENFORCED;
            case CLOSED_REPAID -> CLOSED_REPAID;
            case CLOSED_CANCELLED -> CLOSED_CANCELLED;
            case CLOSED_WITHDRAWN -> CLOSED_WITHDRAWN;
            case CLOSED_WRITTEN_OFF -> CLOSED_WRITTEN_OFF;
        };
    }

    /// Lower-case word of the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
