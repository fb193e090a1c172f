package io.florin.chain.storage;

import io.florin.chain.state.StateDiff;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.trie.NodeChange;
import io.florin.chain.trie.TrieWorkers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.WriteBatch;

/// Changes of one block over the head state: new roots first, then the entries of the block's write batch. Nothing
/// reaches the disk before {@link #writeTo}. Used by the writing thread; storage tries and the parts of large tries
/// are worked on side by side.
final class StateUpdate {
    /// Accounts with few changed slots share a task until it has so many.
    private static final int SLOTS_PER_TASK = 256;
    private static final byte[] ABSENT = new byte[0];

    /// One changed row of a family.
    ///
    /// @param before value so far, or null
    /// @param after new value, or null when the row is dropped
    record Row(Family family, byte[] key, byte @Nullable [] before, byte @Nullable [] after) {}

    private final Database db;
    private final StateDiff diff;
    private final TrieWorkers workers;
    private final List<List<Row>> rows = new ArrayList<>();
    private byte @Nullable [] root;

    StateUpdate(Database db, StateDiff diff, TrieWorkers workers) {
        this.db = db;
        this.diff = diff;
        this.workers = workers;
    }

    /// State root after all changes.
    byte[] root() {
        if (root == null) {
            List<AccountUpdate> accounts = new ArrayList<>();
            diff.accounts().forEach((address, change) -> accounts.add(new AccountUpdate(db, address, change)));
            workers.runAll(tasks(accounts));
            List<MerkleTrie.Entry> entries = new ArrayList<>();
            for (AccountUpdate account : accounts) {
                rows.add(account.rows());
                MerkleTrie.Entry entry = account.entry();
                if (entry != null) {
                    entries.add(entry);
                }
            }
            root = accountRoot(entries);
        }
        return root;
    }

    private List<Runnable> tasks(List<AccountUpdate> accounts) {
        List<Runnable> tasks = new ArrayList<>();
        List<AccountUpdate> small = new ArrayList<>();
        int slots = 0;
        for (AccountUpdate account : accounts) {
            if (account.slots() >= SLOTS_PER_TASK) {
                tasks.add(() -> account.compute(workers));
                continue;
            }
            small.add(account);
            slots += 1 + account.slots();
            if (slots >= SLOTS_PER_TASK) {
                tasks.add(inOrder(small));
                small = new ArrayList<>();
                slots = 0;
            }
        }
        tasks.add(inOrder(small));
        return tasks;
    }

    private static Runnable inOrder(List<AccountUpdate> accounts) {
        return () -> accounts.forEach(account -> account.compute(TrieWorkers.IN_LINE));
    }

    private byte[] accountRoot(List<MerkleTrie.Entry> entries) {
        MerkleTrie trie = new MerkleTrie(path -> db.get(Family.ACCOUNT_NODE, Keys.path(path)));
        trie.applyAll(entries, workers);
        MerkleTrie.Commit commit = trie.commit(workers);
        List<Row> nodes = new ArrayList<>(commit.changes().size());
        for (NodeChange change : commit.changes()) {
            nodes.add(new Row(Family.ACCOUNT_NODE, Keys.path(change.path()), change.before(), change.rlp()));
        }
        rows.add(nodes);
        return commit.root();
    }

    /// Adds every row and its change record to the batch of block `number`.
    void writeTo(WriteBatch batch, long number) {
        root();
        diff.codes().forEach((hash, code) -> db.put(batch, Family.CODE, hash.toArray(), code.view()));
        NodeChangeIndex index = new NodeChangeIndex();
        for (List<Row> part : rows) {
            for (Row row : part) {
                if (!Arrays.equals(row.before(), row.after())) {
                    write(batch, row, number, index);
                }
            }
        }
        index.writeTo(db, batch, number);
    }

    private void write(WriteBatch batch, Row row, long number, NodeChangeIndex index) {
        if (row.after() == null) {
            db.delete(batch, row.family(), row.key());
        } else {
            db.put(batch, row.family(), row.key(), row.after());
        }
        byte[] old = row.before() == null ? ABSENT : row.before();
        switch (row.family()) {
            case ACCOUNT -> db.put(batch, Family.ACCOUNT_CHANGE, Keys.atBlock(row.key(), number), old);
            case SLOT -> db.put(batch, Family.SLOT_CHANGE, Keys.atBlock(row.key(), number), old);
            case ACCOUNT_NODE, STORAGE_NODE -> {
                byte[] change = Keys.atBlock(Keys.nodeChange(row.family(), row.key()), number);
                db.put(batch, Family.NODE_CHANGE, change, old);
                index.add(change);
            }
            default -> throw new IllegalStateException("no history of " + row.family());
        }
    }
}
