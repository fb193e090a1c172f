package io.florin.chain.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/// An open RocksDB with its column families. Owns every native handle; reads are thread-safe, writes belong to one
/// thread. Using it after close fails.
final class Database implements AutoCloseable {
    private static final long CACHE_BYTES = 128L << 20;
    private static final long WRITE_BUFFERS_BYTES = 128L << 20;

    private final FolderLock lock;
    private final LRUCache cache;
    private final BloomFilter bloomFilter;
    private final ColumnFamilyOptions familyOptions;
    private final DBOptions options;
    private final WriteOptions synced;
    private final ReadOptions plainRead;
    private final Map<Family, ColumnFamilyHandle> handles = new EnumMap<>(Family.class);
    private final List<ColumnFamilyHandle> allHandles = new ArrayList<>();
    private final RocksDB db;

    Database(Path folder) {
        lock = FolderLock.take(folder);
        RocksDB.loadLibrary();
        cache = new LRUCache(CACHE_BYTES);
        bloomFilter = new BloomFilter(10);
        familyOptions = new ColumnFamilyOptions()
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setWriteBufferSize(32L << 20)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setCacheIndexAndFilterBlocks(true)
                        .setFilterPolicy(bloomFilter));
        options = new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setDbWriteBufferSize(WRITE_BUFFERS_BYTES)
                .setMaxTotalWalSize(256L << 20)
                .setMaxOpenFiles(512)
                .setKeepLogFileNum(3);
        synced = new WriteOptions().setSync(true);
        plainRead = new ReadOptions();
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        descriptors.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, familyOptions));
        for (Family family : Family.values()) {
            descriptors.add(new ColumnFamilyDescriptor(family.familyName(), familyOptions));
        }
        try {
            db = RocksDB.open(options, folder.toString(), descriptors, allHandles);
        } catch (RocksDBException failed) {
            closeSettings();
            throw new StorageException(
                    "The chain data folder " + folder + " cannot be opened (" + failed.getMessage() + ").", failed);
        }
        for (Family family : Family.values()) {
            handles.put(family, allHandles.get(family.ordinal() + 1));
        }
    }

    private ColumnFamilyHandle handle(Family family) {
        ColumnFamilyHandle handle = handles.get(family);
        if (handle == null) {
            throw new IllegalStateException("no column family " + family);
        }
        return handle;
    }

    byte @Nullable [] get(Family family, byte[] key) {
        return get(family, key, plainRead);
    }

    byte @Nullable [] get(Family family, byte[] key, ReadOptions read) {
        try {
            return db.get(handle(family), read, key);
        } catch (RocksDBException failed) {
            throw new StorageException("reading " + family + " failed: " + failed.getMessage(), failed);
        }
    }

    RocksIterator iterator(Family family, ReadOptions read) {
        return db.newIterator(handle(family), read);
    }

    RocksIterator iterator(Family family) {
        return db.newIterator(handle(family), plainRead);
    }

    /// Fails when the iterator ended by an error instead of the last key.
    void check(RocksIterator iterator) {
        try {
            iterator.status();
        } catch (RocksDBException failed) {
            throw new StorageException("reading failed: " + failed.getMessage(), failed);
        }
    }

    void put(WriteBatch batch, Family family, byte[] key, byte[] value) {
        try {
            batch.put(handle(family), key, value);
        } catch (RocksDBException failed) {
            throw new StorageException("collecting a write failed: " + failed.getMessage(), failed);
        }
    }

    void delete(WriteBatch batch, Family family, byte[] key) {
        try {
            batch.delete(handle(family), key);
        } catch (RocksDBException failed) {
            throw new StorageException("collecting a write failed: " + failed.getMessage(), failed);
        }
    }

    /// Writes the batch atomically and returns only after the disk has it.
    void writeSynced(WriteBatch batch) {
        try {
            db.write(synced, batch);
        } catch (RocksDBException failed) {
            throw new StorageException("writing a block failed: " + failed.getMessage(), failed);
        }
    }

    Snapshot snapshot() {
        Snapshot snapshot = db.getSnapshot();
        if (snapshot == null) {
            throw new StorageException("no snapshot", null);
        }
        return snapshot;
    }

    void release(Snapshot snapshot) {
        db.releaseSnapshot(snapshot);
    }

    /// A RocksDB number such as "rocksdb.total-sst-files-size"; 0 when unknown.
    long property(String name) {
        try {
            return db.getAggregatedLongProperty(name);
        } catch (RocksDBException unknown) {
            return 0;
        }
    }

    @Override
    public void close() {
        allHandles.forEach(ColumnFamilyHandle::close);
        try {
            db.closeE();
        } catch (RocksDBException failed) {
            throw new StorageException("closing the chain data failed: " + failed.getMessage(), failed);
        } finally {
            closeSettings();
        }
    }

    private void closeSettings() {
        plainRead.close();
        synced.close();
        options.close();
        familyOptions.close();
        bloomFilter.close();
        cache.close();
        lock.close();
    }
}
