package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three senders count on one counter in one block; a fourth does something of its own.
class GivenABlockOfDependentCallsTest {
    private static final String SLOT = "0x" + "0".repeat(64);

    @TempDir
    static Path folder;

    private static ChainNode node;
    private static RpcClient rpc;
    private static String counter;
    private static String block;
    private static final List<String> SENT = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        node = ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0).withMode(SealMode.MANUAL));
        rpc = new RpcClient(node.rpcUrl());
        String init = Contracts.initCode(Contracts.COUNTER_RUNTIME);
        String deployed = rpc.result("eth_sendRawTransaction", new TestWallet(9).deploy(0, init))
                .asText();
        rpc.result("evm_mine");
        counter = rpc.receipt(deployed).get("contractAddress").asText();
        for (int wallet = 1; wallet <= 3; wallet++) {
            SENT.add(rpc.result("eth_sendRawTransaction", new TestWallet(wallet).call(0, counter, "0x"))
                    .asText());
        }
        String alone = new TestWallet(4).address();
        SENT.add(rpc.result("eth_sendRawTransaction", new TestWallet(4).call(0, alone, "0x"))
                .asText());
        rpc.result("evm_mine");
        block = rpc.receipt(SENT.getLast()).get("blockNumber").asText();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void whenItsExecutionIsAsked_thenDepthAndConflictsAreThoseOfTheCalls() throws Exception {
        JsonNode execution = rpc.result("florin_getBlockExecution", block);

        assertEquals(4, execution.get("transactions").asInt());
        assertEquals(3, execution.get("dependencyDepth").asInt(), "each count reads the one before");
        assertEquals(0.5, execution.get("conflictRate").asDouble(), "two of four read what another wrote");
        assertTrue(execution.get("incarnations").asInt() >= 4);
        assertTrue(List.of("sequential", "parallel")
                .contains(execution.get("executor").asText()));
        assertTrue(execution.get("stageNanos").get("execute").asLong() > 0);
        assertEquals("dependencyDepth", execution.get("deterministic").get(1).asText());
    }

    @Test
    void whenAccessSetsAreAsked_thenReadsAndWritesAreNamed() throws Exception {
        JsonNode sets = rpc.result("florin_getBlockAccessSets", block);
        assertEquals(SENT, sets.findValuesAsText("transactionHash"));
        JsonNode third = sets.get(2);
        assertEquals("[\"0x1\"]", third.get("dependsOn").toString());
        assertTrue(holds(third.get("reads"), "storage", counter), third.toString());
        assertTrue(holds(third.get("writes"), "storage", counter), third.toString());
        assertEquals("[]", sets.get(3).get("dependsOn").toString());

        JsonNode one = rpc.result("florin_getTransactionExecution", SENT.get(2));
        assertEquals(third.get("reads"), one.get("reads"));
        assertEquals("0x2", one.get("transactionIndex").asText());
    }

    private static boolean holds(JsonNode locations, String kind, String address) {
        for (JsonNode location : locations) {
            if (location.get("kind").asText().equals(kind)
                    && location.get("address").asText().equals(address)) {
                return location.get("slot").asText().equals(SLOT);
            }
        }
        return false;
    }

    @Test
    void whenABlockIsUnknown_thenTheErrorSaysSo() throws Exception {
        assertEquals(
                "header not found",
                rpc.error("florin_getBlockExecution", "0xffff").get("message").asText());
        assertTrue(rpc.error("florin_getBlockExecution", "0x0")
                .get("message")
                .asText()
                .contains("is not kept"));
        assertEquals(0, rpc.result("florin_getBlockAccessSets", "0x0").size());
    }

    @Test
    void whenHealthIsAsked_thenItIsThatOfTheNode() throws Exception {
        assertEquals("UP", rpc.result("florin_health").get("status").asText());
    }

    @Test
    void whenSlotsOfSeveralAccountsAreAsked_thenAllAnswerFromOneBlock() throws Exception {
        String other = new TestWallet(7).address();
        JsonNode values =
                rpc.result("eth_getStorageValues", Map.of(counter, List.of(SLOT, "0x1"), other, List.of(SLOT)), block);
        assertTrue(values.get(counter).get(0).asText().endsWith("3"), values.toString());
        assertEquals(SLOT, values.get(counter).get(1).asText());
        assertEquals(SLOT, values.get(other).get(0).asText());
        assertEquals(
                -32602, rpc.error("eth_getStorageValues", Map.of()).get("code").asInt());
        List<String> many = Collections.nCopies(1_025, SLOT);
        JsonNode error = rpc.error("eth_getStorageValues", Map.of(counter, many));
        assertEquals(-32005, error.get("code").asInt());
        assertEquals(
                "too many storage keys: limit 1024, given 1025",
                error.get("message").asText());
    }

    @Test
    void whenTheRulesAreAsked_thenForkContractsAndPrecompilesAreListed() throws Exception {
        JsonNode config = rpc.result("eth_config");
        JsonNode now = config.get("current");
        assertEquals("0x4e4", now.get("chainId").asText());
        assertEquals(18, now.get("precompiles").size());
        assertEquals(
                "0x0000000000000000000000000000000000000100",
                now.get("precompiles").get("P256VERIFY").asText());
        assertEquals(5, now.get("systemContracts").size());
        assertTrue(config.get("next").isNull() && config.get("last").isNull());
        assertTrue(now.get("forkId").asText().matches("0x[0-9a-f]{8}"));
        assertEquals(
                "0x0",
                rpc.result("eth_capabilities").get("state").get("oldestBlock").asText());
    }
}
