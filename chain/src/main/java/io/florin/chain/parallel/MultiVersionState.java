package io.florin.chain.parallel;

import io.florin.chain.parallel.Version.Delta;
import io.florin.chain.parallel.Version.Estimate;
import io.florin.chain.parallel.Version.Value;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// State of a block while its transactions run: for each location the parent's value and what each transaction wrote.
/// Locations are known by their full address and slot. Thread-safe; nothing is ever removed, the whole is dropped with
/// the block.
///
/// The static questions ask "as transaction `index` sees it", that is after all lower ones. Each answers with a
/// value or with the {@link Estimate} that it met; a caller must not compute with the latter.
final class MultiVersionState {
    private static final int NEVER = Integer.MIN_VALUE;
    private static final int FEW = 64;
    private static final int ACCOUNTS_OF_A_TRANSACTION = 3;
    private static final int SLOTS_OF_A_TRANSACTION = 6;

    private final StateView parent;
    private final ConcurrentHashMap<Address, AccountCell> accounts;
    private final AccountCell.SlotTable slots;
    private final List<AccountCell> written = new ArrayList<>();
    private final ConcurrentHashMap<Hash, Bytes> codes = new ConcurrentHashMap<>();

    /// @param transactions how many will run, to have room from the start
    MultiVersionState(StateView parent, int transactions) {
        this.parent = parent;
        this.accounts = new ConcurrentHashMap<>(FEW + ACCOUNTS_OF_A_TRANSACTION * transactions);
        this.slots = new AccountCell.SlotTable(FEW + SLOTS_OF_A_TRANSACTION * transactions);
    }

    AccountCell account(Address address) {
        AccountCell cell = accounts.get(address);
        if (cell == null) {
            AccountCell fresh = new AccountCell(address, parent, slots);
            cell = accounts.putIfAbsent(address, fresh);
            cell = cell == null ? fresh : cell;
        }
        return cell;
    }

    /// Code by its hash, be it new in this block or of the parent's state.
    Bytes code(Hash hash) {
        Bytes known = codes.get(hash);
        if (known == null) {
            known = parent.code(hash);
            codes.put(hash, known);
        }
        return known;
    }

    /// Makes new code known; to be called before any version names its hash.
    void addCode(Hash hash, Bytes code) {
        codes.put(hash, code);
    }

    /// Notes that a committed transaction wrote to a location; slot null for the account's own fields. The committer's
    /// own, like {@link #written}.
    void settle(AccountCell account, @Nullable SlotCell slot, Version version) {
        if (!account.isWritten) {
            account.isWritten = true;
            written.add(account);
        }
        if (slot != null && version instanceof Value value) {
            if (slot.settled == null) {
                account.written.add(slot);
            }
            slot.settled = (UInt256) value.value();
        }
    }

    /// Accounts that committed transactions wrote to, each once.
    List<AccountCell> written() {
        return written;
    }

    /// Nonce as Long, or an estimate.
    static Object nonce(AccountCell cell, int index) {
        VersionChain.Node node = cell.nonce.below(index);
        return node == null ? (Object) cell.beforeOrEmpty().nonce() : content(node);
    }

    /// Code hash, or an estimate.
    static Object codeHash(AccountCell cell, int index) {
        VersionChain.Node node = cell.code.below(index);
        return node == null ? cell.beforeOrEmpty().codeHash() : content(node);
    }

    private static Object content(VersionChain.Node node) {
        Version version = node.version();
        return version instanceof Value value ? value.value() : version;
    }

    /// Balance: the deltas below folded onto the highest known balance; or an estimate.
    static Object balance(AccountCell cell, int index) {
        UInt256 sum = UInt256.ZERO;
        for (VersionChain.Node node = cell.balance.below(index); node != null; node = cell.balance.below(node)) {
            Version version = node.version();
            switch (version) {
                case Estimate estimate -> {
                    return estimate;
                }
                case Value value -> {
                    return sum.plus((UInt256) value.value());
                }
                case Delta delta -> {
                    UInt256 folded = delta.folded();
                    if (folded != null) {
                        return sum.plus(folded);
                    }
                    sum = sum.plus(delta.amount);
                }
                case Version.Absent absent -> {
                    // Thrown away since the walk came here: as if it had never been.
                }
            }
        }
        return sum.plus(cell.beforeOrEmpty().balance());
    }

    /// TRUE when the balance plus a delta is at least an amount, FALSE when not, or an estimate.
    static Object covers(AccountCell cell, int index, UInt256 delta, UInt256 amount) {
        Object balance = balance(cell, index);
        return balance instanceof UInt256 known ? (Object) (known.plus(delta).compareTo(amount) >= 0) : balance;
    }

    /// Whether the account exists as Boolean, or an estimate. A nonce, balance or code written after it last vanished
    /// means that it exists: a transaction leaves no touched account empty (EIP-161).
    static Object exists(AccountCell cell, int index) {
        VersionChain.Node gone = cell.vanished.below(index);
        if (gone != null && gone.version() instanceof Estimate estimate) {
            return estimate;
        }
        int since = gone == null ? NEVER : gone.writer;
        VersionChain[] fields = {cell.nonce, cell.balance, cell.code};
        for (VersionChain field : fields) {
            VersionChain.Node node = field.below(index);
            if (node != null && node.writer > since) {
                return node.version() instanceof Estimate estimate ? estimate : Boolean.TRUE;
            }
        }
        return gone == null && cell.before() != null;
    }

    /// Value of a slot, or an estimate.
    static Object slot(SlotCell cell, int index) {
        VersionChain.Node node = cell.below(index);
        VersionChain.Node gone = cell.account.vanished.below(index);
        if (gone != null) {
            if (gone.version() instanceof Estimate estimate) {
                return estimate;
            }
            if (node == null || node.writer <= gone.writer) {
                return UInt256.ZERO;
            }
        }
        return node == null ? cell.before() : content(node);
    }

    /// Whether any slot has a value as Boolean, or an estimate (EIP-7610). Like the journal's answer: a parent's
    /// storage that was only written to zeros counts until the block ends.
    static Object hasStorage(AccountCell cell, int index) {
        VersionChain.Node gone = cell.vanished.below(index);
        if (gone != null && gone.version() instanceof Estimate estimate) {
            return estimate;
        }
        if (gone == null && cell.beforeOrEmpty().hasStorage()) {
            return Boolean.TRUE;
        }
        for (SlotCell slot = cell.newest(); slot != null; slot = slot.older) {
            Object value = slot(slot, index);
            if (value instanceof Estimate || value instanceof UInt256 word && !word.isZero()) {
                return value instanceof Estimate ? value : Boolean.TRUE;
            }
        }
        return Boolean.FALSE;
    }
}
