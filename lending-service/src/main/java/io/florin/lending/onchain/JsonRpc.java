package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// JSON-RPC over HTTP, one request at a time per caller. Thread-safe.
final class JsonRpc {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicLong ids = new AtomicLong();

    JsonRpc(String url) {
        this.url = URI.create(url);
    }

    String url() {
        return url.toString();
    }

    /// An error answer of the node.
    static final class RpcError extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;
        private final transient byte @Nullable [] data;

        RpcError(int code, String message, byte @Nullable [] data) {
            super(message);
            this.code = code;
            this.data = data;
        }

        int code() {
            return code;
        }

        /// Revert data, where the node gave any.
        byte @Nullable [] data() {
            return data;
        }

        boolean reverted() {
            return code == 3 || data != null || message().contains("revert");
        }

        String message() {
            String message = getMessage();
            return message == null ? "" : message;
        }
    }

    /// @return the `result` field, a JSON null when the node says so
    /// @throws RpcError when the node answers with an error
    /// @throws ChainUnavailable when it does not answer
    JsonNode call(String method, Object... parameters) {
        ObjectNode request = JSON.createObjectNode();
        request.put("jsonrpc", "2.0").put("id", ids.incrementAndGet()).put("method", method);
        ArrayNode list = request.putArray("params");
        for (Object parameter : parameters) {
            list.add(JSON.valueToTree(parameter));
        }
        JsonNode answer = send(request);
        JsonNode error = answer.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            throw new RpcError(
                    error.path("code").asInt(), error.path("message").asText(), revertData(error.path("data")));
        }
        return answer.path("result");
    }

    private static byte @Nullable [] revertData(JsonNode data) {
        JsonNode text = data.isObject() ? data.path("data") : data;
        boolean hex = text.isTextual() && text.asText().startsWith("0x");
        return hex ? Hex.bytes(text.asText()) : null;
    }

    private JsonNode send(ObjectNode request) {
        try {
            HttpRequest http = HttpRequest.newBuilder(url)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(request)))
                    .build();
            HttpResponse<byte[]> response = this.http.send(http, HttpResponse.BodyHandlers.ofByteArray());
            return JSON.readTree(response.body());
        } catch (IOException cause) {
            throw new ChainUnavailable("the chain at " + url + " does not answer", cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ChainUnavailable("interrupted", interrupted);
        }
    }

    static BigInteger quantity(JsonNode node) {
        String text = node.asText();
        if (!text.startsWith("0x")) {
            throw new ChainUnavailable("expected a hex quantity, got '" + text + "'");
        }
        return new BigInteger(text.substring(2), 16);
    }

    static String quantity(BigInteger number) {
        return "0x" + number.toString(16);
    }

    static String quantity(long number) {
        return "0x" + Long.toHexString(number);
    }
}
