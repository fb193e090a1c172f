package io.florin.chain.trie;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Encodes changed nodes bottom-up and collects what has to be stored. Confined to one thread; two of them may work
/// under different children of one branch.
final class TrieCommit {
    private final List<NodeChange> changes = new ArrayList<>();

    /// Encodes the node at `path` with everything under it, and notes which stored nodes stand.
    void stored(Node node, byte[] path, int depth) {
        if (node instanceof Node.Unresolved || node.standing) {
            return;
        }
        boolean dirty = node.rlp == null;
        encode(node, path, depth);
        if (depth > 0 && NodeCodec.travelsInParent(node)) {
            return;
        }
        node.standing = true;
        if (dirty) {
            changes.add(new NodeChange(Arrays.copyOf(path, depth), node.before, node.rlp));
        }
    }

    private void encode(Node node, byte[] path, int depth) {
        switch (node) {
            case Node.Extension extension -> {
                if (!(extension.child instanceof Node.Unresolved)) {
                    System.arraycopy(extension.path, 0, path, depth, extension.path.length);
                    stored(extension.child, path, depth + extension.path.length);
                }
            }
            case Node.Branch branch -> {
                for (int i = 0; i < 16; i++) {
                    Node child = branch.children[i];
                    if (child != null) {
                        path[depth] = (byte) i;
                        stored(child, path, depth + 1);
                    }
                }
            }
            case Node.Leaf leaf -> {}
            case Node.Unresolved unresolved -> {}
        }
        if (node.rlp == null) {
            node.rlp = NodeCodec.encode(node);
            node.hashedBy(new byte[0], 0);
        }
    }

    void add(TrieCommit other) {
        changes.addAll(other.changes);
    }

    /// All changes, with a removal for each node that was read and has no successor at its path.
    List<NodeChange> changes(List<Subtree.Read> reads) {
        Map<ByteBuffer, byte[]> gone = new HashMap<>();
        for (Subtree.Read read : reads) {
            byte[] before = read.node().before;
            if (!read.node().standing && before != null) {
                gone.put(ByteBuffer.wrap(read.path()), before);
            }
        }
        if (gone.isEmpty()) {
            return changes;
        }
        List<NodeChange> all = new ArrayList<>(changes.size() + gone.size());
        for (NodeChange change : changes) {
            byte[] before = change.before() != null ? change.before() : gone.remove(ByteBuffer.wrap(change.path()));
            all.add(new NodeChange(change.path(), before, change.rlp()));
        }
        gone.forEach((path, before) -> all.add(new NodeChange(path.array(), before, null)));
        return all;
    }
}
