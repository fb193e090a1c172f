package io.florin.chain.state;

import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;

/// An account without its storage.
///
/// @param nonce transactions sent, or contracts created
/// @param balance wei
/// @param codeHash Keccak-256 of the code, {@link #NO_CODE} for none
/// @param hasStorage true when any slot has a value
public record AccountState(long nonce, UInt256 balance, Hash codeHash, boolean hasStorage) {
    /// Keccak-256 of no bytes.
    public static final Hash NO_CODE = Hash.fromHex("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");

    /// Empty in the sense of EIP-161.
    public boolean isEmpty() {
        return nonce == 0 && balance.isZero() && codeHash.equals(NO_CODE);
    }
}
