package io.florin.chain.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The door alone, with two methods behind it: everything a hostile or broken client can send.
class GivenTheRpcDoorTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static RpcServer server;

    @BeforeAll
    static void open() {
        MethodTable methods = new MethodTable();
        methods.add("test_echo", params -> params.node(0));
        methods.add("test_address", params -> Hex.data(params.address(0)));
        methods.add("test_fault", params -> {
            throw new IllegalStateException("secret detail");
        });
        methods.refuse("eth_sign", "this node holds no keys");
        RpcLimits limits = RpcLimits.defaults();
        server = new RpcServer(
                "127.0.0.1",
                0,
                Set.of("chain.example"),
                new RpcDispatcher(methods, limits, (method, nanos, error) -> {}),
                limits,
                () -> "metrics 1\n",
                () -> new RpcServer.Health(true, "{}"),
                closed -> {});
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|-32700|empty body",
                "{|-32700|parse error",
                "{}{}|-32700|parse error",
                "[]|-32600|empty batch",
                "17|-32600|not an object",
                "{\"id\":1,\"method\":\"test_echo\"}|-32600|jsonrpc must be",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}|-32600|method must be a string",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"test_echo\"}|-32600|id must be",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_echo\",\"params\":{}}|-32600|params must be an array",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_nothing\"}|-32601|eth_nothing does not exist",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_sign\"}|-32601|holds no keys",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_address\"}|-32602|missing value for required argument 0",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_address\",\"params\":[5]}|-32602|invalid argument 0: 5",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_address\",\"params\":[\"0x12\"]}|-32602|invalid argument 0: \"0x12\" has length 2, want 40 for address",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_address\",\"params\":[\"0x1\"]}|-32602|odd length",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_fault\"}|-32603|internal error",
            })
    void whenARequestIsMalformed_thenTheErrorSaysWhatIsWrong(String body, int code, String words) throws Exception {
        HttpResponse<String> response = post(body, "application/json");

        JsonNode error = new ObjectMapper().readTree(response.body()).path("error");
        assertEquals(code, error.path("code").asInt(), response.body());
        assertTrue(error.path("message").asText().contains(words), response.body());
        assertTrue(!response.body().contains("secret detail"), "inner details stay inside");
    }

    @Test
    void whenJsonIsNestedTooDeep_thenItIsRefused() throws Exception {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_echo\",\"params\":" + "[".repeat(70)
                + "]".repeat(70) + "}";
        assertTrue(post(body, "application/json").body().contains("deeper than 64"));
    }

    @Test
    void whenABatchHoldsGoodBadAndNotifications_thenEachCallIsAnsweredAlone() throws Exception {
        String body = "[{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_echo\",\"params\":[\"a\"]},3,"
                + "{\"jsonrpc\":\"2.0\",\"method\":\"test_echo\",\"params\":[1]}]";
        JsonNode answers =
                new ObjectMapper().readTree(post(body, "application/json").body());
        assertEquals(2, answers.size(), "a notification has no answer");
        assertEquals("a", answers.get(0).path("result").asText());
        assertEquals(-32600, answers.get(1).path("error").path("code").asInt());
    }

    @Test
    void whenABatchIsTooLarge_thenLimitAndGivenAreNamed() throws Exception {
        String call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_echo\",\"params\":[1]}";
        String body = "[" + (call + ",").repeat(1_000) + call + "]";
        assertTrue(post(body, "application/json").body().contains("limit 1000 calls, given 1001"));
    }

    @Test
    void whenTheBodyIsTooLarge_thenStatusIs413() throws Exception {
        assertEquals(
                413,
                post("\"" + "a".repeat(5 * 1024 * 1024) + "\"", "application/json")
                        .statusCode());
    }

    @ParameterizedTest
    @CsvSource({"text/plain,415", "application/x-www-form-urlencoded,415", "application/json; charset=utf-8,200"})
    void whenTheContentTypeIsNotJson_thenAForeignPageCannotCall(String type, int status) throws Exception {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"test_echo\",\"params\":[1]}";
        assertEquals(status, post(body, type).statusCode());
    }

    @Test
    void whenTheMethodIsNotPost_thenOnlyMetricsAndHealthAnswer() throws Exception {
        assertEquals(405, get("/").statusCode());
        assertEquals("metrics 1\n", get("/metrics").body());
        assertEquals(200, get("/health").statusCode());
    }

    @ParameterizedTest
    @CsvSource({"evil.example,403", "localhost:1,405", "127.0.0.1,405", "[::1]:8545,405", "CHAIN.example:80,405"})
    void whenTheHostIsForeign_thenNothingIsAnswered(String host, int status) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        }
    }

    @Test
    void whenCalledOverWebSocket_thenTheAnswerComesBack() throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        WebSocket socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port()), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        answer.complete(text.toString());
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .get(5, TimeUnit.SECONDS);
        socket.sendText("{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"test_echo\",\"params\":[42]}", true);
        assertEquals(
                42,
                new ObjectMapper()
                        .readTree(answer.get(5, TimeUnit.SECONDS))
                        .path("result")
                        .asInt());
        socket.abort();
    }

    @Test
    void whenAForeignPageOpensAWebSocket_thenItIsRefused() {
        CompletableFuture<WebSocket> opening = HTTP.newWebSocketBuilder()
                .header("Origin", "https://evil.example")
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port()), new WebSocket.Listener() {});
        assertTrue(opening.handle((socket, refused) -> refused != null).join(), "upgrade refused");
    }

    private static HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
