package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `eth_call` of precompiled contracts with inputs that would take minutes or gigabytes: the price is asked first.
class GivenADearPrecompileTest {
    /// Far above what a refusal takes, far below the work that must not be done.
    private static final Duration SOON = Duration.ofSeconds(4);

    private static final String HUGE = "80" + "0".repeat(62);
    private static ChainNode node;
    private static RpcClient client;

    @BeforeAll
    static void start(@TempDir Path folder) {
        node = ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0));
        client = new RpcClient(node.rpcUrl());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static JsonNode call(int number, String input, long gas) {
        Map<String, String> call =
                Map.of("to", "0x%040x".formatted(number), "input", "0x" + input, "gas", "0x" + Long.toHexString(gas));
        return assertTimeout(SOON, () -> client.answer("eth_call", call, "latest"));
    }

    private static String word(long value) {
        return "%064x".formatted(value);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "1,HUGE,1", "HUGE,HUGE,HUGE", "HUGE,0,0", "0,0,HUGE", "4294967295,1,1", "1,4294967295,1"})
    void whenLengthsOfAPowerAreBeyondTheLimit_thenItFails(String base, String exponent, String modulus) {
        StringBuilder input = new StringBuilder();
        for (String length : new String[] {base, exponent, modulus}) {
            input.append(length.equals("HUGE") ? HUGE : word(Long.parseLong(length)));
        }

        JsonNode answer = call(5, input + "020305", 40_000_000);

        boolean small = base.equals("1") && exponent.equals("1");
        assertEquals(small ? "0x03" : "", answer.path("result").asText(), answer::toString);
        assertEquals(small, !answer.has("error"), answer::toString);
    }

    @Test
    void whenRoundsAreFourBillion_thenTheGasRunsOut() {
        String input = "ffffffff" + "00".repeat(208) + "01";
        assertTrue(call(9, input, 50_000_000).toString().contains("out of gas"));
    }

    @ParameterizedTest
    @CsvSource({"6, 128", "8, 192", "11, 256", "12, 160", "14, 288", "15, 384"})
    void whenPointsAreThousands_thenTheGasRunsOutBeforeOneIsRead(int number, int entry) {
        // Nothing in it is a point: with more gas it would be refused otherwise.
        String input = "ff".repeat(entry * (1_200_000 / entry));
        JsonNode answer = call(number, input, 50_000_000);

        String message = answer.path("error").path("message").asText();
        boolean fixedPrice = number == 6 || number == 11;
        assertTrue(message.contains(fixedPrice ? "precompile failed" : "out of gas"), message);
    }
}
