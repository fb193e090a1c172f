package io.florin.chain.parallel;

import io.florin.chain.execution.AccessLocation.Kind;
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
    /// One location.
    private record Entry(
            Kind kind, AccountCell account, @Nullable SlotCell slot, VersionChain.Node node) {}

    private final MultiVersionState state;
    private final int index;
    private List<Entry> entries = List.of();

    WriteSet(MultiVersionState state, int index) {
        this.state = state;
        this.index = index;
    }

    /// Turns all that was written into marks of likely writes: another incarnation follows.
    void becomeEstimates() {
        Estimate mark = new Estimate(index);
        for (Entry entry : entries) {
            entry.node.set(mark);
        }
    }

    /// Takes all back: the transaction writes nothing.
    void withdraw() {
        for (Entry entry : entries) {
            entry.node.set(Version.Absent.ABSENT);
        }
        entries = List.of();
    }

    /// Publishes what a journal holds and takes back what only earlier incarnations wrote, which must be estimates by
    /// now.
    ///
    /// @param vanishedAt writer of disappearances: the index itself, or a lower one when the journal holds several
    /// transactions, so that what was made again after a disappearance stands above it
    void publish(Journal journal, int vanishedAt) {
        List<Entry> before = entries;
        List<Entry> written = new ArrayList<>(before.isEmpty() ? 6 : before.size());
        journal.tell(new Publisher(written, vanishedAt));
        entries = written;
        for (Entry entry : before) {
            if (entry.node.version() instanceof Estimate) {
                entry.node.set(Version.Absent.ABSENT);
            }
        }
    }

    /// Computes the balances behind the amounts, once everything below is final: later readers need not walk further.
    void fold() {
        for (Entry entry : entries) {
            if (entry.node.version() instanceof Delta delta
                    && MultiVersionState.balance(entry.account, entry.node.writer) instanceof UInt256 below) {
                delta.fold(below.plus(delta.amount));
            }
        }
    }

    /// Tells each location written.
    void forEach(AccessLocations locations) {
        for (Entry entry : entries) {
            locations.add(entry.kind, entry.account, entry.slot);
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
            written.add(new Entry(kind, cell, null, chain.write(writer, version)));
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
            SlotCell cell = cell(address).slot(key);
            written.add(new Entry(Kind.STORAGE, cell.account, cell, cell.write(index, new Value(value))));
        }
    }
}
