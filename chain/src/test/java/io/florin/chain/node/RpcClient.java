package io.florin.chain.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// JSON-RPC over real HTTP for tests.
final class RpcClient {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI url;

    RpcClient(String url) {
        this.url = URI.create(url);
    }

    /// The whole answer. Parameters are JSON texts or plain objects.
    JsonNode answer(String method, Object... params) throws IOException, InterruptedException {
        ObjectNode request = JSON.createObjectNode();
        request.put("jsonrpc", "2.0").put("id", 1).put("method", method);
        request.set("params", JSON.valueToTree(params));
        HttpRequest http = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build();
        return JSON.readTree(
                HTTP.send(http, HttpResponse.BodyHandlers.ofString()).body());
    }

    JsonNode result(String method, Object... params) throws IOException, InterruptedException {
        JsonNode answer = answer(method, params);
        if (answer.has("error")) {
            throw new AssertionError(method + " refused: " + answer.get("error"));
        }
        return answer.get("result");
    }

    JsonNode error(String method, Object... params) throws IOException, InterruptedException {
        JsonNode answer = answer(method, params);
        if (!answer.has("error")) {
            throw new AssertionError(method + " answered " + answer.get("result"));
        }
        return answer.get("error");
    }

    long number(String method, Object... params) throws IOException, InterruptedException {
        return Long.decode(result(method, params).asText());
    }

    /// Receipt of a transaction, waited for up to 10 s.
    JsonNode receipt(String hash) throws IOException, InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            JsonNode receipt = result("eth_getTransactionReceipt", hash);
            if (!receipt.isNull()) {
                return receipt;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no receipt for " + hash);
    }
}
