package io.florin.chain.execution;

import io.florin.chain.evm.fork.Fork;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;

/// Rules of one block.
///
/// @param chainId chain
/// @param fork rule set
/// @param blobs blob gas parameters
/// @param depositContract whose events are deposit requests (EIP-6110)
public record ChainRules(UInt256 chainId, Fork fork, BlobSchedule blobs, Address depositContract) {
    /// Deposit contract of Ethereum's main network.
    public static final Address DEPOSIT_CONTRACT = Address.fromHex("00000000219ab540356cbb839cbe05303d7705fa");

    /// Rules with the deposit contract of the main network.
    public ChainRules(UInt256 chainId, Fork fork, BlobSchedule blobs) {
        this(chainId, fork, blobs, DEPOSIT_CONTRACT);
    }
}
