package io.florin.chain.block;

import io.florin.chain.types.Hash;

/// A committed block with its hash.
///
/// @param block the block
/// @param hash hash of its header
public record StoredBlock(Block block, Hash hash) {
    /// Header.
    public Header header() {
        return block.header();
    }

    /// Height.
    public long number() {
        return block.header().number();
    }
}
