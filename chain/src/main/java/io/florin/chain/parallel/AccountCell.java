package io.florin.chain.parallel;

import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// One account in a {@link MultiVersionState}: its parent state, looked up once, and a chain of versions for each
/// field.
/// Thread-safe.
final class AccountCell {
    private static final AccountState NONE = new AccountState(0, UInt256.ZERO, AccountState.NO_CODE, false);

    final Address address;
    final VersionChain nonce = new VersionChain();
    final VersionChain balance = new VersionChain();
    final VersionChain code = new VersionChain();

    /// Marks of transactions at whose end the account vanished with its storage (EIP-6780, EIP-161).
    final VersionChain vanished = new VersionChain();

    private final StateView parent;
    private final ConcurrentHashMap<UInt256, SlotCell> slots = new ConcurrentHashMap<>(4);
    private volatile @Nullable AccountState before;

    AccountCell(Address address, StateView parent) {
        this.address = address;
        this.parent = parent;
    }

    /// The account in the parent's state. Two threads may both look it up: they find the same.
    private AccountState lookUp() {
        AccountState known = before;
        if (known == null) {
            AccountState found = parent.account(address);
            known = found == null ? NONE : found;
            before = known;
        }
        return known;
    }

    /// The account in the parent's state, null when it did not exist.
    @Nullable
    AccountState before() {
        AccountState known = lookUp();
        return known == NONE ? null : known;
    }

    /// The same with zeros when it did not exist.
    AccountState beforeOrEmpty() {
        return lookUp();
    }

    SlotCell slot(UInt256 key) {
        SlotCell cell = slots.get(key);
        if (cell == null) {
            SlotCell fresh = new SlotCell(this, key);
            cell = slots.putIfAbsent(key, fresh);
            cell = cell == null ? fresh : cell;
        }
        return cell;
    }

    Collection<SlotCell> slots() {
        return slots.values();
    }

    UInt256 slotBefore(UInt256 key) {
        return lookUp().hasStorage() ? parent.storage(address, key) : UInt256.ZERO;
    }
}
