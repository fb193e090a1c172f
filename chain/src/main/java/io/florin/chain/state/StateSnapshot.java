package io.florin.chain.state;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;

/// State as of one committed block, unmoved by later commits. Thread-safe until closed.
public interface StateSnapshot extends StateView, AutoCloseable {
    /// Root of the account's storage trie; the empty trie's root when there is none.
    Hash storageRoot(Address address);

    /// Trie nodes from the state root towards an account (EIP-1186).
    List<byte[]> accountProof(Address address);

    /// Trie nodes from the account's storage root towards a slot.
    List<byte[]> storageProof(Address address, UInt256 slot);

    @Override
    void close();
}
