package io.florin.chain.parallel;

import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// One storage slot in a {@link MultiVersionState}: its value in the parent's state, looked up once, and its versions.
/// Thread-safe, but for what belongs to the committer.
final class SlotCell extends VersionChain {
    final AccountCell account;
    final UInt256 key;

    /// Value after the last committed transaction that wrote it, null before; the committer's own.
    @Nullable
    UInt256 settled;

    /// The account's slot that was made before this one.
    final @Nullable SlotCell older;

    private volatile @Nullable UInt256 before;

    SlotCell(AccountCell account, UInt256 key, @Nullable SlotCell older) {
        this.account = account;
        this.key = key;
        this.older = older;
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
