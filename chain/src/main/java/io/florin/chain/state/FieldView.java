package io.florin.chain.state;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;

/// A view that wants to know which parts of an account are read: a {@link Journal} over it asks for one field at a time
/// and only when its value matters. Over any other view the journal takes the whole account by one lookup.
public interface FieldView extends StateView {
    /// True when the account exists, be it empty.
    boolean exists(Address address);

    /// Nonce as an unsigned 64-bit number, 0 when absent.
    long nonce(Address address);

    /// Balance in wei, 0 when absent.
    UInt256 balance(Address address);

    /// True when the balance plus `delta` (modulo 2^256, so a debit is its complement) is at least `amount`. Learns no
    /// more of the balance than that.
    boolean covers(Address address, UInt256 delta, UInt256 amount);

    /// Code hash, {@link AccountState#NO_CODE} when there is none.
    Hash codeHash(Address address);

    /// True when any slot has a value (EIP-7610).
    boolean hasStorage(Address address);
}
