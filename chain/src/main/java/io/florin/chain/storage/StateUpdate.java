package io.florin.chain.storage;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.trie.NodeChange;
import io.florin.chain.trie.NodeSource;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.WriteBatch;

/// Changes of one block over the head state: new roots first, then the entries of the block's write batch. Nothing
/// reaches the disk before {@link #writeTo}. Confined to the writing thread.
final class StateUpdate {
    private static final byte[] ABSENT = new byte[0];

    private final Database db;
    private final Map<Family, Map<ByteBuffer, byte @Nullable []>> entries = new EnumMap<>(Family.class);
    private final MerkleTrie accounts;
    private byte @Nullable [] root;

    StateUpdate(Database db) {
        this.db = db;
        this.accounts = new MerkleTrie(path -> db.get(Family.ACCOUNT_NODE, Keys.path(path)));
    }

    /// The account as it stands before this update.
    @Nullable
    AccountRecord account(byte[] address) {
        byte[] stored = db.get(Family.ACCOUNT, address);
        return stored == null ? null : AccountRecord.decode(stored);
    }

    /// New nonce, balance and code hash of an account together with its changed slots.
    ///
    /// @param clearStorage drops every older slot first
    /// @param slots slot (32 bytes) → value (32 bytes, zero removes)
    void put(
            byte[] address,
            long nonce,
            byte[] balance,
            byte[] codeHash,
            boolean clearStorage,
            Map<ByteBuffer, byte[]> slots) {
        AccountRecord before = account(address);
        byte[] storageRoot = before == null ? MerkleTrie.emptyRoot() : before.storageRoot();
        if (clearStorage && before != null) {
            clearStorage(address, before);
            storageRoot = MerkleTrie.emptyRoot();
        }
        if (!slots.isEmpty()) {
            storageRoot = putSlots(address, slots, Arrays.equals(storageRoot, MerkleTrie.emptyRoot()));
        }
        AccountRecord after = new AccountRecord(nonce, balance, codeHash, storageRoot);
        set(Family.ACCOUNT, address, after.encode());
        accounts.put(Keccak256.hash(address), AccountRlp.encode(after));
    }

    /// Removes an account with its storage.
    void remove(byte[] address) {
        AccountRecord before = account(address);
        if (before != null) {
            clearStorage(address, before);
            set(Family.ACCOUNT, address, null);
            accounts.delete(Keccak256.hash(address));
        }
    }

    void code(byte[] hash, byte[] code) {
        set(Family.CODE, hash, code);
    }

    private byte[] putSlots(byte[] address, Map<ByteBuffer, byte[]> slots, boolean fresh) {
        MerkleTrie trie = new MerkleTrie(
                fresh ? NodeSource.EMPTY : path -> db.get(Family.STORAGE_NODE, Keys.storagePath(address, path)));
        slots.forEach((slot, value) -> {
            byte[] trimmed = AccountRlp.trim(value);
            byte[] hashed = Keccak256.hash(slot.array());
            byte[] key = Keys.slot(address, slot.array());
            if (trimmed.length == 0) {
                trie.delete(hashed);
                set(Family.SLOT, key, null);
            } else {
                trie.put(hashed, AccountRlp.string(trimmed));
                set(Family.SLOT, key, value);
            }
        });
        MerkleTrie.Commit commit = trie.commit();
        for (NodeChange change : commit.changes()) {
            set(Family.STORAGE_NODE, Keys.storagePath(address, change.path()), change.rlp());
        }
        return commit.root();
    }

    private void clearStorage(byte[] address, AccountRecord before) {
        if (Arrays.equals(before.storageRoot(), MerkleTrie.emptyRoot())) {
            return;
        }
        try (FlatReader now = FlatReader.open(db, Long.MAX_VALUE)) {
            now.forEachSlot(address, slot -> set(Family.SLOT, Keys.slot(address, slot), null));
            now.forEachStorageNode(address, key -> set(Family.STORAGE_NODE, key, null));
        }
    }

    private void set(Family family, byte[] key, byte @Nullable [] value) {
        entries.computeIfAbsent(family, f -> new HashMap<>()).put(ByteBuffer.wrap(key), value);
    }

    /// State root after all changes.
    byte[] root() {
        if (root == null) {
            MerkleTrie.Commit commit = accounts.commit();
            for (NodeChange change : commit.changes()) {
                set(Family.ACCOUNT_NODE, Keys.path(change.path()), change.rlp());
            }
            root = commit.root();
        }
        return root;
    }

    /// Adds every entry and its change record to the batch of block `number`.
    void writeTo(WriteBatch batch, long number) {
        root();
        NodeChangeIndex index = new NodeChangeIndex();
        entries.forEach((family, changes) -> changes.forEach((wrapped, after) -> {
            byte[] key = wrapped.array();
            byte[] before = db.get(family, key);
            if (Arrays.equals(before, after)) {
                return;
            }
            if (after == null) {
                db.delete(batch, family, key);
            } else {
                db.put(batch, family, key, after);
            }
            recordChange(batch, family, key, before, number, index);
        }));
        index.writeTo(db, batch, number);
    }

    private void recordChange(
            WriteBatch batch, Family family, byte[] key, byte @Nullable [] before, long number, NodeChangeIndex index) {
        byte[] old = before == null ? ABSENT : before;
        switch (family) {
            case ACCOUNT -> db.put(batch, Family.ACCOUNT_CHANGE, Keys.atBlock(key, number), old);
            case SLOT -> db.put(batch, Family.SLOT_CHANGE, Keys.atBlock(key, number), old);
            case ACCOUNT_NODE, STORAGE_NODE -> {
                byte[] change = Keys.atBlock(Keys.nodeChange(family, key), number);
                db.put(batch, Family.NODE_CHANGE, change, old);
                index.add(change);
            }
            default -> {
                // Code is only ever added and needs no history.
            }
        }
    }
}
