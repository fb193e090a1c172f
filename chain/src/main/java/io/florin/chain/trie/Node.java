package io.florin.chain.trie;

import io.florin.chain.crypto.Keccak256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A node in memory. Mutable and confined to one {@link MerkleTrie}; `rlp` is null while the node or anything under
/// it differs from the last committed form.
abstract sealed class Node {
    static final int HASH_BYTES = 32;
    private static final byte[] NO_HASH = new byte[0];

    byte @Nullable [] rlp;
    /// Array that holds the Keccak-256 of `rlp`, from {@link #hashAt} on; empty while unknown.
    byte[] hashIn = NO_HASH;
    int hashAt;
    /// RLP that stood at this node's path when it was read; null for a node made since.
    byte @Nullable [] before;
    /// Set by the commit that finds the node stored at its own path.
    boolean standing;

    final void hashedBy(byte[] in, int at) {
        hashIn = in;
        hashAt = at;
    }

    final boolean hashes(byte[] candidate) {
        byte[] hash = Keccak256.hash(candidate);
        return Arrays.equals(hash, 0, HASH_BYTES, hashIn, hashAt, hashAt + HASH_BYTES);
    }

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

    /// A stored node known by hash only; read when it is first needed. The hash is read in place in the parent's RLP.
    static final class Unresolved extends Node {
        Unresolved(byte[] in, int at) {
            hashedBy(in, at);
        }
    }
}
