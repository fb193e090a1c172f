package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// [ChainReader] over JSON-RPC.
@ApplicationScoped
class RpcChainReader implements ChainReader {
    private final Chain chain;

    RpcChainReader(Chain chain) {
        this.chain = chain;
    }

    @Override
    public Values read(String contract, String function, Object... arguments) {
        return call(contract, chain.address(contract), "latest", function, Arrays.asList(arguments));
    }

    @Override
    public Values readAt(long block, String contract, String function, Object... arguments) {
        return call(contract, chain.address(contract), JsonRpc.quantity(block), function, Arrays.asList(arguments));
    }

    @Override
    public Values readAddress(String abi, String address, String function, Object... arguments) {
        return call(abi, address, "latest", function, Arrays.asList(arguments));
    }

    private Values call(String abi, String address, String block, String function, List<?> arguments) {
        ContractInterface known = ContractInterface.of(abi);
        ContractInterface.Function called = known.function(function, arguments.size());
        Map<String, String> transaction = Map.of("to", address, "data", Hex.of(called.calldata(arguments)));
        try {
            JsonNode result = chain.rpc().call("eth_call", transaction, block);
            return AbiCodec.decode(called.outputs(), Hex.bytes(result.asText()));
        } catch (JsonRpc.RpcError error) {
            throw Reverts.translate(known, error);
        }
    }

    @Override
    public String address(String contract) {
        return chain.address(contract);
    }

    @Override
    public Head head() {
        JsonNode block = chain.rpc().call("eth_getBlockByNumber", "latest", false);
        return new Head(
                JsonRpc.quantity(block.path("number")).longValueExact(),
                block.path("hash").asText(),
                Instant.ofEpochSecond(JsonRpc.quantity(block.path("timestamp")).longValueExact()));
    }

    @Override
    public BigInteger chainId() {
        return BigInteger.valueOf(chain.chainId());
    }
}
