package io.florin.chain.ledger;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.types.UInt256;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// What the genesis says about the rules of all blocks.
///
/// @param chainId chain
/// @param forks first timestamp → rule set
/// @param blobs blob parameters by rule set
/// @param zeroBaseFee the base fee is 0 for ever
/// @param strictTimestamps each block is later than its parent by whole seconds
public record ChainConfig(
        UInt256 chainId,
        TreeMap<Long, Fork> forks,
        Map<Fork, BlobSchedule> blobs,
        boolean zeroBaseFee,
        boolean strictTimestamps) {
    public ChainConfig {
        forks = new TreeMap<>(forks);
        blobs = new EnumMap<>(blobs);
    }

    /// Rules of a block at a timestamp.
    public ChainRules rules(long timestamp) {
        Map.Entry<Long, Fork> entry = forks.floorEntry(timestamp);
        if (entry == null) {
            throw new GenesisException("no supported fork is active at " + timestamp);
        }
        Fork fork = entry.getValue();
        BlobSchedule schedule = fork == Fork.CANCUN ? BlobSchedule.CANCUN : BlobSchedule.PRAGUE;
        return new ChainRules(chainId, fork, blobs.getOrDefault(fork, schedule));
    }
}
