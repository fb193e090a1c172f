package io.florin.chain.trie;

import org.jspecify.annotations.Nullable;

/// One stored node that a commit writes or removes.
///
/// @param path nibbles from the root, one per byte
/// @param rlp new RLP of the node, or null when nothing is stored at this path any more
public record NodeChange(byte[] path, byte @Nullable [] rlp) {}
