package io.florin.chain.trie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes below one node, and the stored nodes that were read for them. Confined to one thread; two of them may work
/// side by side under different children of one branch.
final class Subtree {
    /// A stored node that was read.
    ///
    /// @param path nibbles from the root
    /// @param node as it entered memory
    record Read(byte[] path, Node node) {}

    private final NodeSource source;
    final List<Read> reads = new ArrayList<>();

    Subtree(NodeSource source) {
        this.source = source;
    }

    /// Reads the root, or nothing.
    @Nullable
    Node root() {
        byte[] rlp = source.node(Nibbles.EMPTY);
        return rlp == null ? null : taken(Nibbles.EMPTY, rlp);
    }

    private Node taken(byte[] path, byte[] rlp) {
        Node node = NodeCodec.decode(rlp);
        node.before = rlp;
        reads.add(new Read(path, node));
        return node;
    }

    Node resolved(Node node, byte[] path, int depth) {
        if (!(node instanceof Node.Unresolved unresolved)) {
            return node;
        }
        byte[] at = Arrays.copyOf(path, depth);
        byte[] rlp = source.node(at);
        if (rlp == null) {
            throw new TrieException("trie node missing at depth " + depth);
        }
        if (!unresolved.hashes(rlp)) {
            throw new TrieException("trie node at depth " + depth + " does not match its hash");
        }
        Node read = taken(at, rlp);
        read.hashedBy(unresolved.hashIn, unresolved.hashAt);
        return read;
    }

    Node insert(@Nullable Node at, byte[] path, int depth, byte[] value) {
        if (at == null) {
            return new Node.Leaf(Nibbles.tail(path, depth), value);
        }
        Node node = resolved(at, path, depth);
        return switch (node) {
            case Node.Leaf leaf -> insertAtLeaf(leaf, path, depth, value);
            case Node.Extension extension -> insertAtExtension(extension, path, depth, value);
            case Node.Branch branch -> {
                if (depth == path.length) {
                    branch.value = value;
                    branch.rlp = null;
                    yield branch;
                }
                int nibble = path[depth];
                Node child = insert(branch.children[nibble], path, depth + 1, value);
                branch.children[nibble] = child;
                if (child.rlp == null) {
                    branch.rlp = null;
                }
                yield branch;
            }
            case Node.Unresolved unresolved -> throw new IllegalStateException("resolved above");
        };
    }

    private static Node insertAtLeaf(Node.Leaf leaf, byte[] path, int depth, byte[] value) {
        int common = Nibbles.commonPrefix(leaf.path, path, depth);
        if (common == path.length - depth && common == leaf.path.length) {
            if (!Arrays.equals(leaf.value, value)) {
                leaf.value = value;
                leaf.rlp = null;
            }
            return leaf;
        }
        Node.Branch branch = new Node.Branch();
        place(branch, Nibbles.tail(leaf.path, common), leaf.value);
        place(branch, Nibbles.tail(path, depth + common), value);
        return under(Arrays.copyOf(leaf.path, common), branch);
    }

    private Node insertAtExtension(Node.Extension extension, byte[] path, int depth, byte[] value) {
        int common = Nibbles.commonPrefix(extension.path, path, depth);
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
        place(branch, Nibbles.tail(path, depth + common), value);
        return under(Arrays.copyOf(extension.path, common), branch);
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

    @Nullable
    Node remove(Node at, byte[] path, int depth) {
        Node node = resolved(at, path, depth);
        return switch (node) {
            case Node.Leaf leaf -> {
                int common = Nibbles.commonPrefix(leaf.path, path, depth);
                yield common == leaf.path.length && common == path.length - depth ? null : leaf;
            }
            case Node.Extension extension -> {
                if (Nibbles.commonPrefix(extension.path, path, depth) < extension.path.length) {
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

    private @Nullable Node removeBelow(Node.Branch branch, byte[] path, int depth) {
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
        return collapsed(branch, path, depth);
    }

    /// The branch, or what takes its place when it has fewer than two entries: null for none at all.
    @Nullable
    Node collapsed(Node.Branch branch, byte[] path, int depth) {
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
        if (count > 1) {
            return branch;
        }
        Node last = only < 0 ? null : branch.children[only];
        if (last == null) {
            return null;
        }
        byte[] step = {(byte) only};
        Node child = resolved(last, Nibbles.concat(Arrays.copyOf(path, depth), step), depth + 1);
        return switch (child) {
            case Node.Leaf leaf -> new Node.Leaf(Nibbles.concat(step, leaf.path), leaf.value);
            case Node.Extension below -> new Node.Extension(Nibbles.concat(step, below.path), below.child);
            default -> new Node.Extension(step, child);
        };
    }
}
