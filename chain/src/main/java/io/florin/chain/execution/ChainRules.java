package io.florin.chain.execution;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.types.UInt256;

/// Rules of one block.
///
/// @param chainId chain
/// @param fork rule set
/// @param blobs blob gas parameters
public record ChainRules(UInt256 chainId, Fork fork, BlobSchedule blobs) {}
