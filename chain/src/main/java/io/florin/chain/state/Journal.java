package io.florin.chain.state;

import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Changes over a {@link StateView}, with checkpoints inside a transaction. One journal may serve the transactions of a
/// block one after the other: {@link #endTransaction} closes each. Mutable, confined to one thread.
///
/// Rolling back walks the undo list to the checkpoint; it covers balances, nonces, code, storage, transient storage,
/// warmth, touches, refunds, created and destroyed marks. Logs are kept by the caller of the interpreter.
public final class Journal {
    private final StateView base;
    private final Map<Address, Entry> accounts = new HashMap<>();
    private final Map<Hash, Bytes> newCodes = new HashMap<>();
    private final Map<TransientKey, UInt256> transientSlots = new HashMap<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Entry> inTransaction = new ArrayList<>();
    private int transaction = 1;
    private long refund;

    private record TransientKey(Address address, UInt256 slot) {}

    /// One account in memory. Fields marked "of the transaction" compare with the running transaction number.
    private static final class Entry {
        final @Nullable AccountState before;
        boolean exists;
        long nonce;
        UInt256 balance;
        Hash codeHash;
        boolean storageCleared;
        final Map<UInt256, Slot> slots = new HashMap<>();
        int warmIn;
        int createdIn;
        int destroyedIn;
        int touchedIn;
        int listedIn;

        Entry(@Nullable AccountState before) {
            this.before = before;
            this.exists = before != null;
            this.nonce = before == null ? 0 : before.nonce();
            this.balance = before == null ? UInt256.ZERO : before.balance();
            this.codeHash = before == null ? AccountState.NO_CODE : before.codeHash();
        }

        boolean isEmpty() {
            return nonce == 0 && balance.isZero() && codeHash.equals(AccountState.NO_CODE);
        }
    }

    private static final class Slot {
        final UInt256 before;
        UInt256 current;
        UInt256 original;
        int originalIn;
        int warmIn;

        Slot(UInt256 before) {
            this.before = before;
            this.current = before;
            this.original = before;
        }
    }

    /// A journal without changes.
    public Journal(StateView base) {
        this.base = base;
    }

    /// Mark to roll back to.
    public int checkpoint() {
        return undo.size();
    }

    /// Takes back everything since a checkpoint of the same transaction.
    public void rollback(int checkpoint) {
        for (int i = undo.size() - 1; i >= checkpoint; i--) {
            undo.remove(i).run();
        }
    }

    private Entry entry(Address address) {
        Entry entry = accounts.get(address);
        if (entry == null) {
            entry = new Entry(base.account(address));
            accounts.put(address, entry);
        }
        return entry;
    }

    private Entry changed(Address address) {
        Entry entry = entry(address);
        if (entry.listedIn != transaction) {
            entry.listedIn = transaction;
            inTransaction.add(entry);
        }
        return entry;
    }

    /// True when the account exists, be it empty.
    public boolean exists(Address address) {
        return entry(address).exists;
    }

    /// True when the account does not exist or is empty (EIP-161).
    public boolean isEmpty(Address address) {
        return entry(address).isEmpty();
    }

    /// Nonce, 0 when absent.
    public long nonce(Address address) {
        return entry(address).nonce;
    }

    /// Balance, 0 when absent.
    public UInt256 balance(Address address) {
        return entry(address).balance;
    }

    /// Code hash; {@link AccountState#NO_CODE} for none.
    public Hash codeHash(Address address) {
        return entry(address).codeHash;
    }

    /// Code, empty for none.
    public Bytes code(Address address) {
        Hash hash = entry(address).codeHash;
        if (hash.equals(AccountState.NO_CODE)) {
            return Bytes.EMPTY;
        }
        Bytes fresh = newCodes.get(hash);
        return fresh != null ? fresh : base.code(hash);
    }

    /// True when any slot has a value (EIP-7610).
    public boolean hasStorage(Address address) {
        Entry entry = entry(address);
        if (!entry.storageCleared && entry.before != null && entry.before.hasStorage()) {
            return true;
        }
        return entry.slots.values().stream().anyMatch(slot -> !slot.current.isZero());
    }

    /// Sets the nonce.
    public void setNonce(Address address, long nonce) {
        Entry entry = touch(address);
        long old = entry.nonce;
        undo.add(() -> entry.nonce = old);
        entry.nonce = nonce;
    }

    /// Sets the balance.
    public void setBalance(Address address, UInt256 balance) {
        Entry entry = touch(address);
        UInt256 old = entry.balance;
        undo.add(() -> entry.balance = old);
        entry.balance = balance;
    }

    /// Moves value; the sender's balance must suffice. Touches the receiver even for zero.
    public void transfer(Address from, Address to, UInt256 value) {
        touch(to);
        if (!value.isZero()) {
            setBalance(from, balance(from).minus(value));
            setBalance(to, balance(to).plus(value));
        }
    }

    /// Adds to a balance.
    public void credit(Address address, UInt256 value) {
        touch(address);
        if (!value.isZero()) {
            setBalance(address, balance(address).plus(value));
        }
    }

    private Entry touch(Address address) {
        Entry entry = changed(address);
        if (entry.touchedIn != transaction) {
            int old = entry.touchedIn;
            undo.add(() -> entry.touchedIn = old);
            entry.touchedIn = transaction;
        }
        if (!entry.exists) {
            undo.add(() -> entry.exists = false);
            entry.exists = true;
        }
        return entry;
    }

    /// Sets the code, given with its hash.
    public void setCode(Address address, Bytes code, Hash codeHash) {
        Entry entry = touch(address);
        Hash old = entry.codeHash;
        undo.add(() -> entry.codeHash = old);
        entry.codeHash = code.isEmpty() ? AccountState.NO_CODE : codeHash;
        if (!code.isEmpty()) {
            newCodes.put(codeHash, code);
        }
    }

    /// Begins a contract at an address: marks it created in this transaction, drops older storage.
    public void create(Address address) {
        Entry entry = touch(address);
        int old = entry.createdIn;
        undo.add(() -> entry.createdIn = old);
        entry.createdIn = transaction;
    }

    /// True when {@link #create} ran for it in this transaction.
    public boolean createdNow(Address address) {
        return entry(address).createdIn == transaction;
    }

    /// Marks an account destroyed; it vanishes at the end of the transaction.
    public void destroy(Address address) {
        Entry entry = changed(address);
        int old = entry.destroyedIn;
        undo.add(() -> entry.destroyedIn = old);
        entry.destroyedIn = transaction;
    }

    private Slot slot(Address address, UInt256 key) {
        Entry entry = entry(address);
        Slot slot = entry.slots.get(key);
        if (slot == null) {
            slot = new Slot(
                    entry.before == null || !entry.before.hasStorage() ? UInt256.ZERO : base.storage(address, key));
            if (entry.storageCleared) {
                slot.current = UInt256.ZERO;
            }
            entry.slots.put(key, slot);
        }
        if (slot.originalIn != transaction) {
            slot.originalIn = transaction;
            slot.original = slot.current;
        }
        return slot;
    }

    /// Value of a slot now.
    public UInt256 storage(Address address, UInt256 key) {
        return slot(address, key).current;
    }

    /// Value of a slot at the start of the transaction (EIP-2200).
    public UInt256 originalStorage(Address address, UInt256 key) {
        return slot(address, key).original;
    }

    /// Sets a slot.
    public void setStorage(Address address, UInt256 key, UInt256 value) {
        Slot slot = slot(address, key);
        changed(address);
        UInt256 old = slot.current;
        undo.add(() -> slot.current = old);
        slot.current = value;
    }

    /// Value of a transient slot (EIP-1153).
    public UInt256 transientStorage(Address address, UInt256 key) {
        return transientSlots.getOrDefault(new TransientKey(address, key), UInt256.ZERO);
    }

    /// Sets a transient slot.
    public void setTransientStorage(Address address, UInt256 key, UInt256 value) {
        TransientKey at = new TransientKey(address, key);
        UInt256 old = transientSlots.getOrDefault(at, UInt256.ZERO);
        undo.add(() -> transientSlots.put(at, old));
        transientSlots.put(at, value);
    }

    /// Makes an account warm (EIP-2929). True when it was cold.
    public boolean warm(Address address) {
        Entry entry = entry(address);
        if (entry.warmIn == transaction) {
            return false;
        }
        int old = entry.warmIn;
        undo.add(() -> entry.warmIn = old);
        entry.warmIn = transaction;
        return true;
    }

    /// Makes a slot warm. True when it was cold.
    public boolean warm(Address address, UInt256 key) {
        Slot slot = slot(address, key);
        if (slot.warmIn == transaction) {
            return false;
        }
        int old = slot.warmIn;
        undo.add(() -> slot.warmIn = old);
        slot.warmIn = transaction;
        return true;
    }

    /// Adds to the refund counter; may be negative.
    public void addRefund(long gas) {
        long old = refund;
        undo.add(() -> refund = old);
        refund += gas;
    }

    /// Refund counter of the transaction.
    public long refund() {
        return refund;
    }

    /// Ends a transaction: destroyed accounts and touched empty ones vanish (EIP-6780, EIP-161), warmth, transient
    /// storage and refunds end.
    public void endTransaction() {
        for (Entry entry : inTransaction) {
            boolean destroyed = entry.destroyedIn == transaction;
            if (destroyed || entry.touchedIn == transaction && entry.exists && entry.isEmpty()) {
                entry.exists = false;
                entry.nonce = 0;
                entry.balance = UInt256.ZERO;
                entry.codeHash = AccountState.NO_CODE;
                entry.storageCleared = true;
                entry.slots.values().forEach(slot -> slot.current = UInt256.ZERO);
            }
        }
        inTransaction.clear();
        transientSlots.clear();
        undo.clear();
        refund = 0;
        transaction++;
    }

    /// Slots and accounts made warm by the running transaction, for access lists.
    public Map<Address, List<UInt256>> warmNow() {
        Map<Address, List<UInt256>> warm = new HashMap<>();
        accounts.forEach((address, entry) -> {
            List<UInt256> slots = new ArrayList<>();
            entry.slots.forEach((key, slot) -> {
                if (slot.warmIn == transaction) {
                    slots.add(key);
                }
            });
            if (entry.warmIn == transaction || !slots.isEmpty()) {
                warm.put(address, slots);
            }
        });
        return warm;
    }

    /// Everything that differs from the view. Call between transactions.
    public StateDiff diff() {
        Map<Address, StateDiff.Change> changes = new HashMap<>();
        Map<Hash, Bytes> codes = new HashMap<>();
        accounts.forEach((address, entry) -> {
            StateDiff.Change change = change(entry);
            if (change != null) {
                changes.put(address, change);
                Bytes code = newCodes.get(entry.codeHash);
                if (change.after() != null && code != null) {
                    codes.put(entry.codeHash, code);
                }
            }
        });
        return new StateDiff(changes, codes);
    }

    private static StateDiff.@Nullable Change change(Entry entry) {
        AccountState before = entry.before;
        if (!entry.exists) {
            return before == null ? null : new StateDiff.Change(null, true, Map.of());
        }
        boolean cleared = entry.storageCleared && before != null && before.hasStorage();
        Map<UInt256, UInt256> slots = new HashMap<>();
        boolean hasValue = false;
        for (Map.Entry<UInt256, Slot> one : entry.slots.entrySet()) {
            Slot slot = one.getValue();
            hasValue |= !slot.current.isZero();
            if (cleared ? !slot.current.isZero() : !slot.current.equals(slot.before)) {
                slots.put(one.getKey(), slot.current);
            }
        }
        boolean same = before != null
                && before.nonce() == entry.nonce
                && before.balance().equals(entry.balance)
                && before.codeHash().equals(entry.codeHash);
        if (same && !cleared && slots.isEmpty()) {
            return null;
        }
        boolean kept = before != null && before.hasStorage() && !cleared;
        return new StateDiff.Change(
                new AccountState(entry.nonce, entry.balance, entry.codeHash, kept || hasValue), cleared, slots);
    }
}
