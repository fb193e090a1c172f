package io.florin.lending.identity;

import java.util.List;
import java.util.Optional;

/// Wallets that people proved by a signature (EIP-4361). An address belongs to one person at most.
public interface LinkedWallets {
    /// Addresses of a person, oldest first, lower case.
    List<String> of(String userId);

    /// The person who proved this address.
    Optional<String> owner(String address);
}
