package io.florin.lending.loan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Port: stored applications. Every method works in the caller's database transaction.
public interface ApplicationRows {
    void insert(Application application);

    /// Writes all that may change, and its transition when the state is another one.
    ///
    /// @param actor who did it, for the history
    void update(Application before, Application after, String actor);

    Optional<Application> find(UUID id);

    /// As [#find], and nobody else changes it until the transaction ends.
    Optional<Application> lock(UUID id);

    /// The application whose offer has this loan id, locked.
    Optional<Application> lockByLoan(String loanId);

    /// The application that led to a loan.
    Optional<Application> byLoan(String loanId);

    /// Newest first.
    List<Application> ofUser(String userId);

    /// Under review, the longest waiting first.
    List<Application> open();

    /// Decided once, the latest first.
    List<Application> decided();

    /// Ids of offers that nobody may accept any more at that moment.
    List<UUID> overdueOffers(Instant now);
}
