package io.florin.chain.storage;

import io.florin.chain.block.Block;
import io.florin.chain.block.Header;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;

/// Blocks without transactions around given state roots.
public final class EmptyBlocks {
    private static final Hash EMPTY = Hash.of(MerkleTrie.emptyRoot());

    private EmptyBlocks() {}

    /// A block of this height over any parent.
    public static StoredBlock at(long number, Hash stateRoot) {
        Header header = new Header(
                Hash.ZERO,
                Header.NO_OMMERS,
                Address.ZERO,
                stateRoot,
                EMPTY,
                EMPTY,
                LogsBloom.EMPTY,
                UInt256.ZERO,
                number,
                30_000_000,
                0,
                number,
                Bytes.EMPTY,
                Hash.ZERO,
                Bytes.wrap(new byte[8]),
                UInt256.ZERO,
                EMPTY,
                0L,
                0L,
                Hash.ZERO,
                EMPTY);
        return new StoredBlock(new Block(header, List.of(), List.of()), header.hash());
    }
}
