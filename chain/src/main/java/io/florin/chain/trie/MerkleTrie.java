package io.florin.chain.trie;

import io.florin.chain.crypto.Keccak256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Merkle-Patricia trie that reads only the nodes on the paths it changes.
///
/// Keys are raw bytes: callers that want the "secure" trie hash their keys first. Values are non-empty bytes, usually
/// RLP. Use: put and delete any keys, then {@link #commit} once for the new root and the stored nodes that changed.
/// Not safe for concurrent use.
public final class MerkleTrie {
    private static final byte[] EMPTY_ROOT = Keccak256.hash(new byte[] {(byte) 0x80});

    private final NodeSource source;
    private final Set<ByteBuffer> readPaths = new HashSet<>();
    private @Nullable Node root;

    /// A trie over the nodes of `source`; its root is the node at the empty path, or nothing.
    public MerkleTrie(NodeSource source) {
        this.source = source;
        byte[] rlp = source.node(Nibbles.EMPTY);
        if (rlp != null) {
            readPaths.add(ByteBuffer.wrap(Nibbles.EMPTY));
            root = NodeCodec.decode(rlp);
        }
    }

    /// Keccak-256 of the RLP of the empty string: the root of a trie without entries.
    public static byte[] emptyRoot() {
        return EMPTY_ROOT.clone();
    }

    /// Value of a key, or null when it has none.
    public byte @Nullable [] get(byte[] key) {
        byte[] path = Nibbles.ofKey(key);
        int depth = 0;
        Node node = root;
        while (node != null) {
            switch (resolved(node, path, depth)) {
                case Node.Leaf leaf -> {
                    return Arrays.equals(leaf.path, Nibbles.tail(path, depth)) ? leaf.value : null;
                }
                case Node.Extension extension -> {
                    if (Nibbles.commonPrefix(extension.path, Nibbles.tail(path, depth)) < extension.path.length) {
                        return null;
                    }
                    depth += extension.path.length;
                    node = extension.child = resolved(extension.child, path, depth);
                }
                case Node.Branch branch -> {
                    if (depth == path.length) {
                        return branch.value;
                    }
                    int nibble = path[depth++];
                    Node child = branch.children[nibble];
                    node = child == null ? null : resolved(child, path, depth);
                    branch.children[nibble] = node;
                }
                case Node.Unresolved unresolved -> throw new IllegalStateException("resolved above");
            }
        }
        return null;
    }

    /// Sets the value of a key.
    public void put(byte[] key, byte[] value) {
        if (value.length == 0) {
            throw new IllegalArgumentException("value: empty; use delete");
        }
        root = insert(root, Nibbles.ofKey(key), 0, value);
    }

    /// Removes a key; no effect when it has no value.
    public void delete(byte[] key) {
        if (root != null) {
            root = remove(root, Nibbles.ofKey(key), 0);
        }
    }

    private Node insert(@Nullable Node at, byte[] path, int depth, byte[] value) {
        if (at == null) {
            return new Node.Leaf(Nibbles.tail(path, depth), value);
        }
        Node node = resolved(at, path, depth);
        switch (node) {
            case Node.Leaf leaf -> {
                byte[] rest = Nibbles.tail(path, depth);
                int common = Nibbles.commonPrefix(leaf.path, rest);
                if (common == rest.length && common == leaf.path.length) {
                    if (!Arrays.equals(leaf.value, value)) {
                        leaf.value = value;
                        leaf.rlp = null;
                    }
                    return leaf;
                }
                Node.Branch branch = new Node.Branch();
                place(branch, Nibbles.tail(leaf.path, common), leaf.value);
                place(branch, Nibbles.tail(rest, common), value);
                return under(Arrays.copyOf(rest, common), branch);
            }
            case Node.Extension extension -> {
                byte[] rest = Nibbles.tail(path, depth);
                int common = Nibbles.commonPrefix(extension.path, rest);
                if (common == extension.path.length) {
                    Node child = insert(extension.child, path, depth + common, value);
                    if (child.rlp == null) {
                        extension.rlp = null;
                    }
                    extension.child = child;
                    return extension;
                }
                Node.Branch branch = new Node.Branch();
                byte[] below = Nibbles.tail(extension.path, common + 1);
                branch.children[extension.path[common]] =
                        below.length == 0 ? extension.child : new Node.Extension(below, extension.child);
                place(branch, Nibbles.tail(rest, common), value);
                return under(Arrays.copyOf(rest, common), branch);
            }
            case Node.Branch branch -> {
                if (depth == path.length) {
                    branch.value = value;
                    branch.rlp = null;
                    return branch;
                }
                int nibble = path[depth];
                Node child = insert(branch.children[nibble], path, depth + 1, value);
                branch.children[nibble] = child;
                if (child.rlp == null) {
                    branch.rlp = null;
                }
                return branch;
            }
            case Node.Unresolved unresolved -> throw new IllegalStateException("resolved above");
        }
    }

    private static void place(Node.Branch branch, byte[] rest, byte[] value) {
        if (rest.length == 0) {
            branch.value = value;
        } else {
            branch.children[rest[0]] = new Node.Leaf(Nibbles.tail(rest, 1), value);
        }
    }

    private static Node under(byte[] prefix, Node node) {
        return prefix.length == 0 ? node : new Node.Extension(prefix, node);
    }

    private @Nullable Node remove(Node at, byte[] path, int depth) {
        Node node = resolved(at, path, depth);
        return switch (node) {
            case Node.Leaf leaf -> Arrays.equals(leaf.path, Nibbles.tail(path, depth)) ? null : leaf;
            case Node.Extension extension -> {
                if (Nibbles.commonPrefix(extension.path, Nibbles.tail(path, depth)) < extension.path.length) {
                    yield extension;
                }
                Node child = remove(extension.child, path, depth + extension.path.length);
                if (child == null) {
                    throw new TrieException("extension above a single value");
                }
                yield rejoin(extension, child);
            }
            case Node.Branch branch -> removeBelow(branch, path, depth);
            case Node.Unresolved unresolved -> throw new IllegalStateException("resolved above");
        };
    }

    private static Node rejoin(Node.Extension extension, Node child) {
        if (child.rlp != null) {
            extension.child = child;
            return extension;
        }
        return switch (child) {
            case Node.Leaf leaf -> new Node.Leaf(Nibbles.concat(extension.path, leaf.path), leaf.value);
            case Node.Extension below -> new Node.Extension(Nibbles.concat(extension.path, below.path), below.child);
            default -> {
                extension.child = child;
                extension.rlp = null;
                yield extension;
            }
        };
    }

    private Node removeBelow(Node.Branch branch, byte[] path, int depth) {
        if (depth == path.length) {
            if (branch.value == null) {
                return branch;
            }
            branch.value = null;
        } else {
            int nibble = path[depth];
            Node child = branch.children[nibble];
            if (child == null) {
                return branch;
            }
            Node left = remove(child, path, depth + 1);
            branch.children[nibble] = left;
            if (left != null && left.rlp != null) {
                return branch;
            }
        }
        branch.rlp = null;
        return collapse(branch, Arrays.copyOf(path, depth));
    }

    private Node collapse(Node.Branch branch, byte[] path) {
        int only = -1;
        int count = 0;
        for (int i = 0; i < 16; i++) {
            if (branch.children[i] != null) {
                only = i;
                count++;
            }
        }
        if (branch.value != null) {
            return count == 0 ? new Node.Leaf(Nibbles.EMPTY, branch.value) : branch;
        }
        Node last = only < 0 ? null : branch.children[only];
        if (count != 1 || last == null) {
            return branch;
        }
        byte[] step = {(byte) only};
        Node child = resolved(last, Nibbles.concat(path, step), path.length + 1);
        return switch (child) {
            case Node.Leaf leaf -> new Node.Leaf(Nibbles.concat(step, leaf.path), leaf.value);
            case Node.Extension below -> new Node.Extension(Nibbles.concat(step, below.path), below.child);
            default -> new Node.Extension(step, child);
        };
    }

    private Node resolved(Node node, byte[] path, int depth) {
        if (!(node instanceof Node.Unresolved unresolved)) {
            return node;
        }
        byte[] at = Arrays.copyOf(path, depth);
        byte[] rlp = source.node(at);
        if (rlp == null) {
            throw new TrieException("trie node missing at depth " + depth);
        }
        if (!Arrays.equals(Keccak256.hash(rlp), unresolved.hash)) {
            throw new TrieException("trie node at depth " + depth + " does not match its hash");
        }
        readPaths.add(ByteBuffer.wrap(at));
        return NodeCodec.decode(rlp);
    }

    /// What a commit yields.
    ///
    /// @param root 32-byte root hash
    /// @param changes nodes to write or remove so that a {@link NodeSource} shows the new trie
    public record Commit(byte[] root, List<NodeChange> changes) {}

    /// Root hash and changed nodes. The trie may be changed and committed again afterwards only over a source that
    /// has taken the changes in.
    public Commit commit() {
        List<NodeChange> changes = new ArrayList<>();
        Set<ByteBuffer> standing = new HashSet<>();
        byte[] rootHash = EMPTY_ROOT.clone();
        if (root != null) {
            boolean dirty = root.rlp == null;
            byte[] rlp = encode(root, Nibbles.EMPTY, changes, standing);
            standing.add(ByteBuffer.wrap(Nibbles.EMPTY));
            if (dirty) {
                changes.add(new NodeChange(Nibbles.EMPTY, rlp));
            }
            rootHash = Keccak256.hash(rlp);
        }
        for (ByteBuffer path : readPaths) {
            if (!standing.contains(path)) {
                changes.add(new NodeChange(path.array(), null));
            }
        }
        readPaths.clear();
        readPaths.addAll(standing);
        return new Commit(rootHash, changes);
    }

    /// Root hash of the present entries. Same as {@link #commit} for callers that store nothing.
    public byte[] rootHash() {
        return commit().root();
    }

    private byte[] encode(Node node, byte[] path, List<NodeChange> changes, Set<ByteBuffer> standing) {
        if (node.rlp != null) {
            markStanding(node, path, standing);
            return node.rlp;
        }
        byte[] rlp =
                NodeCodec.encode(node, i -> reference(childOf(node, i), childPath(node, i, path), changes, standing));
        node.rlp = rlp;
        return rlp;
    }

    /// Notes the stored nodes in memory below an unchanged node, so that they are not taken for removed ones.
    private static void markStanding(Node node, byte[] path, Set<ByteBuffer> standing) {
        switch (node) {
            case Node.Extension extension -> markChild(extension.child, Nibbles.concat(path, extension.path), standing);
            case Node.Branch branch -> {
                for (int i = 0; i < 16; i++) {
                    Node child = branch.children[i];
                    if (child != null && !(child instanceof Node.Unresolved)) {
                        markChild(child, Nibbles.append(path, i), standing);
                    }
                }
            }
            case Node.Leaf leaf -> {}
            case Node.Unresolved unresolved -> {}
        }
    }

    private static void markChild(Node child, byte[] path, Set<ByteBuffer> standing) {
        if (child.rlp != null && child.rlp.length >= 32) {
            standing.add(ByteBuffer.wrap(path));
        }
        markStanding(child, path, standing);
    }

    private byte[] reference(Node child, byte[] at, List<NodeChange> changes, Set<ByteBuffer> standing) {
        if (child instanceof Node.Unresolved unresolved) {
            return NodeCodec.string(unresolved.hash);
        }
        boolean dirty = child.rlp == null;
        byte[] rlp = encode(child, at, changes, standing);
        if (rlp.length < 32) {
            return rlp;
        }
        standing.add(ByteBuffer.wrap(at));
        if (dirty) {
            changes.add(new NodeChange(at, rlp));
        }
        return NodeCodec.string(Keccak256.hash(rlp));
    }

    private static Node childOf(Node parent, int i) {
        Node child = switch (parent) {
            case Node.Extension extension -> extension.child;
            case Node.Branch branch -> branch.children[i];
            default -> null;
        };
        if (child == null) {
            throw new IllegalStateException("no child " + i);
        }
        return child;
    }

    private static byte[] childPath(Node parent, int i, byte[] path) {
        return parent instanceof Node.Extension extension
                ? Nibbles.concat(path, extension.path)
                : Nibbles.append(path, i);
    }
}
