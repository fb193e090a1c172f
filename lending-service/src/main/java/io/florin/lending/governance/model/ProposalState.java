package io.florin.lending.governance.model;

import java.util.Locale;

/// Where a proposal stands. The API's word is the lower-case name.
public enum ProposalState {
    REVIEW,
    VOTING,
    REJECTED,
    PASSED,
    QUEUED,
    EXECUTABLE,
    EXECUTED,
    EXPIRED,
    CANCELLED;

    /// From the number that `Governor.state` gives: its place in the contract's enum `State`.
    ///
    /// @param due whether a queued proposal may be executed by now
    /// @throws IllegalArgumentException for 0 (unknown proposal) and numbers beyond the enum
    public static ProposalState ofChain(int number, boolean due) {
        return switch (number) {
            case 1 -> REVIEW;
            case 2 -> VOTING;
            case 3 -> REJECTED;
            case 4 -> PASSED;
            case 5 -> due ? EXECUTABLE : QUEUED;
            case 6 -> EXECUTED;
            case 7 -> CANCELLED;
            case 8 -> EXPIRED;
            default -> throw new IllegalArgumentException("no proposal state " + number);
        };
    }

    /// Whether somebody can still do something. A text has no calls, so once passed it is done.
    ///
    /// @param text whether the proposal is a mere text
    public boolean isOpen(boolean text) {
        return switch (this) {
            case REVIEW, VOTING, QUEUED, EXECUTABLE -> true;
            case PASSED -> !text;
            case REJECTED, EXECUTED, EXPIRED, CANCELLED -> false;
        };
    }

    /// Lower-case word.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
