package io.florin.chain.state;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// Read-only state as of one point. Implementations for committed blocks are thread-safe.
public interface StateView {
    /// The account, or null when it does not exist.
    @Nullable
    AccountState account(Address address);

    /// Value of a slot, zero when it has none.
    UInt256 storage(Address address, UInt256 slot);

    /// Code by its hash; the hash must be one an account of this view has.
    Bytes code(Hash codeHash);
}
