package io.florin.chain.parallel;

import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads out of a {@link MultiVersionState} in which everything is final what the block changed: the same diff as a
/// journal that ran all of it in order. Looks only at what was written: an account that some run merely asked for may
/// not even be readable. Several threads fill it when there is much.
final class FinalState {
    private static final int END = Integer.MAX_VALUE;
    private static final int MANY_ACCOUNTS = 512;

    private final MultiVersionState state;
    private final Map<Address, StateDiff.Change> changes;
    private final Map<Hash, Bytes> codes = new ConcurrentHashMap<>();

    private FinalState(MultiVersionState state) {
        this.state = state;
        this.changes = new ConcurrentHashMap<>(2 * state.written().size());
    }

    static StateDiff diff(MultiVersionState state) {
        FinalState last = new FinalState(state);
        List<AccountCell> written = state.written();
        (written.size() < MANY_ACCOUNTS ? written.stream() : written.parallelStream()).forEach(last::add);
        return new StateDiff(last.changes, last.codes);
    }

    private void add(AccountCell cell) {
        StateDiff.Change change = change(cell);
        if (change != null) {
            changes.put(cell.address, change);
        }
    }

    private StateDiff.@Nullable Change change(AccountCell cell) {
        boolean vanished = cell.vanished.below(END) != null;
        AccountState before = cell.before();
        boolean stored = cell.beforeOrEmpty().hasStorage();
        boolean cleared = vanished && stored;
        Map<UInt256, UInt256> slots = HashMap.newHashMap(cell.written.size());
        boolean hasValue = false;
        for (SlotCell slot : cell.written) {
            UInt256 value = vanished ? word(MultiVersionState.slot(slot, END)) : settled(slot);
            hasValue |= !value.isZero();
            if (cleared ? !value.isZero() : !value.equals(slot.before())) {
                slots.put(slot.key, value);
            }
        }
        if (!(Boolean) MultiVersionState.exists(cell, END)) {
            return before == null ? null : new StateDiff.Change(null, true, Map.of());
        }
        AccountState after = new AccountState(
                (Long) MultiVersionState.nonce(cell, END),
                word(MultiVersionState.balance(cell, END)),
                (Hash) MultiVersionState.codeHash(cell, END),
                stored && !cleared || hasValue);
        if (before != null && !cleared && slots.isEmpty() && sameFields(before, after)) {
            return null;
        }
        if (!after.codeHash().equals(AccountState.NO_CODE)
                && !after.codeHash().equals(cell.beforeOrEmpty().codeHash())) {
            codes.put(after.codeHash(), state.code(after.codeHash()));
        }
        return new StateDiff.Change(after, cleared, slots);
    }

    private static UInt256 settled(SlotCell slot) {
        return slot.settled == null ? slot.before() : slot.settled;
    }

    private static boolean sameFields(AccountState before, AccountState after) {
        return before.nonce() == after.nonce()
                && before.balance().equals(after.balance())
                && before.codeHash().equals(after.codeHash());
    }

    private static UInt256 word(Object answer) {
        if (answer instanceof UInt256 word) {
            return word;
        }
        throw new IllegalStateException("final state: " + answer + " is left of a run thrown away");
    }
}
