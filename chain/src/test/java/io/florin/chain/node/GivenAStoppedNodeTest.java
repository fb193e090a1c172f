package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenAStoppedNodeTest {
    @TempDir
    Path folder;

    private NodeConfig config() {
        return NodeConfig.at(folder).withRpc("127.0.0.1", 0);
    }

    @Test
    void whenStartedAgain_thenHeadReceiptsAndStateAreTheSame() throws Exception {
        List<JsonNode> receipts = new ArrayList<>();
        BlockHead head;
        try (ChainNode node = ChainNode.start(config())) {
            RpcClient rpc = new RpcClient(node.rpcUrl());
            TestWallet sender = new TestWallet(5);
            String hash = rpc.result(
                            "eth_sendRawTransaction", sender.deploy(0, Contracts.initCode(Contracts.COUNTER_RUNTIME)))
                    .asText();
            String contract = rpc.receipt(hash).get("contractAddress").asText();
            for (int nonce = 1; nonce <= 20; nonce++) {
                receipts.add(rpc.receipt(rpc.result("eth_sendRawTransaction", sender.call(nonce, contract, "0x"))
                        .asText()));
            }
            head = node.head();
        }
        try (ChainNode node = ChainNode.start(config())) {
            RpcClient rpc = new RpcClient(node.rpcUrl());
            assertEquals(head, node.head());
            for (JsonNode receipt : receipts) {
                assertEquals(
                        receipt,
                        rpc.result(
                                "eth_getTransactionReceipt",
                                receipt.get("transactionHash").asText()));
            }
        }
    }

    @Test
    void whenASecondNodeOpensTheFolder_thenOneSentenceSaysSo() {
        try (ChainNode node = ChainNode.start(config())) {
            assertTrue(node.head().number() >= 0);
            RuntimeException refused = assertThrows(RuntimeException.class, () -> ChainNode.start(config()));
            assertTrue(
                    String.valueOf(refused.getMessage())
                            .contains("is in use by another process (process id "
                                    + ProcessHandle.current().pid() + ")."),
                    refused.getMessage());
        }
    }

    @Test
    void whenThePortIsTaken_thenOneSentenceSaysSoAndTheFolderIsFreeAgain() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            RuntimeException refused =
                    assertThrows(RuntimeException.class, () -> ChainNode.start(config().withRpc("127.0.0.1", port)));
            assertTrue(String.valueOf(refused.getMessage()).contains("port " + port), refused.getMessage());
        }
        ChainNode.start(config()).close();
    }

    @Test
    void whenTheGenesisChanges_thenTheDataIsRefused() throws Exception {
        ChainNode.start(config()).close();
        String florin = new String(
                ChainNode.class.getResourceAsStream("/genesis/florin.json").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        Path other = Files.writeString(folder.resolve("other.json"), florin.replace("0x11e1a300", "0x11e1a301"));
        RuntimeException refused =
                assertThrows(RuntimeException.class, () -> ChainNode.start(config().withGenesis(other)));
        assertTrue(String.valueOf(refused.getMessage()).contains("belongs to another genesis"), refused.getMessage());
    }

    @Test
    void whenTheClockJumps_thenOneBlockIsMadeAtTheNewTime() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T00:00:00Z"));
        NodeConfig manual = config().withMode(SealMode.MANUAL).withClock(now::get);
        try (ChainNode node = ChainNode.start(manual)) {
            BlockHead first = node.mine();
            now.updateAndGet(time -> time.plus(Duration.ofDays(30)));
            BlockHead second = node.mine();
            assertEquals(first.number() + 1, second.number());
            assertEquals(30L * 86_400, second.timestamp() - first.timestamp());
            assertEquals(second.timestamp(), node.mine().timestamp(), "same second again: nonDecreasing");
            now.updateAndGet(time -> time.minus(Duration.ofDays(60)));
            assertEquals(second.timestamp(), node.mine().timestamp(), "never before the parent");
        }
    }

    @Test
    void whenNothingHappens_thenAHeartbeatBlockIsMade() throws Exception {
        try (ChainNode node = ChainNode.start(config().withHeartbeat(Duration.ofMillis(200)))) {
            long from = node.head().number();
            for (int i = 0; i < 100 && node.head().number() < from + 2; i++) {
                Thread.sleep(50);
            }
            assertTrue(node.head().number() >= from + 2);
        }
    }

    @Test
    void whenModeIsInterval_thenBlocksWaitForTheTick() throws Exception {
        NodeConfig interval = config().withMode(SealMode.INTERVAL).withBlockTime(Duration.ofMillis(300));
        try (ChainNode node = ChainNode.start(interval)) {
            RpcClient rpc = new RpcClient(node.rpcUrl());
            List<String> hashes = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                hashes.add(rpc.result(
                                "eth_sendRawTransaction",
                                new TestWallet(900 + i).call(0, new TestWallet(1).address(), "0x"))
                        .asText());
            }
            for (String hash : hashes) {
                assertEquals("0x1", rpc.receipt(hash).get("status").asText());
            }
            assertTrue(node.head().number() <= 3, "five transactions in few blocks");
        }
    }

    @Test
    void whenModeIsManual_thenEvmMineSealsAtTheWantedTime() throws Exception {
        try (ChainNode node = ChainNode.start(config().withMode(SealMode.MANUAL))) {
            RpcClient rpc = new RpcClient(node.rpcUrl());
            String hash = rpc.result(
                            "eth_sendRawTransaction", new TestWallet(3).call(0, new TestWallet(1).address(), "0x"))
                    .asText();
            assertTrue(rpc.result("eth_getTransactionReceipt", hash).isNull());
            rpc.result("evm_setNextBlockTimestamp", "0x77777777");
            rpc.result("evm_mine");
            JsonNode block = rpc.result("eth_getBlockByNumber", "latest", false);
            assertEquals("0x77777777", block.get("timestamp").asText());
            assertEquals(hash, block.get("transactions").get(0).asText());
        }
    }
}
