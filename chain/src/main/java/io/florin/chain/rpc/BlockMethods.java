package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.block.BlockStore;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.txpool.Pooled;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// `eth_` blocks and transactions.
final class BlockMethods {
    private final RpcBackend backend;
    private final Ledger ledger;
    private final BlockRef blocks;

    BlockMethods(RpcBackend backend) {
        this.backend = backend;
        this.ledger = backend.ledger();
        this.blocks = new BlockRef(ledger);
    }

    void register(MethodTable table) {
        table.add("eth_getBlockByNumber", p -> block(byNumber(p), p.bool(1, false)));
        table.add("eth_getBlockByHash", p -> block(byHash(p), p.bool(1, false)));
        table.add("eth_getHeaderByNumber", p -> header(byNumber(p)));
        table.add("eth_getHeaderByHash", p -> header(byHash(p)));
        table.add("eth_getBlockReceipts", p -> {
            StoredBlock block = byNumber(p);
            return block == null
                    ? null
                    : JsonViews.receipts(block, ledger.receipts(block.number()), blobBaseFee(block));
        });
        table.add("eth_getBlockTransactionCountByNumber", p -> count(byNumber(p)));
        table.add("eth_getBlockTransactionCountByHash", p -> count(byHash(p)));
        table.add("eth_getUncleCountByBlockNumber", p -> byNumber(p) == null ? null : "0x0");
        table.add("eth_getUncleCountByBlockHash", p -> byHash(p) == null ? null : "0x0");
        table.add("eth_getUncleByBlockNumberAndIndex", p -> null);
        table.add("eth_getUncleByBlockHashAndIndex", p -> null);
        table.add("eth_getTransactionByHash", this::transaction);
        table.add("eth_getTransactionByBlockNumberAndIndex", p -> at(byNumber(p), p.quantity(1)));
        table.add("eth_getTransactionByBlockHashAndIndex", p -> at(byHash(p), p.quantity(1)));
        table.add("eth_getRawTransactionByHash", p -> rawTransaction(backend, p));
        table.add("eth_getTransactionReceipt", p -> receipt(Hash.of(p.hash(0))));
        table.add("eth_sendRawTransaction", p -> backend.admission().admit(p.data(0)));
        table.add("eth_getTransactionCount", this::transactionCount);
        String noKeys = "this node holds no keys; sign in your wallet and use eth_sendRawTransaction";
        table.refuse("eth_sendTransaction", noKeys);
        table.refuse("eth_sign", noKeys);
        table.refuse("eth_signTransaction", noKeys);
    }

    private @Nullable StoredBlock byNumber(Params params) {
        params.node(0);
        long number = blocks.orMissing(params, 0);
        return number < 0 ? null : ledger.block(number);
    }

    private @Nullable StoredBlock byHash(Params params) {
        Long number = ledger.numberOf(Hash.of(params.hash(0)));
        return number == null ? null : ledger.block(number);
    }

    private static @Nullable Object block(@Nullable StoredBlock block, boolean full) {
        return block == null ? null : JsonViews.block(block, full);
    }

    private static @Nullable Object header(@Nullable StoredBlock block) {
        return block == null ? null : JsonViews.header(block.header(), block.hash());
    }

    private static @Nullable Object count(@Nullable StoredBlock block) {
        return block == null ? null : Hex.quantity(block.block().transactions().size());
    }

    private static @Nullable Object at(@Nullable StoredBlock block, long index) {
        return block == null || index >= block.block().transactions().size()
                ? null
                : JsonViews.transaction(block.block().transactions().get((int) index), block, (int) index);
    }

    private @Nullable Object transaction(Params params) {
        Hash hash = Hash.of(params.hash(0));
        BlockStore.Location location = ledger.locate(hash);
        if (location != null) {
            return at(ledger.block(location.block()), location.index());
        }
        Pooled waiting = backend.pool().find(hash);
        return waiting == null ? null : JsonViews.transaction(waiting.transaction(), null, 0);
    }

    /// Encoding of a transaction in a block or in the pool, else null.
    static @Nullable Object rawTransaction(RpcBackend backend, Params params) {
        Ledger ledger = backend.ledger();
        Hash hash = Hash.of(params.hash(0));
        BlockStore.Location location = ledger.locate(hash);
        if (location == null) {
            Pooled waiting = backend.pool().find(hash);
            return waiting == null ? null : waiting.transaction().encoded().toString();
        }
        StoredBlock block = ledger.block(location.block());
        if (block == null) {
            return null;
        }
        Transaction transaction = block.block().transactions().get(location.index());
        return transaction.encoded().toString();
    }

    /// Receipt of a transaction, null while it is in no block.
    @Nullable
    JsonNode receipt(Hash transaction) {
        BlockStore.Location location = ledger.locate(transaction);
        StoredBlock block = location == null ? null : ledger.block(location.block());
        return block == null || location == null
                ? null
                : JsonViews.receipt(block, ledger.receipts(location.block()), blobBaseFee(block), location.index());
    }

    private UInt256 blobBaseFee(StoredBlock block) {
        return ledger.context(block.header()).blobBaseFee();
    }

    private Object transactionCount(Params params) {
        Address address = Address.of(params.address(0));
        boolean pending = params.has(1) && "pending".equals(params.node(1).asText());
        if (pending) {
            try (HeadAccounts accounts = new HeadAccounts(ledger)) {
                return Hex.quantity(backend.pool().pendingNonce(address, accounts.nonce(address)));
            }
        }
        try (var state = ledger.stateAt(blocks.required(params, 1))) {
            var account = state.account(address);
            return Hex.quantity(account == null ? 0 : account.nonce());
        }
    }
}
