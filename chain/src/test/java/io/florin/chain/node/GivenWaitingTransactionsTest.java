package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenWaitingTransactionsTest {
    private static final TestWallet SENDER = new TestWallet(1);
    private static final String TO = new TestWallet(2).address();

    @TempDir
    Path folder;

    private ChainNode node;
    private RpcClient rpc;

    @BeforeEach
    void start() {
        node = ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0).withMode(SealMode.MANUAL));
        rpc = new RpcClient(node.rpcUrl());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void whenThePoolIsShown_thenGapsPartPendingFromQueued() throws Exception {
        String first =
                rpc.result("eth_sendRawTransaction", SENDER.call(0, TO, "0x")).asText();
        rpc.result("eth_sendRawTransaction", SENDER.call(2, TO, "0x"));

        JsonNode content = rpc.result("txpool_content");
        String name = content.get("pending").fieldNames().next();
        assertEquals(SENDER.address(), name.toLowerCase(Locale.ROOT));
        assertTrue(!name.equals(SENDER.address()), "shown with the checksum of EIP-55");
        JsonNode waiting = content.get("pending").get(name).get("0");
        assertEquals(first, waiting.get("hash").asText());
        assertTrue(waiting.get("blockHash").isNull());
        assertEquals(
                "0x2", content.get("queued").get(name).get("2").get("nonce").asText());
        assertTrue(rpc.result("txpool_inspect")
                .get("pending")
                .get(name)
                .get("0")
                .asText()
                .endsWith(": 0 wei + 2000000 gas × 0 wei"));
        JsonNode own = rpc.result("txpool_contentFrom", SENDER.address());
        assertEquals("0x0", own.get("pending").get("0").get("nonce").asText());
        assertEquals(0, rpc.result("txpool_contentFrom", TO).get("pending").size());
    }

    @Test
    void whenATransactionIsSentAndWaitedFor_thenItsReceiptIsTheAnswer() throws Exception {
        String raw = SENDER.call(0, TO, "0x");
        CompletableFuture<JsonNode> receipt = CompletableFuture.supplyAsync(() -> {
            try {
                return rpc.result("eth_sendRawTransactionSync", raw, 9_000);
            } catch (Exception refused) {
                throw new IllegalStateException(refused);
            }
        });
        while (rpc.number("eth_getTransactionCount", SENDER.address(), "pending") == 0) {
            Thread.onSpinWait();
        }
        rpc.result("evm_mine");
        assertEquals("0x1", receipt.get(10, TimeUnit.SECONDS).get("status").asText());
    }

    @Test
    void whenNoBlockComesInTime_thenTheHashIsTold() throws Exception {
        JsonNode error = rpc.error("eth_sendRawTransactionSync", SENDER.call(0, TO, "0x"), 20);
        assertEquals(4, error.get("code").asInt());
        String hash = error.get("data").asText();
        assertEquals(
                "0x0", rpc.result("eth_getTransactionByHash", hash).get("nonce").asText());
        JsonNode tooLong = rpc.error("eth_sendRawTransactionSync", SENDER.call(1, TO, "0x"), 60_000);
        assertEquals(
                "timeout in ms: limit 10000, given 60000",
                tooLong.get("message").asText());
    }
}
