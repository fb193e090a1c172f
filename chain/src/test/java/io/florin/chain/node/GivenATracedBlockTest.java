package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Traces over HTTP, in the forms geth's users know. One block holds two calls of a counter, so the second trace needs
/// the first transaction run again.
class GivenATracedBlockTest {
    private static final String ONE = "0x" + "0".repeat(63) + "1";
    private static final String TWO = "0x" + "0".repeat(63) + "2";
    private static final String ZERO = "0x" + "0".repeat(64);

    @TempDir
    static Path folder;

    private static ChainNode node;
    private static RpcClient rpc;
    private static final TestWallet OWNER = new TestWallet(1);
    private static String counter;
    private static String reverter;
    private static String first;
    private static String second;
    private static String failed;
    private static String block;

    @BeforeAll
    static void start() throws Exception {
        node = ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0).withMode(SealMode.MANUAL));
        rpc = new RpcClient(node.rpcUrl());
        String deployed = rpc.result(
                        "eth_sendRawTransaction", OWNER.deploy(0, Contracts.initCode(Contracts.COUNTER_RUNTIME)))
                .asText();
        String other = rpc.result(
                        "eth_sendRawTransaction", OWNER.deploy(1, Contracts.initCode(Contracts.REVERTER_RUNTIME)))
                .asText();
        rpc.result("evm_mine");
        counter = rpc.receipt(deployed).get("contractAddress").asText();
        reverter = rpc.receipt(other).get("contractAddress").asText();
        first = rpc.result("eth_sendRawTransaction", OWNER.call(2, counter, "0x"))
                .asText();
        second = rpc.result("eth_sendRawTransaction", OWNER.call(3, counter, "0x"))
                .asText();
        failed = rpc.result("eth_sendRawTransaction", OWNER.call(4, reverter, "0x"))
                .asText();
        rpc.result("evm_mine");
        block = rpc.receipt(failed).get("blockHash").asText();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void whenStepsAreTraced_thenEachShowsWhatItFound() throws Exception {
        JsonNode trace = rpc.result("debug_traceTransaction", second, Map.of("enableMemory", true));
        JsonNode steps = trace.get("structLogs");

        assertEquals(
                Long.decode(rpc.receipt(second).get("gasUsed").asText()),
                trace.get("gas").asLong());
        assertFalse(trace.get("failed").asBoolean());
        assertEquals(TWO, trace.get("returnValue").asText());
        assertEquals("SLOAD", steps.get(1).get("op").asText());
        assertEquals(2_100, steps.get(1).get("gasCost").asLong(), "a cold slot (EIP-2929)");
        assertEquals(ONE, steps.get(1).get("storage").get(ZERO).asText(), "as the first transaction left it");
        JsonNode store = step(steps, "SSTORE");
        assertEquals(List.of("0x2", "0x2", "0x0"), texts(store.get("stack")));
        assertEquals(TWO, store.get("storage").get(ZERO).asText());
        assertEquals(List.of(TWO), texts(step(steps, "LOG1").get("memory")));
    }

    @Test
    void whenStackAndStorageAreSwitchedOff_thenTheyAreAbsent() throws Exception {
        JsonNode step = rpc.result(
                        "debug_traceTransaction",
                        first,
                        Map.of("disableStack", true, "disableStorage", true, "limit", 2))
                .get("structLogs");
        assertEquals(2, step.size(), "limit");
        assertFalse(
                step.get(1).has("stack")
                        || step.get(1).has("storage")
                        || step.get(1).has("memory"),
                step.toString());
    }

    @Test
    void whenCallsAreTraced_thenLogsAndRevertReasonsAreShown() throws Exception {
        Map<String, Object> options = Map.of("tracer", "callTracer", "tracerConfig", Map.of("withLog", true));
        JsonNode traces = rpc.result("debug_traceBlockByHash", block, options);

        assertEquals(List.of(first, second, failed), traces.findValuesAsText("txHash"));
        JsonNode call = traces.get(1).get("result");
        assertEquals("CALL", call.get("type").asText());
        assertEquals(OWNER.address(), call.get("from").asText());
        assertEquals(counter, call.get("to").asText());
        assertEquals(TWO, call.get("output").asText());
        assertEquals("0x1e8480", call.get("gas").asText(), "gas limit of the transaction");
        assertEquals(TWO, call.get("logs").get(0).get("data").asText());
        JsonNode reverted = traces.get(2).get("result");
        assertEquals("execution reverted", reverted.get("error").asText());
        assertEquals("too bad", reverted.get("revertReason").asText());
        assertEquals(traces, rpc.result("debug_traceBlockByNumber", "latest", options));
    }

    @Test
    void whenStatesAreTraced_thenBeforeAndAfterAreShown() throws Exception {
        JsonNode before = rpc.result("debug_traceTransaction", second, Map.of("tracer", "prestateTracer"));
        assertEquals(ONE, before.get(counter).get("storage").get(ZERO).asText());
        assertEquals(3, before.get(OWNER.address()).get("nonce").asLong());
        assertTrue(before.get(counter).get("code").asText().contains(Contracts.COUNTER_RUNTIME));

        JsonNode change = rpc.result(
                "debug_traceTransaction",
                second,
                Map.of("tracer", "prestateTracer", "tracerConfig", Map.of("diffMode", true)));
        assertEquals(
                ONE, change.get("pre").get(counter).get("storage").get(ZERO).asText());
        assertEquals(
                TWO, change.get("post").get(counter).get("storage").get(ZERO).asText());
        assertEquals(4, change.get("post").get(OWNER.address()).get("nonce").asLong());
        assertFalse(change.get("post").get(counter).has("code"), "code did not change");
    }

    @Test
    void whenACallIsTraced_thenOverridesHold() throws Exception {
        Map<String, Object> overrides = Map.of(
                "tracer", "callTracer", "stateOverrides", Map.of(counter, Map.of("stateDiff", Map.of(ZERO, TWO))));
        JsonNode call = rpc.result("debug_traceCall", Map.of("to", counter), "latest", overrides);
        assertTrue(call.get("output").asText().endsWith("3"), call.toString());
        Map<String, Object> block = Map.of("blockOverrides", Map.of("number", "0x7"));
        JsonNode number = rpc.result("debug_traceCall", Map.of("data", "0x435f5260205ff3"), "latest", block);
        assertTrue(number.get("returnValue").asText().endsWith("7"), number.toString());
    }

    @Test
    void whenThereIsNothingToTrace_thenTheErrorSaysSo() throws Exception {
        assertEquals(
                "transaction not found",
                rpc.error("debug_traceTransaction", ONE).get("message").asText());
        assertEquals(
                "genesis is not traceable",
                rpc.error("debug_traceBlockByNumber", "0x0").get("message").asText());
        JsonNode unknown = rpc.error("debug_traceTransaction", first, Map.of("tracer", "jsTracer"));
        assertEquals(-32000, unknown.get("code").asInt());
        assertTrue(unknown.get("message").asText().contains("jsTracer"), unknown.toString());
        JsonNode wrong = rpc.error("debug_traceTransaction", first, Map.of("enableMemory", "yes"));
        assertEquals(
                "invalid argument 1: enableMemory: \"yes\" is not true or false",
                wrong.get("message").asText());
    }

    @Test
    void whenATraceGrowsTooLarge_thenItIsStopped() throws Exception {
        // A loop that grows memory: each step would be shown with all of it.
        JsonNode error = rpc.error(
                "debug_traceCall",
                Map.of("data", "0x5b5f620fffff525f56", "gas", "0x2faf080"),
                "latest",
                Map.of("enableMemory", true));
        assertEquals(-32005, error.get("code").asInt(), error.toString());
        assertTrue(error.get("message").asText().contains("limit 67108864"), error.toString());
    }

    private static JsonNode step(JsonNode steps, String op) {
        for (JsonNode step : steps) {
            if (step.get("op").asText().equals(op)) {
                return step;
            }
        }
        throw new AssertionError("no " + op + " in " + steps);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
