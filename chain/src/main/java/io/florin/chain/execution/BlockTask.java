package io.florin.chain.execution;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Withdrawal;
import io.florin.chain.types.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A block to run.
///
/// @param rules of this block
/// @param context what its instructions may learn
/// @param parentHash hash of the parent
/// @param parentBeaconBlockRoot of the header, null before Cancun
/// @param withdrawals credited after the transactions
/// @param producing leave out transactions that may not stand in the block, instead of refusing the block
public record BlockTask(
        ChainRules rules,
        BlockContext context,
        Hash parentHash,
        @Nullable Hash parentBeaconBlockRoot,
        List<Withdrawal> withdrawals,
        boolean producing) {}
