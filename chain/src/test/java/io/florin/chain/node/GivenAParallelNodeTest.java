package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.parallel.ExecutorChoice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A node that runs every block in parallel, and what it tells of it.
class GivenAParallelNodeTest {
    private static final int CALLS = 20;

    @TempDir
    Path folder;

    private ChainNode node;
    private RpcClient rpc;
    private String counter;
    private String block;

    @BeforeEach
    void fillABlock() throws Exception {
        ExecutorChoice everyBlock = new ExecutorChoice(ExecutorChoice.Mode.PARALLEL, 2);
        node = ChainNode.start(NodeConfig.at(folder)
                .withRpc("127.0.0.1", 0)
                .withMode(SealMode.MANUAL)
                .withExecutor(everyBlock));
        rpc = new RpcClient(node.rpcUrl());
        TestWallet owner = new TestWallet(1);
        String deployment = rpc.result(
                        "eth_sendRawTransaction", owner.deploy(0, Contracts.initCode(Contracts.COUNTER_RUNTIME)))
                .asText();
        node.mine();
        counter = rpc.receipt(deployment).get("contractAddress").asText();
        for (int i = 0; i < CALLS; i++) {
            TestWallet wallet = new TestWallet(10 + i);
            rpc.result("eth_sendRawTransaction", wallet.call(0, counter, "0x"));
        }
        block = "0x" + Long.toHexString(node.mine().number());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void whenAllCallsCountInOneSlot_thenNoneIsLost() throws Exception {
        JsonNode count = rpc.result("eth_call", Map.of("to", counter), "latest");
        assertEquals(CALLS + 1, Long.decode(count.asText()));
    }

    @Test
    void whenAsked_thenItTellsHowABlockRan() throws Exception {
        JsonNode execution = rpc.result("florin_getBlockExecution", block);
        assertEquals("parallel", execution.get("executor").asText());
        assertEquals(2, execution.get("workers").asInt());
        assertEquals(CALLS, execution.get("transactions").asInt());
        assertTrue(execution.get("incarnations").asInt() >= CALLS, execution.toString());
        assertTrue(execution.get("stageNanos").has("commit"), execution.toString());
        assertEquals(CALLS, execution.get("dependencyDepth").asInt(), "each reads what the one before wrote");
    }

    @Test
    void whenMetricsAreRead_thenBlocksAreCountedByExecutor() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(node.rpcUrl() + "/metrics")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String metrics =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            assertTrue(metrics.contains("florin_chain_blocks_total{executor=\"parallel\"}"), metrics);
            assertTrue(metrics.contains("stage=\"root\""), metrics);
        }
        assertEquals("parallel, 2 workers", node.executor());
    }
}
