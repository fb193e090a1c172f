package io.florin.chain.storage;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateDiff;
import io.florin.chain.storage.StateUpdate.Row;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.trie.NodeChange;
import io.florin.chain.trie.NodeSource;
import io.florin.chain.trie.TrieWorkers;
import io.florin.chain.types.Address;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One account's part of a {@link StateUpdate}: its storage trie and its rows. Confined to the task that computes it.
final class AccountUpdate {
    private static final byte[] EMPTY_ROOT = MerkleTrie.emptyRoot();

    private final Database db;
    private final byte[] address;
    private final StateDiff.Change change;
    private final List<Row> rows = new ArrayList<>();
    private MerkleTrie.@Nullable Entry entry;

    AccountUpdate(Database db, Address address, StateDiff.Change change) {
        this.db = db;
        this.address = address.toArray();
        this.change = change;
    }

    /// Number of changed slots: the size of this account's work.
    int slots() {
        return change.slots().size();
    }

    /// Changed rows, after {@link #compute}.
    List<Row> rows() {
        return rows;
    }

    /// Change of the account trie, or null when there is none.
    MerkleTrie.@Nullable Entry entry() {
        return entry;
    }

    void compute(TrieWorkers workers) {
        byte[] stored = db.get(Family.ACCOUNT, address);
        AccountRecord before = stored == null ? null : AccountRecord.decode(stored);
        AccountState after = change.after();
        if (after == null) {
            if (before != null) {
                if (!Arrays.equals(before.storageRoot(), EMPTY_ROOT)) {
                    replaceStorage(Map.of(), List.of());
                }
                rows.add(new Row(Family.ACCOUNT, address, stored, null));
                entry = new MerkleTrie.Entry(Keccak256.hash(address), null);
            }
            return;
        }
        AccountRecord record = new AccountRecord(
                after.nonce(), after.balance().toArray(), after.codeHash().toArray(), storageRoot(before, workers));
        rows.add(new Row(Family.ACCOUNT, address, stored, record.encode()));
        entry = new MerkleTrie.Entry(Keccak256.hash(address), AccountRlp.encode(record));
    }

    private byte[] storageRoot(@Nullable AccountRecord before, TrieWorkers workers) {
        byte[] standing = before == null ? EMPTY_ROOT : before.storageRoot();
        boolean fresh = change.storageCleared() || Arrays.equals(standing, EMPTY_ROOT);
        boolean replaces = before != null && change.storageCleared() && !Arrays.equals(standing, EMPTY_ROOT);
        if (change.slots().isEmpty() && !replaces) {
            return fresh ? EMPTY_ROOT : standing;
        }
        MerkleTrie trie = new MerkleTrie(
                fresh ? NodeSource.EMPTY : path -> db.get(Family.STORAGE_NODE, Keys.storagePath(address, path)));
        List<MerkleTrie.Entry> entries = new ArrayList<>(change.slots().size());
        Map<ByteBuffer, byte[]> values = new HashMap<>();
        change.slots().forEach((slot, value) -> {
            byte[] name = slot.toArray();
            byte[] word = value.isZero() ? null : value.toArray();
            entries.add(new MerkleTrie.Entry(
                    Keccak256.hash(name), word == null ? null : AccountRlp.string(AccountRlp.trim(word))));
            byte[] key = Keys.slot(address, name);
            if (!replaces) {
                rows.add(new Row(Family.SLOT, key, fresh ? null : db.get(Family.SLOT, key), word));
            } else if (word != null) {
                values.put(ByteBuffer.wrap(key), word);
            }
        });
        trie.applyAll(entries, workers);
        MerkleTrie.Commit commit = trie.commit(workers);
        if (replaces) {
            replaceStorage(values, commit.changes());
        } else {
            for (NodeChange node : commit.changes()) {
                rows.add(new Row(
                        Family.STORAGE_NODE, Keys.storagePath(address, node.path()), node.before(), node.rlp()));
            }
        }
        return commit.root();
    }

    /// Drops every older slot and node that has no successor.
    private void replaceStorage(Map<ByteBuffer, byte[]> slots, List<NodeChange> nodes) {
        Map<ByteBuffer, byte[]> newNodes = new HashMap<>();
        for (NodeChange node : nodes) {
            byte[] rlp = node.rlp();
            if (rlp != null) {
                newNodes.put(ByteBuffer.wrap(Keys.storagePath(address, node.path())), rlp);
            }
        }
        try (FlatReader now = FlatReader.open(db, Long.MAX_VALUE)) {
            replaceAll(now, Family.SLOT, new HashMap<>(slots));
            replaceAll(now, Family.STORAGE_NODE, newNodes);
        }
    }

    private void replaceAll(FlatReader now, Family family, Map<ByteBuffer, byte[]> successors) {
        now.forEach(
                family,
                address,
                (key, old) -> rows.add(new Row(family, key, old, successors.remove(ByteBuffer.wrap(key)))));
        successors.forEach((key, value) -> rows.add(new Row(family, key.array(), null, value)));
    }
}
