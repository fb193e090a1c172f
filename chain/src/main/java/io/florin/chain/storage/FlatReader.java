package io.florin.chain.storage;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/// Raw state as of one committed block, frozen against later commits by a RocksDB snapshot. Thread-safe until closed.
///
/// At the head of its snapshot it reads the flat families directly; further back it first looks for the oldest change
/// record made after its block: that record holds the value the block left behind.
final class FlatReader implements AutoCloseable {
    private final Database db;
    private final long block;
    private final boolean historic;
    private final Snapshot snapshot;
    private final ReadOptions read;

    private FlatReader(Database db, long block, boolean historic, Snapshot snapshot, ReadOptions read) {
        this.db = db;
        this.block = block;
        this.historic = historic;
        this.snapshot = snapshot;
        this.read = read;
    }

    /// @param block number of the block whose state is wanted; head of the snapshot or older
    static FlatReader open(Database db, long block) {
        Snapshot snapshot = db.snapshot();
        ReadOptions read = new ReadOptions().setSnapshot(snapshot);
        byte[] head = db.get(Family.META, Meta.HEAD, read);
        boolean historic = head != null && Meta.number(head) > block;
        return new FlatReader(db, block, historic, snapshot, read);
    }

    byte @Nullable [] account(byte[] address) {
        return value(Family.ACCOUNT, address, Family.ACCOUNT_CHANGE, address);
    }

    byte @Nullable [] slot(byte[] address, byte[] slot) {
        byte[] key = Keys.slot(address, slot);
        return value(Family.SLOT, key, Family.SLOT_CHANGE, key);
    }

    byte @Nullable [] code(byte[] hash) {
        return db.get(Family.CODE, hash, read);
    }

    byte @Nullable [] node(Family family, byte[] key) {
        return value(family, key, Family.NODE_CHANGE, Keys.nodeChange(family, key));
    }

    private byte @Nullable [] value(Family family, byte[] key, Family changes, byte[] changeKey) {
        if (historic) {
            try (RocksIterator it = db.iterator(changes, read)) {
                it.seek(Keys.atBlock(changeKey, block + 1));
                if (it.isValid() && it.key().length == changeKey.length + 8 && Keys.startsWith(it.key(), changeKey)) {
                    byte[] before = it.value();
                    return before.length == 0 ? null : before;
                }
                db.check(it);
            }
        }
        return db.get(family, key, read);
    }

    /// Every row whose key begins with `prefix`, as it stands now (not historic): key and value.
    void forEach(Family family, byte[] prefix, BiConsumer<byte[], byte[]> row) {
        try (RocksIterator it = db.iterator(family, read)) {
            for (it.seek(prefix); it.isValid() && Keys.startsWith(it.key(), prefix); it.next()) {
                row.accept(it.key(), it.value());
            }
            db.check(it);
        }
    }

    @Override
    public void close() {
        read.close();
        db.release(snapshot);
        snapshot.close();
    }
}
