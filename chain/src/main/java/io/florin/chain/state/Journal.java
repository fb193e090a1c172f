package io.florin.chain.state;

import io.florin.chain.state.UndoLog.Kind;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Changes over a {@link StateView}, with checkpoints inside a transaction. One journal may serve the transactions of a
/// block one after the other: {@link #endTransaction} closes each. Mutable, confined to one thread.
///
/// Rolling back walks the undo log to the checkpoint; it covers balances, nonces, code, storage, transient storage,
/// warmth, touches, refunds, created and destroyed marks. Logs are kept by the caller of the interpreter.
///
/// Reading is lazy: an account is looked up when a value of it matters, over a {@link FieldView} each field by
/// itself. A credit or debit is a delta to the balance and reads nothing; only {@link #balance} learns the balance,
/// {@link #covers} learns no more than whether it is large enough.
public final class Journal {
    private final StateView base;
    private final @Nullable FieldView fields;
    private final AccountTable accounts = new AccountTable();
    private final Map<Hash, Bytes> newCodes = new HashMap<>();
    private final UndoLog undo = new UndoLog();
    private final List<JournalAccount> inTransaction = new ArrayList<>();
    private Set<Address> alwaysWarm = Set.of();
    private int transaction = 1;
    private long refund;

    /// A journal without changes.
    public Journal(StateView base) {
        this.base = base;
        this.fields = base instanceof FieldView byField ? byField : null;
    }

    /// Forgets everything, as if new; the view may show another state by now.
    public void reset() {
        accounts.clear();
        newCodes.clear();
        undo.clear();
        inTransaction.clear();
        refund = 0;
        transaction = 1;
    }

    /// Mark to roll back to.
    public int checkpoint() {
        return undo.size();
    }

    /// Takes back everything since a checkpoint of the same transaction.
    public void rollback(int checkpoint) {
        while (undo.size() > checkpoint) {
            refund = undo.undoLast(refund);
        }
    }

    /// The account with its asked field read.
    private JournalAccount with(Address address, int field) {
        JournalAccount account = accounts.get(address);
        read(account, field);
        return account;
    }

    private void read(JournalAccount account, int field) {
        if ((account.known & field) != 0) {
            return;
        }
        if (fields == null) {
            account.take(base.account(account.address));
            return;
        }
        readField(fields, account, field);
    }

    private static void readField(FieldView view, JournalAccount account, int field) {
        Address address = account.address;
        account.known |= field;
        switch (field) {
            case JournalAccount.EXISTENCE -> {
                account.existedBefore = view.exists(address);
                if (!account.existedBefore) {
                    account.known = JournalAccount.ALL;
                }
            }
            case JournalAccount.NONCE -> {
                account.nonceBefore = view.nonce(address);
                account.nonce = account.nonceBefore;
            }
            case JournalAccount.BALANCE -> account.balanceBefore = view.balance(address);
            case JournalAccount.CODE -> {
                account.codeHashBefore = view.codeHash(address);
                account.codeHash = account.codeHashBefore;
            }
            case JournalAccount.STORAGE -> account.storageBefore = view.hasStorage(address);
            default -> throw new IllegalArgumentException("field: " + field);
        }
    }

    /// True when the account exists, be it empty.
    public boolean exists(Address address) {
        JournalAccount account = accounts.get(address);
        return account.made || !account.vanished && existedBefore(account);
    }

    private boolean existedBefore(JournalAccount account) {
        read(account, JournalAccount.EXISTENCE);
        return account.existedBefore;
    }

    /// True when the account does not exist or is empty (EIP-161).
    public boolean isEmpty(Address address) {
        return isEmpty(accounts.get(address));
    }

    private boolean isEmpty(JournalAccount account) {
        read(account, JournalAccount.NONCE);
        if (account.nonce != 0) {
            return false;
        }
        read(account, JournalAccount.CODE);
        return account.codeHash.equals(AccountState.NO_CODE) && !covers(account, UInt256.ONE);
    }

    /// Nonce, 0 when absent.
    public long nonce(Address address) {
        return with(address, JournalAccount.NONCE).nonce;
    }

    /// Balance, 0 when absent.
    public UInt256 balance(Address address) {
        return balance(with(address, JournalAccount.BALANCE));
    }

    private static UInt256 balance(JournalAccount account) {
        return account.balanceBefore.plus(account.balanceDelta);
    }

    /// True when the balance is at least an amount; nothing is read for 0.
    public boolean covers(Address address, UInt256 amount) {
        return amount.isZero() || covers(accounts.get(address), amount);
    }

    private boolean covers(JournalAccount account, UInt256 amount) {
        if (fields != null && (account.known & JournalAccount.BALANCE) == 0) {
            return fields.covers(account.address, account.balanceDelta, amount);
        }
        read(account, JournalAccount.BALANCE);
        return balance(account).compareTo(amount) >= 0;
    }

    /// Code hash; {@link AccountState#NO_CODE} for none.
    public Hash codeHash(Address address) {
        return with(address, JournalAccount.CODE).codeHash;
    }

    /// Code, empty for none.
    public Bytes code(Address address) {
        Hash hash = codeHash(address);
        if (hash.equals(AccountState.NO_CODE)) {
            return Bytes.EMPTY;
        }
        Bytes fresh = newCodes.get(hash);
        return fresh != null ? fresh : base.code(hash);
    }

    /// True when any slot has a value (EIP-7610).
    public boolean hasStorage(Address address) {
        JournalAccount account = accounts.get(address);
        if (!account.vanished) {
            read(account, JournalAccount.STORAGE);
            if (account.storageBefore) {
                return true;
            }
        }
        for (JournalSlot slot : account.slots) {
            if (slot != null && !slot.current.isZero()) {
                return true;
            }
        }
        return false;
    }

    /// Sets the nonce.
    public void setNonce(Address address, long nonce) {
        JournalAccount account = with(address, JournalAccount.NONCE);
        touch(account);
        undo.add(Kind.NONCE, account, null, account.nonce);
        account.nonce = nonce;
    }

    /// Sets the balance.
    public void setBalance(Address address, UInt256 balance) {
        JournalAccount account = with(address, JournalAccount.BALANCE);
        touch(account);
        setDelta(account, balance.minus(account.balanceBefore));
    }

    private void setDelta(JournalAccount account, UInt256 delta) {
        undo.add(Kind.BALANCE, account, account.balanceDelta, 0);
        account.balanceDelta = delta;
    }

    /// Moves value; the sender's balance must suffice. Touches the receiver even for zero.
    public void transfer(Address from, Address to, UInt256 value) {
        credit(to, value);
        if (!value.isZero()) {
            debit(from, value);
        }
    }

    /// Adds to a balance. Touches the account even for zero.
    public void credit(Address address, UInt256 value) {
        JournalAccount account = accounts.get(address);
        touch(account);
        if (!value.isZero()) {
            setDelta(account, account.balanceDelta.plus(value));
        }
    }

    /// Takes from a balance, which must suffice: see {@link #covers}.
    public void debit(Address address, UInt256 value) {
        JournalAccount account = accounts.get(address);
        touch(account);
        setDelta(account, account.balanceDelta.minus(value));
    }

    private void touch(JournalAccount account) {
        list(account);
        if (account.touchedIn != transaction) {
            undo.add(Kind.TOUCHED, account, null, 0);
            account.touchedIn = transaction;
        }
        if (!account.made) {
            undo.add(Kind.MADE, account, null, 0);
            account.made = true;
        }
    }

    private void list(JournalAccount account) {
        if (account.listedIn != transaction) {
            account.listedIn = transaction;
            inTransaction.add(account);
        }
    }

    /// Sets the code, given with its hash.
    public void setCode(Address address, Bytes code, Hash codeHash) {
        JournalAccount account = with(address, JournalAccount.CODE);
        touch(account);
        undo.add(Kind.CODE, account, account.codeHash, 0);
        account.codeHash = code.isEmpty() ? AccountState.NO_CODE : codeHash;
        if (!code.isEmpty()) {
            newCodes.put(codeHash, code);
        }
    }

    /// Begins a contract at an address: marks it created in this transaction.
    public void create(Address address) {
        JournalAccount account = accounts.get(address);
        touch(account);
        if (account.createdIn != transaction) {
            undo.add(Kind.CREATED, account, null, 0);
            account.createdIn = transaction;
        }
    }

    /// True when {@link #create} ran for it in this transaction.
    public boolean createdNow(Address address) {
        return accounts.get(address).createdIn == transaction;
    }

    /// Marks an account destroyed; it vanishes at the end of the transaction.
    public void destroy(Address address) {
        JournalAccount account = accounts.get(address);
        list(account);
        if (account.destroyedIn != transaction) {
            undo.add(Kind.DESTROYED, account, null, 0);
            account.destroyedIn = transaction;
        }
    }

    private JournalSlot slot(JournalAccount account, UInt256 key) {
        JournalSlot slot = account.slot(key);
        if (slot.before == null) {
            slot.before = before(account, key);
            slot.current = account.vanished ? UInt256.ZERO : slot.before;
        }
        if (slot.originalIn != transaction) {
            slot.originalIn = transaction;
            slot.original = slot.current;
        }
        return slot;
    }

    private UInt256 before(JournalAccount account, UInt256 key) {
        if (fields == null) {
            read(account, JournalAccount.STORAGE);
            if (!account.storageBefore) {
                return UInt256.ZERO;
            }
        }
        return base.storage(account.address, key);
    }

    /// Value of a slot now.
    public UInt256 storage(Address address, UInt256 key) {
        return slot(accounts.get(address), key).current;
    }

    /// Value of a slot at the start of the transaction (EIP-2200).
    public UInt256 originalStorage(Address address, UInt256 key) {
        return slot(accounts.get(address), key).original;
    }

    /// Sets a slot.
    public void setStorage(Address address, UInt256 key, UInt256 value) {
        JournalSlot slot = slot(accounts.get(address), key);
        undo.add(Kind.SLOT, slot, slot.current, 0);
        slot.current = value;
    }

    /// Value of a transient slot (EIP-1153).
    public UInt256 transientStorage(Address address, UInt256 key) {
        JournalSlot slot = accounts.get(address).slot(key);
        return slot.transientIn == transaction ? slot.transientValue : UInt256.ZERO;
    }

    /// Sets a transient slot.
    public void setTransientStorage(Address address, UInt256 key, UInt256 value) {
        JournalSlot slot = accounts.get(address).slot(key);
        UInt256 old = slot.transientIn == transaction ? slot.transientValue : UInt256.ZERO;
        undo.add(Kind.TRANSIENT_SLOT, slot, old, 0);
        slot.transientIn = transaction;
        slot.transientValue = value;
    }

    /// Accounts that are warm in every transaction from now on: the precompiles (EIP-2929).
    public void keepWarm(Set<Address> addresses) {
        alwaysWarm = addresses;
    }

    /// Makes an account warm (EIP-2929). True when it was cold.
    public boolean warm(Address address) {
        JournalAccount account = accounts.get(address);
        if (account.warmIn == transaction || address.small() >= 0 && alwaysWarm.contains(address)) {
            return false;
        }
        undo.add(Kind.WARM_ACCOUNT, account, null, 0);
        account.warmIn = transaction;
        return true;
    }

    /// Makes a slot warm. True when it was cold.
    public boolean warm(Address address, UInt256 key) {
        JournalSlot slot = accounts.get(address).slot(key);
        if (slot.warmIn == transaction) {
            return false;
        }
        undo.add(Kind.WARM_SLOT, slot, null, 0);
        slot.warmIn = transaction;
        return true;
    }

    /// Adds to the refund counter; may be negative.
    public void addRefund(long gas) {
        undo.add(Kind.REFUND, null, null, refund);
        refund += gas;
    }

    /// Refund counter of the transaction.
    public long refund() {
        return refund;
    }

    /// Ends a transaction: destroyed accounts and touched empty ones vanish (EIP-6780, EIP-161), warmth, transient
    /// storage and refunds end.
    public void endTransaction() {
        for (JournalAccount account : inTransaction) {
            boolean destroyed = account.destroyedIn == transaction;
            boolean touched = account.touchedIn == transaction && account.made;
            if (destroyed || touched && isEmptyAtEnd(account)) {
                if (fields == null) {
                    read(account, JournalAccount.EXISTENCE);
                }
                account.vanish();
            }
        }
        inTransaction.clear();
        undo.clear();
        refund = 0;
        transaction++;
    }

    /// Emptiness of a touched account, asked with the fewest reads: what was credited and nothing else cannot be empty,
    /// what did not exist and was given nothing must be.
    private boolean isEmptyAtEnd(JournalAccount account) {
        if (account.nonce != 0 || !account.codeHash.equals(AccountState.NO_CODE)) {
            return false;
        }
        boolean balanceUnknown = (account.known & JournalAccount.BALANCE) == 0;
        if (balanceUnknown && account.balanceDelta.w3() >= 0 && !account.balanceDelta.isZero()) {
            return false;
        }
        if (balanceUnknown && !account.vanished && !existedBefore(account)) {
            return account.balanceDelta.isZero();
        }
        return isEmpty(account);
    }

    /// Slots and accounts made warm by the running transaction, for access lists.
    public Map<Address, List<UInt256>> warmNow() {
        Map<Address, List<UInt256>> warm = new HashMap<>();
        accounts.forEach(account -> {
            List<UInt256> slots = new ArrayList<>();
            for (JournalSlot slot : account.slots) {
                if (slot != null && slot.warmIn == transaction) {
                    slots.add(slot.key);
                }
            }
            if (account.warmIn == transaction || !slots.isEmpty()) {
                warm.put(account.address, slots);
            }
        });
        return warm;
    }

    /// Everything that differs from the view. Call between transactions.
    public StateDiff diff() {
        Map<Address, StateDiff.Change> changes = HashMap.newHashMap(accounts.size());
        Map<Hash, Bytes> codes = new HashMap<>();
        accounts.forEach(account -> {
            StateDiff.Change change = change(account);
            if (change != null) {
                changes.put(account.address, change);
                Bytes code = newCodes.get(account.codeHash);
                boolean changed = !account.codeHash.equals(account.codeHashBefore);
                if (change.after() != null && code != null && changed) {
                    codes.put(account.codeHash, code);
                }
            }
        });
        return new StateDiff(changes, codes);
    }

    private StateDiff.@Nullable Change change(JournalAccount account) {
        Map<UInt256, UInt256> slots = new HashMap<>();
        boolean cleared = account.vanished && known(account).storageBefore;
        boolean hasValue = false;
        for (JournalSlot slot : account.slots) {
            if (slot != null && slot.before != null) {
                hasValue |= !slot.current.isZero();
                if (cleared ? !slot.current.isZero() : !slot.current.equals(slot.before)) {
                    slots.put(slot.key, slot.current);
                }
            }
        }
        if (slots.isEmpty() && !account.made && !account.vanished) {
            return null;
        }
        boolean existed = known(account).existedBefore;
        if (!account.made && (account.vanished || !existed)) {
            return existed ? new StateDiff.Change(null, true, Map.of()) : null;
        }
        UInt256 balance = balance(account);
        boolean same = existed
                && account.nonceBefore == account.nonce
                && account.balanceDelta.isZero()
                && account.codeHashBefore.equals(account.codeHash);
        if (same && !cleared && slots.isEmpty()) {
            return null;
        }
        boolean kept = account.storageBefore && !cleared;
        return new StateDiff.Change(
                new AccountState(account.nonce, balance, account.codeHash, kept || hasValue), cleared, slots);
    }

    /// Tells everything that differs from the view, field by field, without reading anything. Call between
    /// transactions.
    public void tell(ChangeListener listener) {
        accounts.forEach(account -> {
            boolean neverWas = (account.known & JournalAccount.EXISTENCE) != 0 && !account.existedBefore;
            boolean gone = account.vanished && !neverWas;
            if (gone) {
                listener.vanished(account.address);
            }
            if (account.made) {
                tellFields(account, gone, listener);
            }
            for (JournalSlot slot : account.slots) {
                if (slot != null && slot.before != null && !slot.current.equals(gone ? UInt256.ZERO : slot.before)) {
                    listener.slot(account.address, slot.key, slot.current);
                }
            }
        });
    }

    private void tellFields(JournalAccount account, boolean gone, ChangeListener listener) {
        Address address = account.address;
        if (account.nonce != (gone ? 0 : account.nonceBefore)) {
            listener.nonce(address, account.nonce);
        }
        if (gone || (account.known & JournalAccount.BALANCE) != 0) {
            UInt256 balance = balance(account);
            if (!balance.equals(gone ? UInt256.ZERO : account.balanceBefore)) {
                listener.balance(address, balance);
            }
        } else if (!account.balanceDelta.isZero()) {
            listener.credited(address, account.balanceDelta);
        }
        if (!account.codeHash.equals(gone ? AccountState.NO_CODE : account.codeHashBefore)) {
            Bytes code = newCodes.get(account.codeHash);
            listener.code(address, account.codeHash, code == null ? Bytes.EMPTY : code);
        }
    }

    /// The account with all fields of the view read.
    private JournalAccount known(JournalAccount account) {
        for (int field = 1; field <= JournalAccount.STORAGE; field <<= 1) {
            read(account, field);
        }
        return account;
    }
}
