package io.florin.chain.trie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class GivenAStoredTrieTest {
    private static final int ROUNDS = 400;
    private static final int CHANGES_PER_ROUND = 12;
    private static final int LARGE_ROUNDS = 10;

    @Test
    void whenKeysComeAndGo_thenIncrementalRootsEqualRootsFromScratch() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            Map<ByteBuffer, byte[]> stored = new HashMap<>();
            TreeMap<ByteBuffer, byte[]> model = new TreeMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                MerkleTrie trie = new MerkleTrie(path -> stored.get(ByteBuffer.wrap(path)));
                for (int i = 0; i < CHANGES_PER_ROUND; i++) {
                    change(random, seed, trie, model);
                }
                MerkleTrie.Commit commit = trie.commit();
                apply(commit.changes(), stored);
                List<Map.Entry<byte[], byte[]>> pairs = pairs(model);
                String where = "seed " + seed + " round " + round;
                assertArrayEquals(TrieRoots.ofPairs(pairs), commit.root(), where);
                if (round % 20 == 0) {
                    assertNothingLeftOver(pairs, stored, where);
                }
            }
        }
    }

    @Test
    void whenLargeSetsAreSplitOverThreads_thenRootsAndStoredNodesAreTheSame() {
        TrieWorkers sideBySide = tasks -> tasks.parallelStream().forEach(Runnable::run);
        for (long seed = 11; seed <= 18; seed++) {
            Random random = new Random(seed);
            Map<ByteBuffer, byte[]> stored = new ConcurrentHashMap<>();
            TreeMap<ByteBuffer, byte[]> model = new TreeMap<>();
            for (int round = 0; round < LARGE_ROUNDS; round++) {
                List<MerkleTrie.Entry> entries = largeSet(random, model, round % 5 == 4);
                MerkleTrie trie = new MerkleTrie(path -> stored.get(ByteBuffer.wrap(path)));
                trie.applyAll(entries, sideBySide);
                MerkleTrie.Commit commit = trie.commit(sideBySide);
                apply(commit.changes(), stored);
                List<Map.Entry<byte[], byte[]>> pairs = pairs(model);
                String where = "seed " + seed + " round " + round;
                assertArrayEquals(TrieRoots.ofPairs(pairs), commit.root(), where);
                assertNothingLeftOver(pairs, stored, where);
            }
        }
    }

    /// New values and removals; a clearing set removes nearly everything, so that the root itself changes its kind.
    private static List<MerkleTrie.Entry> largeSet(Random random, Map<ByteBuffer, byte[]> model, boolean clearing) {
        Map<ByteBuffer, MerkleTrie.Entry> entries = new HashMap<>();
        List<ByteBuffer> known = new ArrayList<>(model.keySet());
        for (ByteBuffer key : known) {
            if (random.nextInt(100) < (clearing ? 99 : 20)) {
                entries.put(key, new MerkleTrie.Entry(key.array(), null));
            }
        }
        for (int i = 0; i < (clearing ? random.nextInt(3) : 400); i++) {
            byte[] key = new byte[3];
            random.nextBytes(key);
            byte[] value = new byte[1 + random.nextInt(40)];
            random.nextBytes(value);
            entries.put(ByteBuffer.wrap(key), new MerkleTrie.Entry(key, value));
        }
        entries.forEach((key, entry) -> {
            if (entry.value() == null) {
                model.remove(key);
            } else {
                model.put(key, entry.value());
            }
        });
        return List.copyOf(entries.values());
    }

    private static void change(Random random, long seed, MerkleTrie trie, Map<ByteBuffer, byte[]> model) {
        byte[] key = new byte[seed % 2 == 0 ? 2 : 4];
        random.nextBytes(key);
        key[0] &= 3;
        if (seed > 3) {
            key[1] &= 0x11;
        }
        if (random.nextInt(100) < 45) {
            trie.delete(key);
            model.remove(ByteBuffer.wrap(key));
        } else {
            byte[] value = new byte[1 + random.nextInt(40)];
            random.nextBytes(value);
            trie.put(key, value);
            model.put(ByteBuffer.wrap(key), value);
        }
        assertArrayEquals(model.get(ByteBuffer.wrap(key)), trie.get(key), "read after write");
    }

    private static void assertNothingLeftOver(
            List<Map.Entry<byte[], byte[]>> pairs, Map<ByteBuffer, byte[]> stored, String where) {
        Map<ByteBuffer, byte[]> fresh = new HashMap<>();
        MerkleTrie scratch = new MerkleTrie(NodeSource.EMPTY);
        pairs.forEach(pair -> scratch.put(pair.getKey(), pair.getValue()));
        apply(scratch.commit().changes(), fresh);
        assertEquals(fresh.keySet(), stored.keySet(), where + ": stored paths equal those of a fresh trie");
    }

    @Test
    void whenNothingIsStored_thenRootIsTheKnownEmptyRoot() {
        assertEquals(
                "56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421",
                HexFormat.of().formatHex(new MerkleTrie(NodeSource.EMPTY).rootHash()));
    }

    @Test
    void whenAKeyIsProved_thenTheNodesLeadFromTheRootToTheValue() {
        Map<ByteBuffer, byte[]> stored = new HashMap<>();
        MerkleTrie trie = new MerkleTrie(NodeSource.EMPTY);
        for (int i = 0; i < 200; i++) {
            byte[] key = io.florin.chain.crypto.Keccak256.hash(new byte[] {(byte) i});
            trie.put(key, new byte[40]);
        }
        MerkleTrie.Commit commit = trie.commit();
        apply(commit.changes(), stored);
        byte[] key = io.florin.chain.crypto.Keccak256.hash(new byte[] {7});
        List<byte[]> proof = TrieProof.of(path -> stored.get(ByteBuffer.wrap(path)), key);
        assertArrayEquals(commit.root(), io.florin.chain.crypto.Keccak256.hash(proof.getFirst()));
        for (int i = 1; i < proof.size(); i++) {
            String hash = HexFormat.of().formatHex(io.florin.chain.crypto.Keccak256.hash(proof.get(i)));
            assertEquals(true, HexFormat.of().formatHex(proof.get(i - 1)).contains(hash), "node " + i + " is linked");
        }
    }

    private static void apply(List<NodeChange> changes, Map<ByteBuffer, byte[]> stored) {
        for (NodeChange change : changes) {
            assertArrayEquals(change.before(), stored.get(ByteBuffer.wrap(change.path())), "value before");
            if (change.rlp() == null) {
                stored.remove(ByteBuffer.wrap(change.path()));
            } else {
                stored.put(ByteBuffer.wrap(change.path()), change.rlp());
            }
        }
    }

    private static List<Map.Entry<byte[], byte[]>> pairs(Map<ByteBuffer, byte[]> model) {
        List<Map.Entry<byte[], byte[]>> pairs = new ArrayList<>();
        model.forEach((key, value) -> pairs.add(new SimpleEntry<>(key.array(), value)));
        return pairs;
    }
}
