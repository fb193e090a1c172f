package io.florin.chain.rpc;

import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.txpool.TransactionPool;
import org.jspecify.annotations.Nullable;

/// What the methods work on.
///
/// @param ledger committed chain
/// @param pool waiting transactions
/// @param codes analysed code
/// @param replay runs a block again to learn what its transactions read and wrote
/// @param admission takes transactions in
/// @param control makes blocks, null unless the mode is manual
/// @param limits limits of the door
/// @param clientVersion answer of web3_clientVersion
public record RpcBackend(
        Ledger ledger,
        TransactionPool pool,
        CodeCache codes,
        BlockExecutor replay,
        Admitter admission,
        @Nullable BlockControl control,
        RpcLimits limits,
        String clientVersion) {
    /// Takes a raw transaction in.
    @FunctionalInterface
    public interface Admitter {
        /// Hash of the admitted transaction.
        ///
        /// @throws RpcException with the words client libraries match
        String admit(byte[] raw);
    }

    /// Makes blocks on request.
    @FunctionalInterface
    public interface BlockControl {
        /// Seals a block; null = the clock's now.
        void mine(@Nullable Long timestamp);
    }
}
