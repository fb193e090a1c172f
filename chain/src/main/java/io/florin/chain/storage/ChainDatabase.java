package io.florin.chain.storage;

import io.florin.chain.block.Block;
import io.florin.chain.block.BlockStore;
import io.florin.chain.block.Header;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.state.StateDiff;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.state.StateStore;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpReader;
import io.florin.chain.types.RlpWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rocksdb.WriteBatch;

/// The chain on disk: both ports over one RocksDB. Reads are thread-safe; commits belong to one thread.
public final class ChainDatabase implements StateStore, BlockStore, AutoCloseable {
    private final Database db;
    private final RootWorkers workers;

    private ChainDatabase(Database db, int rootThreads) {
        this.db = db;
        this.workers = new RootWorkers(rootThreads);
    }

    /// Opens or makes the folder and checks what is in it.
    ///
    /// @throws StorageException with one sentence for a person
    public static ChainDatabase open(Path folder) {
        return open(folder, Runtime.getRuntime().availableProcessors());
    }

    /// Same with a given number of threads for state roots; 1 = on the writing thread.
    public static ChainDatabase open(Path folder, int rootThreads) {
        Database db = new Database(folder);
        try {
            byte[] schema = db.get(Family.META, Meta.SCHEMA);
            if (schema != null && !Arrays.equals(schema, Meta.SCHEMA_VERSION)) {
                throw new StorageException(
                        "The chain data in " + folder + " has another layout version; this version cannot read it.",
                        null);
            }
            return new ChainDatabase(db, rootThreads);
        } catch (StorageException refused) {
            db.close();
            throw refused;
        }
    }

    /// Refuses data of another chain, or whose state does not match its head.
    public void verify(Hash genesisHash) {
        byte[] stored = db.get(Family.META, Meta.GENESIS_HASH);
        if (stored != null && !Arrays.equals(stored, genesisHash.toArray())) {
            throw new StorageException(
                    "The chain data belongs to another genesis (" + Hash.of(stored) + ", expected " + genesisHash
                            + ").",
                    null);
        }
        byte[] head = db.get(Family.META, Meta.HEAD);
        if (head == null) {
            return;
        }
        byte[] root = db.get(Family.ACCOUNT_NODE, Keys.path(new byte[0]));
        byte[] rootHash = root == null ? MerkleTrie.emptyRoot() : Keccak256.hash(root);
        if (!Arrays.equals(rootHash, Meta.stateRoot(head))) {
            throw new StorageException(
                    "The chain data is damaged: the state does not match block " + Meta.number(head) + ".", null);
        }
    }

    /// Height of the head, or -1 when nothing is stored.
    public long headNumber() {
        byte[] head = db.get(Family.META, Meta.HEAD);
        return head == null ? -1 : Meta.number(head);
    }

    @Override
    public StateSnapshot at(long block) {
        return new SnapshotView(FlatReader.open(db, block));
    }

    private record Pending(StateUpdate update) implements PendingState {
        @Override
        public Hash root() {
            return Hash.of(update.root());
        }
    }

    @Override
    public PendingState prepare(StateDiff diff) {
        return new Pending(new StateUpdate(db, diff, workers));
    }

    /// Writes a block with its state, receipts and indexes and makes it the head, in one synced write.
    public void commit(StoredBlock stored, List<Receipt> receipts, PendingState state) {
        if (!(state instanceof Pending pending)) {
            throw new IllegalArgumentException("state: not prepared here");
        }
        Block block = stored.block();
        long number = stored.number();
        try (WriteBatch batch = new WriteBatch()) {
            pending.update().writeTo(batch, number);
            byte[] hash = stored.hash().toArray();
            db.put(batch, Family.HEADER, Keys.block(number), block.header().encode());
            db.put(batch, Family.BODY, Keys.block(number), block.encodeBody());
            RlpWriter list = new RlpWriter();
            receipts.forEach(receipt -> list.bytes(receipt.encode()));
            db.put(batch, Family.RECEIPT, Keys.block(number), list.toItems());
            db.put(batch, Family.BLOCK_NUMBER, hash, Keys.block(number));
            for (int i = 0; i < block.transactions().size(); i++) {
                byte[] id = block.transactions().get(i).hash().toArray();
                db.put(batch, Family.TX_INDEX, id, Keys.transaction(number, i));
            }
            if (number == 0) {
                db.put(batch, Family.META, Meta.SCHEMA, Meta.SCHEMA_VERSION);
                db.put(batch, Family.META, Meta.GENESIS_HASH, hash);
            }
            byte[] root = block.header().stateRoot().toArray();
            db.put(batch, Family.META, Meta.HEAD, Meta.head(number, hash, root));
            db.writeSynced(batch);
        }
    }

    @Override
    public @Nullable Header header(long number) {
        byte[] rlp = number < 0 ? null : db.get(Family.HEADER, Keys.block(number));
        return rlp == null ? null : Header.decode(rlp);
    }

    @Override
    public @Nullable StoredBlock block(long number) {
        Header header = header(number);
        byte[] body = header == null ? null : db.get(Family.BODY, Keys.block(number));
        return header == null || body == null ? null : new StoredBlock(Block.of(header, body), header.hash());
    }

    @Override
    public @Nullable Long numberOf(Hash hash) {
        byte[] number = db.get(Family.BLOCK_NUMBER, hash.toArray());
        return number == null ? null : ByteBuffer.wrap(number).getLong();
    }

    @Override
    public List<Receipt> receipts(long number) {
        byte[] stored = db.get(Family.RECEIPT, Keys.block(number));
        List<Receipt> receipts = new ArrayList<>();
        if (stored != null) {
            for (RlpReader in = RlpReader.of(stored); in.hasNext(); ) {
                receipts.add(Receipt.decode(in.bytes()));
            }
        }
        return receipts;
    }

    @Override
    public @Nullable Location locate(Hash transaction) {
        byte[] stored = db.get(Family.TX_INDEX, transaction.toArray());
        if (stored == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(stored);
        return new Location(in.getLong(), in.getInt());
    }

    /// Bytes of all data files, for metrics.
    public long sizeBytes() {
        return db.property("rocksdb.total-sst-files-size");
    }

    @Override
    public void close() {
        workers.close();
        db.close();
    }
}
