package io.florin.lending.loan.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an application stands. From the acceptance on, the loan's own state on chain goes on.
public sealed interface ApplicationState {
    /// When it came into this state.
    Instant since();

    /// Word of the API and the database.
    default String word() {
        return switch (this) {
            case Draft draft -> "draft";
            case UnderReview review -> "under_review";
            case Offered offered -> "offered";
            case Accepted accepted -> "accepted";
            case Declined declined -> "declined";
            case Cancelled cancelled -> "cancelled";
            case OfferExpired expired -> "offer_expired";
        };
    }

    /// The borrower writes it.
    ///
    /// @param returned what the underwriter asks for, when it came back
    record Draft(Instant since, @Nullable String returned) implements ApplicationState {}

    /// Submitted; rules and underwriter look at it.
    record UnderReview(Instant since) implements ApplicationState {}

    /// Signed by the originator; the borrower may accept on chain.
    ///
    /// @param acceptableUntil last moment at which the chain takes it
    /// @param loanId id that the loan will have
    /// @param text the underwriter's words
    record Offered(Instant since, Instant acceptableUntil, String loanId, String text) implements ApplicationState {}

    /// The loan is on chain.
    record Accepted(Instant since, String loanId) implements ApplicationState {}

    /// Refused.
    ///
    /// @param reasons at least one
    record Declined(Instant since, List<DeclineReason> reasons, String text) implements ApplicationState {
        public Declined {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a decline names at least one reason");
            }
        }
    }

    /// Withdrawn by the borrower.
    ///
    /// @param loanId of the offer that had been signed; the signature stays valid until it expires
    record Cancelled(Instant since, @Nullable String loanId) implements ApplicationState {}

    /// Nobody accepted in time.
    record OfferExpired(Instant since, String loanId) implements ApplicationState {}
}
