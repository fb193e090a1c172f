package io.florin.lending.loan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Every loan of this deployment, for other features. Blocking; thread-safe. Records and events are as of the
/// last indexed block; positions are asked of the chain.
public interface Loans {
    /// All loans, newest approval first.
    List<LoanRecord> all();

    /// @param loan 0x and 64 lower-case hex digits
    Optional<LoanRecord> find(String loan);

    /// Loans of any of these borrowers, newest first.
    List<LoanRecord> of(Collection<String> wallets);

    /// What happened to a loan, in chain order.
    List<LoanEvent> events(String loan);

    /// Position today at the state after a block.
    ///
    /// @throws io.florin.lending.onchain.ContractReverted when the contract refuses
    LoanPosition position(String loan, long block);
}
