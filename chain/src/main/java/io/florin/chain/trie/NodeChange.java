package io.florin.chain.trie;

import org.jspecify.annotations.Nullable;

/// One stored node that a commit writes or removes.
///
/// @param path nibbles from the root, one per byte
/// @param before RLP stored at this path so far, or null when there was none
/// @param rlp new RLP of the node, or null when nothing is stored at this path any more
public record NodeChange(byte[] path, byte @Nullable [] before, byte @Nullable [] rlp) {}
