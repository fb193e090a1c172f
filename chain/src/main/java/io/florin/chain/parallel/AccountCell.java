package io.florin.chain.parallel;

import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// One account in a {@link MultiVersionState}: its parent state, looked up once, and a chain of versions for each
/// field. Thread-safe, but for what belongs to the committer.
final class AccountCell {
    /// Slots of all accounts of a block.
    static final class SlotTable {
        private record Key(AccountCell account, UInt256 slot) {
            @Override
            public int hashCode() {
                return account.hash ^ slot.hashCode();
            }
        }

        private final ConcurrentHashMap<Key, SlotCell> cells;

        /// @param expected how many there will be, to have room from the start
        SlotTable(int expected) {
            cells = new ConcurrentHashMap<>(expected);
        }
    }

    private static final AccountState NONE = new AccountState(0, UInt256.ZERO, AccountState.NO_CODE, false);

    final Address address;
    final VersionChain nonce = new VersionChain();
    final VersionChain balance = new VersionChain();
    final VersionChain code = new VersionChain();

    /// Marks of transactions at whose end the account vanished with its storage (EIP-6780, EIP-161).
    final VersionChain vanished = new VersionChain();

    /// Slots that committed transactions wrote, each once; the committer's own.
    final List<SlotCell> written = new ArrayList<>(0);

    /// True when a committed transaction wrote anything of it; the committer's own.
    boolean isWritten;

    private final int hash;
    private final StateView parent;
    private final SlotTable table;

    /// The slot made last, from which all others can be reached. A slot is here before it can be found in the table;
    /// one that another thread made at the same time stays here too, unwritten.
    private final AtomicReference<@Nullable SlotCell> newest = new AtomicReference<>();

    private volatile @Nullable AccountState before;

    AccountCell(Address address, StateView parent, SlotTable table) {
        this.address = address;
        this.hash = address.hashCode();
        this.parent = parent;
        this.table = table;
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
        SlotTable.Key place = new SlotTable.Key(this, key);
        SlotCell cell = table.cells.get(place);
        if (cell == null) {
            SlotCell fresh = push(key);
            cell = table.cells.putIfAbsent(place, fresh);
            cell = cell == null ? fresh : cell;
        }
        return cell;
    }

    private SlotCell push(UInt256 key) {
        while (true) {
            SlotCell older = newest.get();
            SlotCell fresh = new SlotCell(this, key, older);
            if (newest.compareAndSet(older, fresh)) {
                return fresh;
            }
        }
    }

    /// Any slot; {@link SlotCell#older} leads to the others. Null when there is none.
    @Nullable
    SlotCell newest() {
        return newest.get();
    }

    UInt256 slotBefore(UInt256 key) {
        return lookUp().hasStorage() ? parent.storage(address, key) : UInt256.ZERO;
    }
}
