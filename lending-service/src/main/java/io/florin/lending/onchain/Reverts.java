package io.florin.lending.onchain;

/// JSON-RPC errors as the exceptions of this package.
final class Reverts {
    private Reverts() {}

    static RuntimeException translate(ContractInterface contract, JsonRpc.RpcError error) {
        byte[] data = error.data();
        if (data != null) {
            return contract.reverted(data);
        }
        if (error.reverted()) {
            return new ContractReverted("unknown", null);
        }
        return new ChainUnavailable("the chain refused: " + error.message());
    }
}
