package io.florin.chain.state;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;

/// Told by a {@link Journal} what differs from its view, account by account. What was not read is not told as a value:
/// a balance that only grew or shrank comes as the amount.
public interface ChangeListener {
    /// The account was there or may have been, and vanished with its storage. What is told of it after this was
    /// made later.
    void vanished(Address address);

    /// New nonce, as an unsigned 64-bit number.
    void nonce(Address address, long nonce);

    /// New balance in wei, known since the old one was read.
    void balance(Address address, UInt256 balance);

    /// Change of a balance that was not read: wei to add modulo 2^256, not zero.
    void credited(Address address, UInt256 amount);

    /// New code with its hash; {@link AccountState#NO_CODE} and no bytes when it was taken away.
    void code(Address address, Hash codeHash, Bytes code);

    /// New value of a slot.
    void slot(Address address, UInt256 key, UInt256 value);
}
