package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real node process is killed with SIGKILL at random points under load. Whatever was served must be there
/// afterwards.
class GivenAKilledNodeTest {
    private static final int ROUNDS = Integer.getInteger("florin.killRounds", 6);
    private static final long SEED = 20_261_124;

    @TempDir
    Path folder;

    @Test
    void whenKilledUnderLoad_thenNoServedReceiptIsLost() throws Exception {
        Random random = new Random(SEED);
        Map<String, JsonNode> served = new LinkedHashMap<>();
        long nonce = 0;
        String contract = null;
        for (int round = 0; round < ROUNDS; round++) {
            try (NodeProcess node = NodeProcess.start(folder)) {
                RpcClient rpc = new RpcClient(node.url);
                for (Map.Entry<String, JsonNode> one : served.entrySet()) {
                    assertEquals(
                            one.getValue(),
                            rpc.result("eth_getTransactionReceipt", one.getKey()),
                            "seed " + SEED + " round " + round);
                }
                TestWallet sender = new TestWallet(4_242);
                nonce = rpc.number("eth_getTransactionCount", sender.address(), "latest");
                assertTrue(nonce >= served.size(), "every served transaction counts in the nonce");
                if (contract == null) {
                    JsonNode made = rpc.receipt(rpc.result(
                                    "eth_sendRawTransaction",
                                    sender.deploy(nonce++, Contracts.initCode(Contracts.COUNTER_RUNTIME)))
                            .asText());
                    contract = made.get("contractAddress").asText();
                    served.put(made.get("transactionHash").asText(), made);
                }
                long slot = slot(rpc, contract);
                assertEquals(nonce - 1, slot, "state equals the receipts: one increment per call");
                Kill kill = new Kill(5 + random.nextInt(60), random.nextInt(20));
                load(node, rpc, sender, nonce, contract, served, kill);
            }
        }
        assertTrue(served.size() > 5 * ROUNDS, "transactions were served: " + served.size());
    }

    private static long slot(RpcClient rpc, String contract) throws Exception {
        return Long.parseLong(
                rpc.result("eth_getStorageAt", contract, "0x0", "latest")
                        .asText()
                        .substring(50),
                16);
    }

    /// When a round ends.
    ///
    /// @param served receipts read before the kill is ordered
    /// @param millis wait after that, while the load goes on
    private record Kill(int served, int millis) {}

    /// Sends and reads receipts until the process is killed under it.
    private static void load(
            NodeProcess node,
            RpcClient rpc,
            TestWallet sender,
            long nonce,
            String contract,
            Map<String, JsonNode> served,
            Kill kill)
            throws Exception {
        Thread killer = Thread.ofPlatform().unstarted(() -> {
            try {
                Thread.sleep(kill.millis());
                node.process.destroyForcibly().waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        List<String> sent = new ArrayList<>();
        int before = served.size();
        try {
            while (true) {
                sent.add(rpc.result("eth_sendRawTransaction", sender.call(nonce++, contract, "0x"))
                        .asText());
                String oldest = sent.getFirst();
                JsonNode receipt = rpc.result("eth_getTransactionReceipt", oldest);
                if (!receipt.isNull()) {
                    served.put(oldest, receipt);
                    sent.removeFirst();
                }
                if (served.size() - before >= kill.served() && killer.getState() == Thread.State.NEW) {
                    killer.start();
                }
                if (sent.size() > 100) {
                    Thread.sleep(5);
                }
            }
        } catch (IOException killed) {
            killer.join();
        }
    }

    /// A node in a process of its own, started by the command line main.
    private static final class NodeProcess implements AutoCloseable {
        final Process process;
        final String url;

        private NodeProcess(Process process, String url) {
            this.process = process;
            this.url = url;
        }

        static NodeProcess start(Path folder) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "--data",
                            folder.toString(),
                            "--port",
                            "0")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                int at = line.indexOf("http://");
                if (at >= 0) {
                    return new NodeProcess(process, line.substring(at, line.indexOf(' ', at)));
                }
            }
            throw new IOException("the node did not start");
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
