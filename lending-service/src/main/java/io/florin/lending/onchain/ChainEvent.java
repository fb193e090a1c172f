package io.florin.lending.onchain;

import java.time.Instant;

/// One decoded log of one of our contracts, in chain order.
///
/// @param contract name in the deployment file, for example `LoanBook`
/// @param name event name, for example `Repaid`
/// @param values decoded arguments, indexed ones included; an indexed dynamic value is its 32-byte hash
/// @param block height
/// @param blockHash 0x and 64 lower-case hex digits
/// @param time block timestamp (demo clock)
/// @param transaction hash of the transaction
/// @param logIndex position in the block, from 0
public record ChainEvent(
        String contract,
        String name,
        Values values,
        long block,
        String blockHash,
        Instant time,
        String transaction,
        int logIndex) {}
