package io.florin.lending.loan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Port: rows that follow from loan events.
public interface LoanRows {
    /// Newest approval first.
    List<LoanRecord> all();

    Optional<LoanRecord> find(String loan);

    /// Newest approval first.
    List<LoanRecord> of(Collection<String> wallets);

    /// In chain order.
    List<LoanEvent> events(String loan);
}
