package io.florin.lending.loan;

import java.util.Locale;

/// State that `LoanBook` stores, in the order of its enum `Status` from 1.
public enum LoanStatus {
    APPROVED,
    ACTIVE,
    DEFAULTED,
    ENFORCED,
    CLOSED_REPAID,
    CLOSED_CANCELLED,
    CLOSED_WITHDRAWN,
    CLOSED_WRITTEN_OFF;

    /// From the contract's number.
    ///
    /// @throws IllegalArgumentException for 0 (no loan) and unknown numbers
    public static LoanStatus ofChain(long number) {
        if (number < 1 || number > values().length) {
            throw new IllegalArgumentException("no loan status " + number);
        }
        return values()[Math.toIntExact(number - 1)];
    }

    /// Whether nothing more happens to the debt.
    public boolean closed() {
        return compareTo(CLOSED_REPAID) >= 0;
    }

    /// Lower-case word, for database and API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
