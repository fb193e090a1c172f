package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.crypto.Keccak256;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenARunningNodeTest {
    @TempDir
    static Path folder;

    private static ChainNode node;
    private static RpcClient rpc;
    private static final TestWallet OWNER = new TestWallet(1);
    private static String counter;
    private static String reverter;
    private static JsonNode deployment;

    @BeforeAll
    static void start() throws Exception {
        node = ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0));
        rpc = new RpcClient(node.rpcUrl());
        deployment = send(OWNER.deploy(0, Contracts.initCode(Contracts.COUNTER_RUNTIME)));
        counter = deployment.get("contractAddress").asText();
        reverter = send(OWNER.deploy(1, Contracts.initCode(Contracts.REVERTER_RUNTIME)))
                .get("contractAddress")
                .asText();
        send(OWNER.call(2, counter, "0x"));
        send(OWNER.call(3, counter, "0x"));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static JsonNode send(String raw) throws Exception {
        return rpc.receipt(rpc.result("eth_sendRawTransaction", raw).asText());
    }

    @Test
    void whenAPriceZeroTransactionIsSent_thenItIsMinedForNothing() {
        assertEquals("0x1", deployment.get("status").asText());
        assertEquals("0x0", deployment.get("effectiveGasPrice").asText());
        assertEquals("0x2", deployment.get("type").asText());
    }

    @Test
    void whenFeesAreAsked_thenZeroIsPresentAndNotAbsent() throws Exception {
        assertEquals("0x0", rpc.result("eth_gasPrice").asText());
        assertEquals("0x0", rpc.result("eth_maxPriorityFeePerGas").asText());
        JsonNode block = rpc.result("eth_getBlockByNumber", "latest", false);
        assertEquals("0x0", block.get("baseFeePerGas").asText(), "wallets choose type 2 by this field");
        JsonNode history = rpc.result("eth_feeHistory", "0x5", "latest", List.of(25, 75));
        int count = history.get("gasUsedRatio").size();
        assertEquals(count + 1, history.get("baseFeePerGas").size());
        assertEquals(count, history.get("reward").size());
        assertEquals("1252", rpc.result("net_version").asText(), "decimal text");
        assertEquals("0x4e4", rpc.result("eth_chainId").asText());
    }

    @Test
    void whenStateIsReadAtAPastBlock_thenThePastAnswers() throws Exception {
        long first = Long.decode(deployment.get("blockNumber").asText());
        assertEquals(
                "0x", rpc.result("eth_getCode", counter, quantity(first - 1)).asText());
        assertNotEquals(
                "0x", rpc.result("eth_getCode", counter, quantity(first)).asText());
        assertEquals(0, slot(quantity(first)));
        assertEquals(1, slot(quantity(first + 2)));
        assertTrue(slot("latest") >= 2);
        JsonNode call = rpc.result("eth_call", Map.of("to", counter), quantity(first));
        assertEquals(1, new BigInteger(call.asText().substring(2), 16).intValue(), "counter as it was");
        assertEquals(0, rpc.number("eth_getTransactionCount", OWNER.address(), "earliest"));
        String hash = rpc.result("eth_getBlockByNumber", quantity(first), false)
                .get("hash")
                .asText();
        assertEquals(
                0,
                new BigInteger(
                                rpc.result("eth_getStorageAt", counter, "0x0", Map.of("blockHash", hash))
                                        .asText()
                                        .substring(2),
                                16)
                        .intValue());
    }

    private static String quantity(long value) {
        return "0x" + Long.toHexString(value);
    }

    private static int slot(String block) throws Exception {
        String word = rpc.result("eth_getStorageAt", counter, "0x0", block).asText();
        assertEquals(66, word.length());
        return new BigInteger(word.substring(2), 16).intValue();
    }

    @Test
    void whenACallReverts_thenCodeThreeCarriesTheDataAndTheReason() throws Exception {
        JsonNode error = rpc.error("eth_call", Map.of("to", reverter), "latest");
        assertEquals(3, error.get("code").asInt());
        assertEquals("execution reverted: too bad", error.get("message").asText());
        assertTrue(error.get("data").asText().startsWith("0x08c379a0"));
        assertEquals(
                3,
                rpc.error("eth_estimateGas", Map.of("to", reverter)).get("code").asInt());
    }

    @Test
    void whenGasIsEstimated_thenExactlyThatMuchSuffices() throws Exception {
        long gas = rpc.number("eth_estimateGas", Map.of("from", OWNER.address(), "to", counter));
        TestWallet other = new TestWallet(77);
        String raw = other.sign(0, counter, "0x", BigInteger.valueOf(gas), 1252, BigInteger.ZERO);
        assertEquals("0x1", send(raw).get("status").asText());
        assertTrue(gas < 40_000, "close to what is used: " + gas);
        assertEquals(21_000, rpc.number("eth_estimateGas", Map.of("to", OWNER.address())));
    }

    @Test
    void whenStateIsOverridden_thenOnlyThatCallSeesIt() throws Exception {
        Map<String, Object> override =
                Map.of(counter, Map.of("stateDiff", Map.of("0x" + "0".repeat(64), "0x" + "0".repeat(62) + "29")));
        String result = rpc.result("eth_call", Map.of("to", counter), "latest", override)
                .asText();
        assertEquals(42, new BigInteger(result.substring(2), 16).intValue());
        assertNotEquals(41, slot("latest"));
    }

    @Test
    void whenAnAccessListIsMade_thenItNamesTheSlot() throws Exception {
        JsonNode made = rpc.result("eth_createAccessList", Map.of("from", OWNER.address(), "to", counter), "latest");
        assertEquals(counter, made.get("accessList").get(0).get("address").asText());
        assertEquals(1, made.get("accessList").get(0).get("storageKeys").size());
    }

    @Test
    void whenAProofIsAsked_thenItLeadsFromTheStateRoot() throws Exception {
        JsonNode block = rpc.result("eth_getBlockByNumber", "latest", false);
        JsonNode proof = rpc.result(
                "eth_getProof", counter, List.of("0x0"), block.get("number").asText());
        byte[] root = HexFormat.of()
                .parseHex(proof.get("accountProof").get(0).asText().substring(2));
        assertEquals(block.get("stateRoot").asText(), "0x" + HexFormat.of().formatHex(Keccak256.hash(root)));
        JsonNode slot = proof.get("storageProof").get(0);
        byte[] storageRoot =
                HexFormat.of().parseHex(slot.get("proof").get(0).asText().substring(2));
        assertEquals(proof.get("storageHash").asText(), "0x" + HexFormat.of().formatHex(Keccak256.hash(storageRoot)));
        assertNotEquals("0x0", slot.get("value").asText());
    }

    @Test
    void whenLogsAreFiltered_thenAddressTopicAndRangeCount() throws Exception {
        String topic = "0x" + "0".repeat(60) + "c0de";
        Map<String, Object> all = Map.of("fromBlock", "0x0", "address", counter, "topics", List.of(topic));
        assertTrue(rpc.result("eth_getLogs", all).size() >= 2);
        assertEquals(
                0,
                rpc.result("eth_getLogs", Map.of("fromBlock", "0x0", "address", reverter))
                        .size());
        assertEquals(
                0,
                rpc.result("eth_getLogs", Map.of("fromBlock", "0x0", "topics", List.of("0x" + "1".repeat(64))))
                        .size());
        JsonNode log = rpc.result("eth_getLogs", all).get(0);
        assertEquals(counter, log.get("address").asText());
        assertFalse(log.get("removed").asBoolean());
    }

    @Test
    void whenFiltersArePolled_thenEachChangeComesOnce() throws Exception {
        String logs = rpc.result("eth_newFilter", Map.of("address", counter)).asText();
        String blocks = rpc.result("eth_newBlockFilter").asText();
        String pending = rpc.result("eth_newPendingTransactionFilter").asText();
        assertEquals(0, rpc.result("eth_getFilterChanges", logs).size());

        TestWallet sender = new TestWallet(501);
        String hash = send(sender.call(0, counter, "0x")).get("transactionHash").asText();

        assertEquals(
                hash,
                rpc.result("eth_getFilterChanges", logs)
                        .get(0)
                        .get("transactionHash")
                        .asText());
        assertTrue(rpc.result("eth_getFilterChanges", blocks).size() >= 1);
        assertTrue(rpc.result("eth_getFilterChanges", pending).toString().contains(hash));
        assertEquals(0, rpc.result("eth_getFilterChanges", logs).size(), "told once");
        assertTrue(rpc.result("eth_uninstallFilter", logs).asBoolean());
        assertFalse(rpc.result("eth_uninstallFilter", logs).asBoolean());
        assertEquals(
                "filter not found",
                rpc.error("eth_getFilterChanges", logs).get("message").asText());
    }

    @Test
    void whenSubscribed_thenHeadsLogsAndTransactionsArrive() throws Exception {
        BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
        WebSocket socket = open(messages);
        String heads = subscribe(socket, messages, "[\"newHeads\"]");
        String logs = subscribe(socket, messages, "[\"logs\",{\"address\":\"" + counter + "\"}]");
        String pending = subscribe(socket, messages, "[\"newPendingTransactions\"]");

        TestWallet sender = new TestWallet(502);
        String hash = send(sender.call(0, counter, "0x")).get("transactionHash").asText();

        Map<String, JsonNode> bySubscription = new HashMap<>();
        while (bySubscription.size() < 3) {
            JsonNode message = messages.poll(5, TimeUnit.SECONDS);
            assertTrue(message != null, "three kinds of messages, got " + bySubscription.keySet());
            JsonNode params = message.get("params");
            bySubscription.put(params.get("subscription").asText(), params.get("result"));
        }
        assertTrue(Objects.requireNonNull(bySubscription.get(heads)).has("baseFeePerGas"));
        assertEquals(
                hash,
                Objects.requireNonNull(bySubscription.get(logs))
                        .get("transactionHash")
                        .asText());
        assertEquals(hash, Objects.requireNonNull(bySubscription.get(pending)).asText());
        socket.abort();
    }

    private static WebSocket open(BlockingQueue<JsonNode> messages) throws Exception {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(node.webSocketUrl()), new WebSocket.Listener() {
                    private final StringBuilder text = new StringBuilder();

                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                        text.append(part);
                        if (last) {
                            try {
                                messages.add(RpcClient.JSON.readTree(text.toString()));
                            } catch (java.io.IOException notJson) {
                                throw new AssertionError(notJson);
                            }
                            text.setLength(0);
                        }
                        from.request(1);
                        return CompletableFuture.completedFuture(null);
                    }
                })
                .get(5, TimeUnit.SECONDS);
    }

    private static String subscribe(WebSocket socket, BlockingQueue<JsonNode> messages, String params)
            throws Exception {
        socket.sendText("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_subscribe\",\"params\":" + params + "}", true);
        JsonNode answer = messages.poll(5, TimeUnit.SECONDS);
        assertTrue(answer != null && answer.has("result"), String.valueOf(answer));
        return answer.get("result").asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "eth_getBalance|[\"0x12\"]|-32602|invalid argument 0: \"0x12\" has length 2, want 40 for address",
                "eth_getBalance|[\"0x0000000000000000000000000000000000000001\",\"soon\"]|-32602|invalid argument 1",
                "eth_getBalance|[\"0x0000000000000000000000000000000000000001\",\"0x99999999\"]|-32000|header not found",
                "eth_getBlockByNumber|[]|-32602|missing value for required argument 0",
                "eth_getBlockByNumber|[\"0x01\"]|-32602|leading zero",
                "eth_getBlockByHash|[\"0x01\",false]|-32602|want 64 for hash",
                "eth_getBlockByNumber|[\"latest\",7]|-32602|invalid argument 1: 7 is not true or false",
                "eth_sendRawTransaction|[\"0x\"]|-32000|transaction: empty",
                "eth_sendRawTransaction|[\"0x05c0\"]|-32000|transaction type not supported",
                "eth_sendRawTransaction|[\"0xzz\"]|-32602|is not hex data",
                "eth_sendRawTransaction|[17]|-32602|invalid argument 0: 17 is not a string",
                "eth_sendTransaction|[{}]|-32601|this node holds no keys",
                "eth_call|[\"no\"]|-32602|invalid argument 0",
                "eth_call|[{\"to\":\"0x1\"}]|-32602|invalid argument 0: to: \"0x1\" is a hex string of odd length",
                "eth_call|[{\"gasPrice\":\"0x1\",\"maxFeePerGas\":\"0x1\"}]|-32602|both gasPrice and",
                "eth_getLogs|[{\"fromBlock\":\"0x5\",\"toBlock\":\"0x1\"}]|-32602|invalid block range",
                "eth_getLogs|[{\"topics\":[[],[],[],[],[]]}]|-32602|up to 4 positions",
                "eth_subscribe|[\"newHeads\"]|-32601|WebSocket",
                "eth_getProof|[\"0x0000000000000000000000000000000000000001\",\"0x0\"]|-32602|is not an array",
                "eth_feeHistory|[\"0x1\",\"latest\",[50,20]]|-32602|rising percentile",
                "evm_mine|[]|-32601|manual mode only",
                "eth_newBlockFilterX|[]|-32601|does not exist"
            })
    void whenParametersAreWrong_thenIndexAndValueAreNamed(String method, String params, int code, String words)
            throws Exception {
        JsonNode error = rpc.error(method, (Object[]) RpcClient.JSON.readValue(params, Object[].class));
        assertEquals(code, error.get("code").asInt(), error.toString());
        assertTrue(error.get("message").asText().contains(words), error.toString());
    }

    @Test
    void whenTransactionsAreRefused_thenTheWordsAreThoseLibrariesMatch() throws Exception {
        assertRefused(OWNER.call(0, counter, "0x"), "nonce too low");
        assertRefused(OWNER.call(500, counter, "0x"), "nonce too high");
        assertRefused(
                OWNER.sign(4, counter, "0x", BigInteger.valueOf(100), 1252, BigInteger.ZERO), "intrinsic gas too low");
        assertRefused(
                OWNER.sign(4, counter, "0x", BigInteger.valueOf(100_000), 1, BigInteger.ZERO), "invalid chain id");
        assertRefused(
                OWNER.sign(4, counter, "0x", BigInteger.valueOf(100_000), 1252, BigInteger.ONE),
                "insufficient funds for gas * price + value");
        assertRefused(
                OWNER.sign(4, counter, "0x", BigInteger.valueOf(17_000_000), 1252, BigInteger.ZERO),
                "transaction gas limit too high");
    }

    private static void assertRefused(String raw, String words) throws Exception {
        JsonNode error = rpc.error("eth_sendRawTransaction", raw);
        assertEquals(-32000, error.get("code").asInt());
        assertTrue(error.get("message").asText().contains(words), error.toString());
    }

    @Test
    void whenANonceIsAhead_thenItWaitsForItsTurn() throws Exception {
        TestWallet sender = new TestWallet(503);
        String second = rpc.result("eth_sendRawTransaction", sender.call(1, counter, "0x"))
                .asText();
        assertTrue(rpc.result("eth_getTransactionReceipt", second).isNull());
        assertEquals("0x1", rpc.result("txpool_status").get("queued").asText());
        assertTrue(rpc.result("eth_getTransactionByHash", second)
                .get("blockNumber")
                .isNull());
        assertTrue(rpc.error("eth_sendRawTransaction", sender.call(1, counter, "0x"))
                .get("message")
                .asText()
                .contains("already known"));
        send(sender.call(0, counter, "0x"));
        assertEquals("0x1", rpc.receipt(second).get("status").asText());
        assertEquals(2, rpc.number("eth_getTransactionCount", sender.address(), "pending"));
    }

    @Test
    void whenMetricsAndHealthAreRead_thenTheyTellOfTheHead() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        String metrics = get(http, "/metrics");
        assertTrue(metrics.contains("florin_chain_head"), metrics);
        assertTrue(metrics.contains("florin_chain_rpc_seconds_count"), metrics);
        assertTrue(get(http, "/health").contains("\"status\":\"UP\""));
    }

    private static String get(HttpClient http, String path) throws Exception {
        return http.send(
                        java.net.http.HttpRequest.newBuilder(URI.create(node.rpcUrl() + path))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
