package io.florin.chain.execution;

import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// One place of the state that a transaction read or wrote. Full keys, never shortened hashes.
///
/// @param kind which part of the account
/// @param address account
/// @param slot storage slot, null for all kinds but {@link Kind#STORAGE}
public record AccessLocation(
        Kind kind, Address address, @Nullable UInt256 slot) {
    /// Part of an account; each is read and written on its own.
    public enum Kind {
        /// Whether the account is there at all (EIP-161, EIP-6780).
        EXISTENCE,
        NONCE,
        /// Wei; a blind credit is a write without a read.
        BALANCE,
        CODE,
        STORAGE,
        /// The whole storage at once: dropped by a destruction, or asked for being empty (EIP-7610).
        STORAGE_EPOCH
    }

    public AccessLocation {
        if ((kind == Kind.STORAGE) != (slot != null)) {
            throw new IllegalArgumentException("slot: given exactly for storage, not for " + kind + " with " + slot);
        }
    }
}
