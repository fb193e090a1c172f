package io.florin.chain.parallel;

import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// One storage slot in a {@link MultiVersionState}: its value in the parent's state, looked up once, and its versions.
/// Thread-safe.
final class SlotCell extends VersionChain {
    final AccountCell account;
    final UInt256 key;
    private volatile @Nullable UInt256 before;

    SlotCell(AccountCell account, UInt256 key) {
        this.account = account;
        this.key = key;
    }

    /// Value in the parent's state. Two threads may both look it up: they find the same.
    UInt256 before() {
        UInt256 known = before;
        if (known == null) {
            known = account.slotBefore(key);
            before = known;
        }
        return known;
    }
}
