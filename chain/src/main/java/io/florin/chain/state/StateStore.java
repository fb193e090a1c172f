package io.florin.chain.state;

import io.florin.chain.types.Hash;

/// Committed state (port). Writing belongs to one thread.
public interface StateStore {
    /// State after a committed block; the caller closes it.
    StateSnapshot at(long block);

    /// Applies a diff to the head state without writing anything.
    PendingState prepare(StateDiff diff);

    /// A state that is computed but not yet on disk.
    interface PendingState {
        /// State root.
        Hash root();
    }
}
