package io.florin.lending.loan;

import java.util.Optional;
import java.util.UUID;

/// Port: signed offers. Every method works in the caller's database transaction.
public interface OfferRows {
    /// Keeps an offer for ever; one per application.
    void insert(Offer offer);

    Optional<Offer> of(UUID applicationId);
}
