package io.florin.chain.trie;

import io.florin.chain.crypto.Keccak256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Merkle-Patricia trie that reads only the nodes on the paths it changes.
///
/// Keys are raw bytes: callers that want the "secure" trie hash their keys first. Values are non-empty bytes, usually
/// RLP. Use: put and delete any keys, then {@link #commit} once for the new root and the stored nodes that changed;
/// the trie ends with it. Not safe for concurrent use; large sets are split by the first nibble over
/// {@link TrieWorkers}.
public final class MerkleTrie {
    /// Sets smaller than this stay on one thread: handing them out costs more than it gains.
    private static final int SPLIT_FROM = 128;
    private static final byte[] EMPTY_ROOT = Keccak256.hash(new byte[] {(byte) 0x80});

    private final NodeSource source;
    private final Subtree tree;
    private @Nullable Node root;
    private int changed;
    private int longestPath;
    private boolean committed;

    /// A trie over the nodes of `source`; its root is the node at the empty path, or nothing. `source` is read by
    /// several threads at once only while such workers run.
    public MerkleTrie(NodeSource source) {
        this.source = source;
        this.tree = new Subtree(source);
        this.root = tree.root();
    }

    /// Keccak-256 of the RLP of the empty string: the root of a trie without entries.
    public static byte[] emptyRoot() {
        return EMPTY_ROOT.clone();
    }

    /// A key with its new value.
    ///
    /// @param key raw bytes
    /// @param value non-empty, or null to remove the key
    public record Entry(byte[] key, byte @Nullable [] value) {}

    /// Value of a key, or null when it has none.
    public byte @Nullable [] get(byte[] key) {
        byte[] path = Nibbles.ofKey(key);
        int depth = 0;
        Node node = root;
        while (node != null) {
            switch (tree.resolved(node, path, depth)) {
                case Node.Leaf leaf -> {
                    return Arrays.equals(leaf.path, Nibbles.tail(path, depth)) ? leaf.value : null;
                }
                case Node.Extension extension -> {
                    if (Nibbles.commonPrefix(extension.path, path, depth) < extension.path.length) {
                        return null;
                    }
                    depth += extension.path.length;
                    node = extension.child = tree.resolved(extension.child, path, depth);
                }
                case Node.Branch branch -> {
                    if (depth == path.length) {
                        return branch.value;
                    }
                    int nibble = path[depth++];
                    Node child = branch.children[nibble];
                    node = child == null ? null : tree.resolved(child, path, depth);
                    branch.children[nibble] = node;
                }
                case Node.Unresolved unresolved -> throw new IllegalStateException("resolved above");
            }
        }
        return null;
    }

    /// Sets the value of a key.
    public void put(byte[] key, byte[] value) {
        apply(new Entry(key, value));
    }

    /// Removes a key; no effect when it has no value.
    public void delete(byte[] key) {
        apply(new Entry(key, null));
    }

    private void apply(Entry entry) {
        byte[] path = counted(entry);
        root = changed(tree, root, path, 0, entry.value());
    }

    private byte[] counted(Entry entry) {
        if (committed) {
            throw new IllegalStateException("the trie ended with its commit");
        }
        byte[] value = entry.value();
        if (value != null && value.length == 0) {
            throw new IllegalArgumentException("value: empty; a removed key has null");
        }
        byte[] path = Nibbles.ofKey(entry.key());
        changed++;
        longestPath = Math.max(longestPath, path.length);
        return path;
    }

    private static @Nullable Node changed(
            Subtree tree, @Nullable Node at, byte[] path, int depth, byte @Nullable [] value) {
        if (value != null) {
            return tree.insert(at, path, depth, value);
        }
        return at == null ? null : tree.remove(at, path, depth);
    }

    /// Changes many keys; each key at most once. Parts of a large set run on `workers`.
    public void applyAll(List<Entry> entries, TrieWorkers workers) {
        if (entries.size() < SPLIT_FROM || !(root instanceof Node.Branch branch)) {
            entries.forEach(this::apply);
            return;
        }
        List<List<Part>> byNibble = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            byNibble.add(new ArrayList<>());
        }
        for (Entry entry : entries) {
            byte[] path = counted(entry);
            if (path.length == 0) {
                throw new IllegalArgumentException("key: empty");
            }
            byNibble.get(path[0]).add(new Part(path, entry.value()));
        }
        List<Runnable> tasks = new ArrayList<>();
        List<Subtree> trees = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            List<Part> parts = byNibble.get(i);
            if (!parts.isEmpty()) {
                Subtree below = new Subtree(source);
                trees.add(below);
                int nibble = i;
                tasks.add(() -> changeChild(below, branch, nibble, parts));
            }
        }
        workers.runAll(tasks);
        trees.forEach(below -> tree.reads.addAll(below.reads));
        branch.rlp = null;
        root = tree.collapsed(branch, Nibbles.EMPTY, 0);
    }

    private record Part(byte[] path, byte @Nullable [] value) {}

    private static void changeChild(Subtree tree, Node.Branch branch, int nibble, List<Part> parts) {
        Node child = branch.children[nibble];
        for (Part part : parts) {
            child = changed(tree, child, part.path(), 1, part.value());
        }
        branch.children[nibble] = child;
    }

    /// What a commit yields.
    ///
    /// @param root 32-byte root hash
    /// @param changes nodes to write or remove so that a {@link NodeSource} shows the new trie
    public record Commit(byte[] root, List<NodeChange> changes) {}

    /// Root hash and changed nodes, on the calling thread.
    public Commit commit() {
        return commit(TrieWorkers.IN_LINE);
    }

    /// Root hash and changed nodes; the parts of a large set of changes are encoded and hashed on `workers`.
    public Commit commit(TrieWorkers workers) {
        committed = true;
        TrieCommit whole = new TrieCommit();
        Node top = root;
        if (top == null) {
            return new Commit(emptyRoot(), whole.changes(tree.reads));
        }
        if (changed >= SPLIT_FROM && top instanceof Node.Branch branch && branch.rlp == null) {
            commitChildren(branch, whole, workers);
        }
        whole.stored(top, new byte[pathRoom()], 0);
        byte[] rlp = top.rlp;
        if (rlp == null) {
            throw new IllegalStateException("the root is encoded above");
        }
        return new Commit(Keccak256.hash(rlp), whole.changes(tree.reads));
    }

    private int pathRoom() {
        int deepest = longestPath;
        for (Subtree.Read read : tree.reads) {
            deepest = Math.max(deepest, read.path().length);
        }
        // A node read at the deepest point may name an extension below it.
        return deepest + 64;
    }

    private void commitChildren(Node.Branch branch, TrieCommit whole, TrieWorkers workers) {
        List<Runnable> tasks = new ArrayList<>();
        List<TrieCommit> parts = new ArrayList<>();
        int room = pathRoom();
        for (int i = 0; i < 16; i++) {
            Node child = branch.children[i];
            if (child != null && child.rlp == null && !(child instanceof Node.Unresolved)) {
                TrieCommit part = new TrieCommit();
                parts.add(part);
                byte[] path = new byte[room];
                path[0] = (byte) i;
                tasks.add(() -> part.stored(child, path, 1));
            }
        }
        workers.runAll(tasks);
        parts.forEach(whole::add);
    }

    /// Root hash of the present entries. Same as {@link #commit} for callers that store nothing.
    public byte[] rootHash() {
        return commit().root();
    }
}
