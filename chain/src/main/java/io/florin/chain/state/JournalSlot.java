package io.florin.chain.state;

import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// One storage slot in a {@link Journal}. Fields ending in `In` hold the number of the transaction they were set in.
final class JournalSlot {
    final UInt256 key;

    /// Value in the view, null until it is asked for.
    @Nullable
    UInt256 before;

    UInt256 current = UInt256.ZERO;
    UInt256 original = UInt256.ZERO;
    int originalIn;
    int warmIn;
    UInt256 transientValue = UInt256.ZERO;
    int transientIn;

    JournalSlot(UInt256 key) {
        this.key = key;
    }
}
