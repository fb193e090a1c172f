package io.florin.chain.block;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.function.LongFunction;

/// What instructions may learn of their block.
///
/// @param chainId chain
/// @param number height
/// @param timestamp seconds since 1970
/// @param beneficiary receives priority fees
/// @param gasLimit of the block
/// @param prevRandao randomness
/// @param baseFee wei per gas
/// @param blobBaseFee wei per blob gas
/// @param blockHash hash of a block of the last 256
public record BlockContext(
        UInt256 chainId,
        long number,
        long timestamp,
        Address beneficiary,
        long gasLimit,
        Hash prevRandao,
        UInt256 baseFee,
        UInt256 blobBaseFee,
        LongFunction<Hash> blockHash) {}
