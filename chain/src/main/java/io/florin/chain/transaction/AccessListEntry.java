package io.florin.chain.transaction;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import java.util.List;

/// Account and slots declared warm (EIP-2930).
///
/// @param address account
/// @param slots storage keys
public record AccessListEntry(Address address, List<Hash> slots) {
    public AccessListEntry {
        slots = List.copyOf(slots);
    }
}
