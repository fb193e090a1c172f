package io.florin.chain.evm;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// The outermost call or creation.
///
/// @param caller who calls
/// @param to callee, null to create a contract with `data` as init code
/// @param value wei moved
/// @param data call data or init code
/// @param gas gas given
/// @param newAddress address of the created contract, null for a call
public record Message(
        Address caller,
        @Nullable Address to,
        UInt256 value,
        Bytes data,
        long gas,
        @Nullable Address newAddress) {}
