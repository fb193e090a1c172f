package io.florin.lending.loan;

import io.florin.lending.onchain.ChainEvent;

/// Told of every loan that appears on chain, inside the indexer's transaction, also when events are replayed.
public interface ApprovedLoans {
    /// @param loan id of the loan
    /// @param event `LoanApproved`
    void approved(String loan, ChainEvent event);
}
