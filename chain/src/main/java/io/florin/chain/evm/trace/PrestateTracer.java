package io.florin.chain.evm.trace;

import io.florin.chain.evm.Delegation;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Records the accounts and slots a transaction names, with their values before it, the way geth's prestate tracer
/// does. Values are read from the run's journal when they are first named, which is before they change. Confined to one
/// run.
public final class PrestateTracer implements Tracer {
    private static final int SLOAD = 0x54;
    private static final int SSTORE = 0x55;
    private static final int SELFDESTRUCT = 0xff;

    private static final class Seen {
        final UInt256 balance;
        final long nonce;
        final Bytes code;
        final Map<UInt256, UInt256> storage = new LinkedHashMap<>();

        Seen(UInt256 balance, long nonce, Bytes code) {
            this.balance = balance;
            this.nonce = nonce;
            this.code = code;
        }

        boolean isEmpty() {
            return nonce == 0 && balance.isZero() && code.isEmpty() && storage.isEmpty();
        }
    }

    private final Journal journal;
    private final Map<Address, Seen> seen = new LinkedHashMap<>();
    private final Set<Address> created = new HashSet<>();

    /// @param journal of the run, before it
    /// @param named by the transaction: sender, receiver or new contract, beneficiary, authorities
    public PrestateTracer(Journal journal, List<Address> named) {
        this.journal = journal;
        named.forEach(this::account);
    }

    private Seen account(Address address) {
        Seen known = seen.get(address);
        if (known == null) {
            known = new Seen(journal.balance(address), journal.nonce(address), journal.code(address));
            seen.put(address, known);
        }
        return known;
    }

    @Override
    public void step(Step step) {
        int op = step.op();
        int size = step.stackSize();
        if ((op == SLOAD || op == SSTORE) && size >= 1) {
            UInt256 slot = step.stack(0);
            account(step.self()).storage.computeIfAbsent(slot, step::storage);
        } else if (namesAccountOnTop(op) && size >= 1) {
            account(Address.ofWord(step.stack(0)));
        } else if (isCall(op) && size >= 5) {
            Address target = Address.ofWord(step.stack(1));
            Address delegate = Delegation.target(account(target).code);
            if (delegate != null) {
                account(delegate);
            }
        }
    }

    private static boolean namesAccountOnTop(int op) {
        return op == 0x31 || op == 0x3b || op == 0x3c || op == 0x3f || op == SELFDESTRUCT;
    }

    private static boolean isCall(int op) {
        return op == 0xf1 || op == 0xf2 || op == 0xf4 || op == 0xfa;
    }

    @Override
    public void creating(Address address) {
        created.add(address);
        account(address);
    }

    /// Everything named, as it was before the transaction.
    public Prestate before() {
        Map<Address, Prestate.Account> before = new LinkedHashMap<>();
        seen.forEach((address, was) -> {
            if (!was.isEmpty() || !created.contains(address)) {
                before.put(address, full(was, was.storage));
            }
        });
        return new Prestate(before, Map.of());
    }

    /// What changed, read from the journal now: call it when the transaction has ended.
    public Prestate difference() {
        Map<Address, Prestate.Account> before = new LinkedHashMap<>();
        Map<Address, Prestate.Account> after = new LinkedHashMap<>();
        seen.forEach((address, was) -> {
            Map<UInt256, UInt256> oldSlots = new LinkedHashMap<>();
            Map<UInt256, UInt256> newSlots = new LinkedHashMap<>();
            boolean changed = slots(address, was, oldSlots, newSlots);
            UInt256 balance = journal.balance(address);
            long nonce = journal.nonce(address);
            Bytes code = journal.code(address);
            boolean sameBalance = balance.equals(was.balance);
            boolean sameCode = code.equals(was.code);
            if (!changed && sameBalance && sameCode && nonce == was.nonce) {
                return;
            }
            if (!was.isEmpty()) {
                before.put(address, full(was, oldSlots));
            }
            if (journal.exists(address)) {
                after.put(
                        address,
                        new Prestate.Account(
                                sameBalance ? null : balance,
                                nonce == was.nonce ? null : Long.valueOf(nonce),
                                sameCode ? null : code,
                                newSlots));
            }
        });
        return new Prestate(before, after);
    }

    private boolean slots(Address address, Seen was, Map<UInt256, UInt256> before, Map<UInt256, UInt256> after) {
        boolean changed = false;
        for (Map.Entry<UInt256, UInt256> slot : was.storage.entrySet()) {
            UInt256 now = journal.storage(address, slot.getKey());
            if (now.equals(slot.getValue())) {
                continue;
            }
            changed = true;
            if (!slot.getValue().isZero()) {
                before.put(slot.getKey(), slot.getValue());
            }
            if (!now.isZero()) {
                after.put(slot.getKey(), now);
            }
        }
        return changed;
    }

    private static Prestate.Account full(Seen was, Map<UInt256, UInt256> storage) {
        return new Prestate.Account(was.balance, was.nonce, was.code, new LinkedHashMap<>(storage));
    }
}
