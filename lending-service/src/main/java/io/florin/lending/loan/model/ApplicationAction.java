package io.florin.lending.loan.model;

import java.time.Instant;
import java.util.List;

/// What can happen to an application.
public sealed interface ApplicationAction {
    /// When it happens.
    Instant at();

    /// The borrower hands it in.
    record Submit(Instant at) implements ApplicationAction {}

    /// A hard rule or the underwriter refuses.
    record Decline(Instant at, List<DeclineReason> reasons, String text) implements ApplicationAction {
        public Decline {
            reasons = List.copyOf(reasons);
        }
    }

    /// The underwriter asks for more.
    record Return(Instant at, String text) implements ApplicationAction {}

    /// The underwriter offers; the originator's signature exists.
    record MakeOffer(Instant at, Instant acceptableUntil, String loanId, String text) implements ApplicationAction {}

    /// The borrower withdraws.
    record Cancel(Instant at) implements ApplicationAction {}

    /// The clock passed the last moment of the offer.
    record Expire(Instant at) implements ApplicationAction {}

    /// The loan of the offer appeared on chain.
    record Accept(Instant at, String loanId) implements ApplicationAction {}
}
