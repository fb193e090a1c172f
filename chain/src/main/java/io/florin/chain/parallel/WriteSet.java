package io.florin.chain.parallel;

import io.florin.chain.execution.AccessLocation.Kind;
import io.florin.chain.parallel.Version.Absent;
import io.florin.chain.parallel.Version.Delta;
import io.florin.chain.parallel.Version.Estimate;
import io.florin.chain.parallel.Version.Value;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.ChangeListener;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that one transaction has in a {@link MultiVersionState}, over all its incarnations. Confined to whoever
/// owns the transaction at a time; the transaction's state orders owners.
final class WriteSet {
    /// One location with what was written there.
    private record Entry(Kind kind, AccountCell account, VersionChain chain, VersionChain.Node node, Version version) {}

    private static final int USUAL_WRITES = 6;

    private final MultiVersionState state;
    private final int index;
    private List<Entry> entries = List.of();
    private int publications;

    WriteSet(MultiVersionState state, int index) {
        this.state = state;
        this.index = index;
    }

    /// Turns all that was written into marks of likely writes: another incarnation follows.
    void becomeEstimates() {
        for (Entry entry : entries) {
            entry.node.set(new Estimate(entry.chain, entry.node));
        }
    }

    /// Marks a likely write where the run met somebody else's: who reads a contended slot mostly writes it too, and
    /// then the next one had better wait for this transaction.
    void expect(Estimate met) {
        if (met.chain() instanceof SlotCell slot) {
            VersionChain.Node node = slot.of(index);
            Estimate own = new Estimate(slot, node);
            node.set(own);
            List<Entry> more = new ArrayList<>(entries);
            more.add(new Entry(Kind.STORAGE, slot.account, slot, node, own));
            entries = more;
        }
    }

    /// Takes all back: the transaction writes nothing.
    void withdraw() {
        for (Entry entry : entries) {
            entry.node.set(Absent.ABSENT);
        }
        entries = List.of();
    }

    /// Publishes what a journal holds and takes back what only earlier incarnations wrote.
    ///
    /// @param vanishedAt writer of disappearances: the index itself, or a lower one when the journal holds several
    /// transactions, so that what was made again after a disappearance stands above it
    void publish(Journal journal, int vanishedAt) {
        List<Entry> before = entries;
        List<Entry> written = new ArrayList<>(before.isEmpty() ? USUAL_WRITES : before.size());
        publications++;
        journal.tell(new Publisher(written, vanishedAt));
        entries = written;
        for (Entry entry : before) {
            if (entry.node.publication != publications) {
                entry.node.set(Absent.ABSENT);
            }
        }
    }

    /// Makes all higher transactions wait that would read what follows from values before these.
    void doubtHigherSlots() {
        for (Entry entry : entries) {
            if (entry.chain instanceof SlotCell slot) {
                slot.doubtAbove(index);
            }
        }
    }

    /// Makes what was published final: what somebody doubted stands again, and balances behind amounts are computed,
    /// so that later readers need not walk further. Call once everything below is final.
    void settle() {
        for (Entry entry : entries) {
            if (entry.node.version() != entry.version) {
                entry.node.set(entry.version);
            }
            state.settle(entry.account, entry.chain instanceof SlotCell slot ? slot : null, entry.version);
            if (entry.version instanceof Delta delta
                    && MultiVersionState.balance(entry.account, entry.node.writer) instanceof UInt256 below) {
                delta.fold(below.plus(delta.amount));
            }
        }
    }

    /// Tells each location written.
    void forEach(AccessLocations locations) {
        for (Entry entry : entries) {
            locations.add(entry.kind, entry.account, entry.chain instanceof SlotCell slot ? slot : null);
            if (entry.kind == Kind.EXISTENCE) {
                locations.add(Kind.STORAGE_EPOCH, entry.account, null);
            }
        }
    }

    private final class Publisher implements ChangeListener {
        private final List<Entry> written;
        private final int vanishedAt;
        private @Nullable AccountCell last;

        Publisher(List<Entry> written, int vanishedAt) {
            this.written = written;
            this.vanishedAt = vanishedAt;
        }

        private AccountCell cell(Address address) {
            AccountCell recent = last;
            if (recent == null || !recent.address.equals(address)) {
                recent = state.account(address);
                last = recent;
            }
            return recent;
        }

        private void write(Kind kind, AccountCell cell, VersionChain chain, int writer, Version version) {
            VersionChain.Node node = chain.of(writer);
            node.publication = publications;
            node.set(version);
            written.add(new Entry(kind, cell, chain, node, version));
        }

        @Override
        public void vanished(Address address) {
            AccountCell cell = cell(address);
            write(Kind.NONCE, cell, cell.nonce, vanishedAt, new Value(0L));
            write(Kind.BALANCE, cell, cell.balance, vanishedAt, new Value(UInt256.ZERO));
            write(Kind.CODE, cell, cell.code, vanishedAt, new Value(AccountState.NO_CODE));
            write(Kind.EXISTENCE, cell, cell.vanished, vanishedAt, new Value(Boolean.TRUE));
        }

        @Override
        public void nonce(Address address, long nonce) {
            AccountCell cell = cell(address);
            write(Kind.NONCE, cell, cell.nonce, index, new Value(nonce));
        }

        @Override
        public void balance(Address address, UInt256 balance) {
            AccountCell cell = cell(address);
            write(Kind.BALANCE, cell, cell.balance, index, new Value(balance));
        }

        @Override
        public void credited(Address address, UInt256 amount) {
            AccountCell cell = cell(address);
            write(Kind.BALANCE, cell, cell.balance, index, new Delta(amount));
        }

        @Override
        public void code(Address address, Hash codeHash, Bytes code) {
            AccountCell cell = cell(address);
            if (!code.isEmpty()) {
                state.addCode(codeHash, code);
            }
            write(Kind.CODE, cell, cell.code, index, new Value(codeHash));
        }

        @Override
        public void slot(Address address, UInt256 key, UInt256 value) {
            AccountCell cell = cell(address);
            write(Kind.STORAGE, cell, cell.slot(key), index, new Value(value));
        }
    }
}
