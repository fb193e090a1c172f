package io.florin.chain.state;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an execution changed against its view. The maps are taken over, since they may be large: whoever made them must
/// not change them any more.
///
/// @param accounts changed accounts only
/// @param codes new code by hash
public record StateDiff(Map<Address, Change> accounts, Map<Hash, Bytes> codes) {
    /// Change of one account.
    ///
    /// @param after new state, or null when the account is gone
    /// @param storageCleared every older slot is dropped first
    /// @param slots changed slots, zero removes
    public record Change(@Nullable AccountState after, boolean storageCleared, Map<UInt256, UInt256> slots) {
        public Change {
            slots = Collections.unmodifiableMap(slots);
        }
    }

    public StateDiff {
        accounts = Collections.unmodifiableMap(accounts);
        codes = Collections.unmodifiableMap(codes);
    }
}
