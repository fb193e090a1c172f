package io.florin.chain.state;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// One account in a {@link Journal}. Fields ending in `In` hold the number of the transaction they were set in; `known`
/// tells which fields of the view were read, all others ending in `Before` have no meaning yet.
final class JournalAccount {
    static final int EXISTENCE = 1;
    static final int NONCE = 2;
    static final int BALANCE = 4;
    static final int CODE = 8;
    static final int STORAGE = 16;
    static final int ALL = EXISTENCE | NONCE | BALANCE | CODE | STORAGE;

    private static final int FIRST_CAPACITY = 8;

    final Address address;
    int known;
    boolean existedBefore;
    long nonceBefore;
    UInt256 balanceBefore = UInt256.ZERO;
    Hash codeHashBefore = AccountState.NO_CODE;
    boolean storageBefore;

    /// Written to and not found empty since: it exists now.
    boolean made;

    /// Vanished at the end of some transaction; what it was before has no say any more.
    boolean vanished;

    long nonce;

    /// To add to the balance before, modulo 2^256: known without knowing that balance.
    UInt256 balanceDelta = UInt256.ZERO;

    Hash codeHash = AccountState.NO_CODE;
    int warmIn;
    int createdIn;
    int destroyedIn;
    int touchedIn;
    int listedIn;

    /// Open addressing, at most half full; empty array until the first slot.
    @Nullable
    JournalSlot[] slots = new JournalSlot[0];

    private int slotCount;

    JournalAccount(Address address) {
        this.address = address;
    }

    /// Takes all fields from one lookup.
    void take(@Nullable AccountState state) {
        known = ALL;
        if (state != null) {
            existedBefore = true;
            nonceBefore = state.nonce();
            nonce = nonceBefore;
            balanceBefore = state.balance();
            codeHashBefore = state.codeHash();
            codeHash = codeHashBefore;
            storageBefore = state.hasStorage();
        }
    }

    /// The slot of a key, made when absent.
    JournalSlot slot(UInt256 key) {
        if (2 * slotCount >= slots.length) {
            grow();
        }
        int mask = slots.length - 1;
        for (int i = key.hashCode() & mask; ; i = i + 1 & mask) {
            JournalSlot slot = slots[i];
            if (slot == null) {
                slot = new JournalSlot(key);
                slots[i] = slot;
                slotCount++;
                return slot;
            }
            if (slot.key.equals(key)) {
                return slot;
            }
        }
    }

    private void grow() {
        JournalSlot[] old = slots;
        slots = new JournalSlot[Math.max(FIRST_CAPACITY, 2 * old.length)];
        int mask = slots.length - 1;
        for (JournalSlot slot : old) {
            if (slot != null) {
                int i = slot.key.hashCode() & mask;
                while (slots[i] != null) {
                    i = i + 1 & mask;
                }
                slots[i] = slot;
            }
        }
    }

    /// It is gone: what it had, storage included, is zero from here on. A balance that was never read counts as zero
    /// before too: its old value has no say any more.
    void vanish() {
        made = false;
        vanished = true;
        known |= NONCE | BALANCE | CODE;
        nonce = 0;
        balanceDelta = UInt256.ZERO.minus(balanceBefore);
        codeHash = AccountState.NO_CODE;
        for (JournalSlot slot : slots) {
            if (slot != null) {
                slot.current = UInt256.ZERO;
            }
        }
    }
}
