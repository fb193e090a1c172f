package io.florin.chain.trie;

import org.jspecify.annotations.Nullable;

/// A node in memory. Mutable and confined to one {@link MerkleTrie}; `rlp` is null while the node or anything under
/// it differs from the last committed form.
abstract sealed class Node {
    byte @Nullable [] rlp;

    /// Key-value end of a path. `path` holds the remaining nibbles.
    static final class Leaf extends Node {
        byte[] path;
        byte[] value;

        Leaf(byte[] path, byte[] value) {
            this.path = path;
            this.value = value;
        }
    }

    /// Shared run of nibbles (never empty) above a branch.
    static final class Extension extends Node {
        byte[] path;
        Node child;

        Extension(byte[] path, Node child) {
            this.path = path;
            this.child = child;
        }
    }

    /// Sixteen-way fork with an optional value of its own.
    static final class Branch extends Node {
        final @Nullable Node[] children = new Node[16];
        byte @Nullable [] value;
    }

    /// A stored node known by hash only; read when it is first needed.
    static final class Unresolved extends Node {
        final byte[] hash;

        Unresolved(byte[] hash) {
            this.hash = hash;
        }
    }
}
