package io.florin.chain.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.chain.node.ChainNode;
import io.florin.chain.node.NodeConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/// A whole node over HTTP: every body is answered, by JSON-RPC answers of the right form, none of them an internal
/// error.
final class RpcDoor implements FuzzTarget {
    private static final int INTERNAL = -32603;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final ChainNode node;

    RpcDoor() {
        try {
            folder = Files.createTempDirectory("florin-fuzz");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
        node = ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0));
    }

    @Override
    public void accept(byte[] input) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.rpcUrl()))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(input))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        FuzzTarget.require(response.statusCode() < 500, "status " + response.statusCode());
        if (response.body().isEmpty()) {
            return;
        }
        JsonNode body = JSON.readTree(response.body());
        if (!body.isArray()) {
            check(body);
        }
        for (JsonNode answer : body.isArray() ? body : JSON.createArrayNode()) {
            check(answer);
        }
    }

    private static void check(JsonNode answer) {
        FuzzTarget.require("2.0".equals(answer.path("jsonrpc").asText()), "no JSON-RPC answer: " + answer);
        FuzzTarget.require(answer.has("id"), "no id: " + answer);
        FuzzTarget.require(answer.has("result") != answer.has("error"), "result or error: " + answer);
        FuzzTarget.require(answer.path("error").path("code").asInt() != INTERNAL, "a fault of ours: " + answer);
    }

    @Override
    public void close() throws IOException {
        node.close();
        http.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
