package io.florin.chain.evm.trace;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Accounts a transaction named.
///
/// @param before each with its state before the transaction; in a difference only what changed
/// @param after in a difference the changed parts of accounts that go on to exist; empty otherwise
public record Prestate(Map<Address, Account> before, Map<Address, Account> after) {
    /// One account; parts that are null did not change (in `after`).
    ///
    /// @param balance wei
    /// @param nonce nonce
    /// @param code code, empty for none
    /// @param storage slots with a value
    public record Account(
            @Nullable UInt256 balance,
            @Nullable Long nonce,
            @Nullable Bytes code,
            Map<UInt256, UInt256> storage) {}
}
