package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.URI;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.http.HttpService;

/// Addresses of this deployment, as the public API tells them, and the way to the chain.
final class Contracts {
    private final Web3j web3;
    private final JsonNode deployment;

    /// @param deployment answer of `GET /api/v1/deployment`
    Contracts(URI rpc, JsonNode deployment) {
        this.web3 = Web3j.build(new HttpService(rpc.toString()));
        this.deployment = deployment;
    }

    Web3j web3() {
        return web3;
    }

    long chainId() {
        return deployment.path("chainId").longValue();
    }

    String reserveToken() {
        return deployment.path("reserveToken").asText();
    }

    String address(String contract) {
        JsonNode address = deployment.path("contracts").get(contract);
        if (address == null) {
            throw new IllegalStateException("this deployment has no " + contract);
        }
        return address.asText();
    }

    /// FLUSD or tUSD units of a whole amount.
    static BigInteger units(long whole) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(1_000_000));
    }

    /// Calls a view.
    static <T> T read(RemoteFunctionCall<T> call) {
        try {
            return call.send();
        } catch (Exception failure) { // web3j declares nothing narrower
            throw new IllegalStateException("a view could not be read: " + failure.getMessage(), failure);
        }
    }
}
