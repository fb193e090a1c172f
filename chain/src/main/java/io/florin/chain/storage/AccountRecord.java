package io.florin.chain.storage;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Stored form of an account: nonce (8 bytes), balance, code hash, storage root (32 bytes each, big-endian).
/// The arrays are never changed after construction.
record AccountRecord(long nonce, byte[] balance, byte[] codeHash, byte[] storageRoot) {
    private static final int BYTES = 8 + 3 * 32;

    static AccountRecord decode(byte[] stored) {
        if (stored.length != BYTES) {
            throw new StorageException("account record of " + stored.length + " bytes", null);
        }
        return new AccountRecord(
                ByteBuffer.wrap(stored).getLong(),
                Arrays.copyOfRange(stored, 8, 40),
                Arrays.copyOfRange(stored, 40, 72),
                Arrays.copyOfRange(stored, 72, 104));
    }

    byte[] encode() {
        return ByteBuffer.allocate(BYTES)
                .putLong(nonce)
                .put(balance)
                .put(codeHash)
                .put(storageRoot)
                .array();
    }
}
