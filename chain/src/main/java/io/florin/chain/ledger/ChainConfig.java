package io.florin.chain.ledger;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.Map;
import java.util.TreeMap;

/// What the genesis says about the rules of all blocks.
///
/// @param chainId chain
/// @param forks first timestamp → rule set
/// @param blobs first timestamp → blob parameters where they are not those of the fork (EIP-7892 and own schedules)
/// @param depositContract whose events are deposit requests (EIP-6110)
/// @param zeroBaseFee the base fee is 0 for ever
/// @param strictTimestamps each block is later than its parent by whole seconds
public record ChainConfig(
        UInt256 chainId,
        TreeMap<Long, Fork> forks,
        TreeMap<Long, BlobSchedule> blobs,
        Address depositContract,
        boolean zeroBaseFee,
        boolean strictTimestamps) {
    public ChainConfig {
        forks = new TreeMap<>(forks);
        blobs = new TreeMap<>(blobs);
    }

    /// Rules of a block at a timestamp (64 bits without sign).
    public ChainRules rules(long timestamp) {
        // Forks are scheduled below 2^63 seconds; what lies above is after all of them.
        long time = timestamp < 0 ? Long.MAX_VALUE : timestamp;
        Map.Entry<Long, Fork> fork = forks.floorEntry(time);
        if (fork == null) {
            throw new GenesisException("no supported fork is active at " + time);
        }
        Map.Entry<Long, BlobSchedule> own = blobs.floorEntry(time);
        boolean ownIsNewest = own != null && own.getKey() >= fork.getKey();
        return new ChainRules(
                chainId,
                fork.getValue(),
                ownIsNewest ? own.getValue() : BlobSchedule.of(fork.getValue()),
                depositContract);
    }
}
