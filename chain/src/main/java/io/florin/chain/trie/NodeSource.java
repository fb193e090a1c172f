package io.florin.chain.trie;

import org.jspecify.annotations.Nullable;

/// Where a trie finds the nodes of its last committed form, by path.
///
/// A path is the nibbles from the root to the node, one nibble (0..15) per byte; the root has the empty path.
/// Nodes whose RLP is shorter than 32 bytes live inside their parent and are never asked for (except the root).
@FunctionalInterface
public interface NodeSource {
    /// A source without nodes: the empty trie.
    NodeSource EMPTY = path -> null;

    /// RLP of the node stored at `path`, or null where no node is stored.
    byte @Nullable [] node(byte[] path);
}
