package io.florin.chain.state;

import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Changes of one transaction as rows of primitives: what kind, of which account or slot, what was there before.
/// Confined to its journal.
final class UndoLog {
    /// Kind of a change; the row's old value is of the named type.
    enum Kind {
        NONCE,
        BALANCE,
        CODE,
        MADE,
        TOUCHED,
        CREATED,
        DESTROYED,
        WARM_ACCOUNT,
        SLOT,
        TRANSIENT_SLOT,
        WARM_SLOT,
        REFUND
    }

    private static final int FIRST_CAPACITY = 64;

    private Kind[] kinds = new Kind[FIRST_CAPACITY];
    private @Nullable Object[] targets = new Object[FIRST_CAPACITY];
    private @Nullable Object[] oldValues = new Object[FIRST_CAPACITY];
    private long[] oldNumbers = new long[FIRST_CAPACITY];
    private int size;

    int size() {
        return size;
    }

    void add(Kind kind, @Nullable Object target, @Nullable Object oldValue, long oldNumber) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            targets = Arrays.copyOf(targets, 2 * size);
            oldValues = Arrays.copyOf(oldValues, 2 * size);
            oldNumbers = Arrays.copyOf(oldNumbers, 2 * size);
        }
        kinds[size] = kind;
        targets[size] = target;
        oldValues[size] = oldValue;
        oldNumbers[size++] = oldNumber;
    }

    void clear() {
        size = 0;
    }

    /// Takes the newest change back.
    ///
    /// @return the old refund counter when that was the change, else `refund`
    long undoLast(long refund) {
        Object target = targets[--size];
        Object old = oldValues[size];
        switch (kinds[size]) {
            case REFUND -> {
                return oldNumbers[size];
            }
            case NONCE -> account(target).nonce = oldNumbers[size];
            case BALANCE -> account(target).balanceDelta = word(old);
            case CODE -> account(target).codeHash = hash(old);
            case MADE -> account(target).made = false;
            case TOUCHED -> account(target).touchedIn = 0;
            case CREATED -> account(target).createdIn = 0;
            case DESTROYED -> account(target).destroyedIn = 0;
            case WARM_ACCOUNT -> account(target).warmIn = 0;
            case SLOT -> slot(target).current = word(old);
            case TRANSIENT_SLOT -> slot(target).transientValue = word(old);
            case WARM_SLOT -> slot(target).warmIn = 0;
        }
        return refund;
    }

    private static JournalAccount account(@Nullable Object target) {
        if (target instanceof JournalAccount account) {
            return account;
        }
        throw new IllegalStateException("undo: no account in the row");
    }

    private static JournalSlot slot(@Nullable Object target) {
        if (target instanceof JournalSlot slot) {
            return slot;
        }
        throw new IllegalStateException("undo: no slot in the row");
    }

    private static UInt256 word(@Nullable Object old) {
        if (old instanceof UInt256 word) {
            return word;
        }
        throw new IllegalStateException("undo: no number in the row");
    }

    private static Hash hash(@Nullable Object old) {
        if (old instanceof Hash hash) {
            return hash;
        }
        throw new IllegalStateException("undo: no hash in the row");
    }
}
