package io.florin.chain.storage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.rocksdb.WriteBatch;

/// Keys of the node change records of one block, so that they can be dropped once proofs no longer reach back so far.
final class NodeChangeIndex {
    /// Blocks below the head for which proofs are served.
    static final long PROOF_BLOCKS = 1_024;

    private final ByteArrayOutputStream keys = new ByteArrayOutputStream();

    void add(byte[] key) {
        keys.write(key.length);
        keys.write(key, 0, key.length);
    }

    /// Stores the index of this block and drops the records of the block that leaves the window.
    void writeTo(Database db, WriteBatch batch, long number) {
        db.put(batch, Family.NODE_CHANGE_INDEX, Keys.block(number), keys.toByteArray());
        long leaving = number - PROOF_BLOCKS;
        byte[] old = leaving < 0 ? null : db.get(Family.NODE_CHANGE_INDEX, Keys.block(leaving));
        if (old == null) {
            return;
        }
        for (ByteBuffer in = ByteBuffer.wrap(old); in.hasRemaining(); ) {
            byte[] key = new byte[in.get() & 0xff];
            in.get(key);
            db.delete(batch, Family.NODE_CHANGE, key);
        }
        db.delete(batch, Family.NODE_CHANGE_INDEX, Keys.block(leaving));
    }
}
