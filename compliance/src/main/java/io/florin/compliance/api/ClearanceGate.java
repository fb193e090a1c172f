package io.florin.compliance.api;

/// The one question that everything else asks of compliance. Thread-safe; inside the caller's database transaction.
public interface ClearanceGate {
    /// The present answer for a person; never cached beyond [Clearance.Cleared#until()].
    ///
    /// @param userId subject at the identity provider
    Clearance clearance(String userId, Action action);

    /// Tells that a person proved a wallet to be theirs: a cleared person's identity record follows on chain.
    ///
    /// @param address lower-case 0x address
    void walletLinked(String userId, String address);
}
