package io.florin.chain.trie;

import io.florin.chain.crypto.Keccak256;
import java.util.List;
import java.util.Map;

/// Roots computed from scratch. They define what incremental tries must give.
public final class TrieRoots {
    private TrieRoots() {}

    /// Root of an ordered list (transactions, receipts, withdrawals): key = RLP of the position, value = the item.
    public static byte[] ofList(List<byte[]> items) {
        MerkleTrie trie = new MerkleTrie(NodeSource.EMPTY);
        for (int i = 0; i < items.size(); i++) {
            trie.put(positionKey(i), items.get(i));
        }
        return trie.rootHash();
    }

    /// Root over raw keys. Empty values are left out.
    public static byte[] ofPairs(Iterable<? extends Map.Entry<byte[], byte[]>> pairs) {
        return of(pairs, false);
    }

    /// Root over keys that are hashed first (the "secure" trie of accounts and storage). Empty values are left out.
    public static byte[] ofHashedPairs(Iterable<? extends Map.Entry<byte[], byte[]>> pairs) {
        return of(pairs, true);
    }

    private static byte[] of(Iterable<? extends Map.Entry<byte[], byte[]>> pairs, boolean hashKeys) {
        MerkleTrie trie = new MerkleTrie(NodeSource.EMPTY);
        for (Map.Entry<byte[], byte[]> pair : pairs) {
            byte[] key = hashKeys ? Keccak256.hash(pair.getKey()) : pair.getKey();
            if (pair.getValue().length > 0) {
                trie.put(key, pair.getValue());
            } else {
                trie.delete(key);
            }
        }
        return trie.rootHash();
    }

    private static byte[] positionKey(int position) {
        if (position == 0) {
            return new byte[] {(byte) 0x80};
        }
        int bytes = (39 - Integer.numberOfLeadingZeros(position)) / 8;
        byte[] number = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            number[i] = (byte) (position >>> 8 * (bytes - 1 - i));
        }
        return NodeCodec.string(number);
    }
}
