package io.florin.chain.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// An anvil process of our own on a free port, at Osaka. Closed with the benchmark.
final class AnvilPeer implements AutoCloseable {
    private static final String BINARY = "contracts/node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Process process;
    private final URI uri;
    private final HttpClient client = HttpClient.newHttpClient();

    private AnvilPeer(Process process, int port) {
        this.process = process;
        this.uri = URI.create("http://127.0.0.1:" + port);
    }

    /// Looks for the binary in this folder and those above it.
    static Optional<Path> binary() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(BINARY);
            if (Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static AnvilPeer start(Path binary, long gasLimit) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        binary.toString(),
                        "--port",
                        Integer.toString(port),
                        "--hardfork",
                        "osaka",
                        "--gas-limit",
                        Long.toString(gasLimit),
                        "--silent",
                        "--no-mining")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        AnvilPeer peer = new AnvilPeer(process, port);
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                peer.rpc("web3_clientVersion", "[]");
                return peer;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        peer.close();
        throw new IOException("anvil does not answer on port " + port);
    }

    String version() throws IOException, InterruptedException {
        return JSON.readTree(rpc("web3_clientVersion", "[]")).path("result").asText();
    }

    void setCode(Address address, Bytes code) throws IOException, InterruptedException {
        rpc("anvil_setCode", "[\"" + address + "\",\"" + code + "\"]");
    }

    /// Body of an eth_call, made before the clock runs.
    static String call(Address from, Address to, Bytes data, long gas) {
        return "[{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"data\":\"" + data + "\",\"gas\":\"0x"
                + Long.toHexString(gas) + "\"},\"latest\"]";
    }

    /// Answer of a call.
    Bytes answer(String call) throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(rpc("eth_call", call));
        if (!answer.has("result")) {
            throw new IOException("anvil: " + answer);
        }
        return Bytes.fromHex(answer.get("result").asText());
    }

    String rpc(String method, String params) throws IOException, InterruptedException {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
