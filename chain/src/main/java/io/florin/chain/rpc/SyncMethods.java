package io.florin.chain.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.florin.chain.types.Hash;

/// `eth_sendRawTransactionSync` (EIP-7966): sends and waits for the receipt. Runs on a thread that may wait.
final class SyncMethods {
    private static final int NOT_IN_TIME = 4;

    private final RpcBackend backend;
    private final BlockMethods blocks;
    private final HeadSignal heads;

    SyncMethods(RpcBackend backend, BlockMethods blocks, HeadSignal heads) {
        this.backend = backend;
        this.blocks = blocks;
        this.heads = heads;
    }

    void register(MethodTable table) {
        table.addWaiting("eth_sendRawTransactionSync", this::send);
    }

    private JsonNode send(Params params) {
        long most = backend.limits().syncTime().toMillis();
        long wanted = params.has(1) ? params.quantity(1) : most;
        if (wanted > most) {
            throw RpcException.limit("timeout in ms", most, wanted);
        }
        long deadline = System.nanoTime() + wanted * 1_000_000;
        String hash = backend.admission().admit(params.data(0));
        Hash wantedHash = Hash.fromHex(hash);
        try {
            boolean inTime = true;
            while (inTime) {
                long seen = heads.moves();
                JsonNode receipt = blocks.receipt(wantedHash);
                if (receipt != null) {
                    return receipt;
                }
                inTime = heads.await(seen, deadline);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw RpcException.refused("the node is closing");
        }
        throw new RpcException(
                NOT_IN_TIME,
                "the transaction is in the pool but was not in a block within " + wanted + " ms",
                TextNode.valueOf(hash));
    }
}
