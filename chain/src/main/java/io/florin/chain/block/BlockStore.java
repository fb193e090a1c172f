package io.florin.chain.block;

import io.florin.chain.types.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Committed blocks (port). Thread-safe.
public interface BlockStore {
    /// Place of a transaction.
    ///
    /// @param block height
    /// @param index position in the block
    record Location(long block, int index) {}

    /// Header at a height, or null.
    @Nullable
    Header header(long number);

    /// Block at a height, or null.
    @Nullable
    StoredBlock block(long number);

    /// Height of a block hash, or null.
    @Nullable
    Long numberOf(Hash hash);

    /// Receipts of a committed block.
    List<Receipt> receipts(long number);

    /// Where a transaction stands, or null.
    @Nullable
    Location locate(Hash transaction);
}
