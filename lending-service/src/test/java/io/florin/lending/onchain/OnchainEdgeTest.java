package io.florin.lending.onchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.testing.DemoWallets;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Outbox, index and reconciliation on the chain in process, the worker running beside.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class OnchainEdgeTest {
    @Inject
    TransactionOutbox outbox;

    @Inject
    ChainReader reader;

    @Inject
    Chain chain;

    @Inject
    ServiceKeys keys;

    @Inject
    Indexer indexer;

    @Inject
    LedgerProjection ledger;

    @Inject
    CursorTable cursors;

    @Inject
    Reconciliation reconciliation;

    @Inject
    TypedDataSigner signer;

    @Inject
    ChainWorker worker;

    @Inject
    Sender sender;

    @Inject
    OutboxTable table;

    private static Submission settle(String key) {
        return new Submission(key, ServiceSigner.PUBLISHER, "Pool", "settle", List.of(List.of()));
    }

    private void enqueue(Submission submission) {
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueue(submission));
    }

    private long nonce(ServiceSigner signer) {
        return JsonRpc.quantity(chain.rpc().call("eth_getTransactionCount", keys.address(signer), "latest"))
                .longValueExact();
    }

    private TransactionOutbox.Outcome await(String key) {
        return await(outbox, key);
    }

    /// Waits for the end of a submission.
    static TransactionOutbox.Outcome await(TransactionOutbox outbox, String key) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(limit)) {
            TransactionOutbox.Outcome outcome = outbox.outcome(key).orElseThrow();
            if (outcome instanceof TransactionOutbox.Outcome.Included
                    || outcome instanceof TransactionOutbox.Outcome.Reverted) {
                return outcome;
            }
            pause();
        }
        throw new AssertionError("no outcome for " + key);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneKeyHasOneEffect() {
        String key = "test:" + UUID.randomUUID();
        long before = nonce(ServiceSigner.PUBLISHER);
        enqueue(settle(key));
        enqueue(settle(key));
        assertInstanceOf(TransactionOutbox.Outcome.Included.class, await(key));
        enqueue(settle(key));
        pause();
        assertEquals(before + 1, nonce(ServiceSigner.PUBLISHER), "one business key, one transaction");
    }

    /// A kill between signing and sending: the next start finds signed bytes and sends just those.
    @Test
    void signedBytesOfAKilledProcessGoOutUnchanged() throws InterruptedException {
        worker.pause();
        String key = "test:" + UUID.randomUUID();
        enqueue(settle(key));
        long before = nonce(ServiceSigner.PUBLISHER);
        assertTrue(sender.step(), "nonce and bytes are stored");
        TransactionOutbox.Outcome.Sent stored = assertInstanceOf(
                TransactionOutbox.Outcome.Sent.class, outbox.outcome(key).orElseThrow());
        assertEquals(before, nonce(ServiceSigner.PUBLISHER), "nothing is on chain yet");
        worker.start();
        TransactionOutbox.Outcome.Included included =
                assertInstanceOf(TransactionOutbox.Outcome.Included.class, await(key));
        assertEquals(stored.transaction(), included.transaction(), "the very same transaction");
        assertEquals(before + 1, nonce(ServiceSigner.PUBLISHER));
    }

    /// A kill between sending and the receipt: the next start finds it in the chain and sends nothing more.
    @Test
    void aSentTransactionIsFoundAgain() throws InterruptedException {
        worker.pause();
        String key = "test:" + UUID.randomUUID();
        enqueue(settle(key));
        assertTrue(sender.step());
        byte[] raw = QuarkusTransaction.requiringNew()
                .call(() -> java.util.Objects.requireNonNull(
                        table.next("publisher").orElseThrow().raw()));
        chain.rpc().call("eth_sendRawTransaction", Hex.of(raw));
        worker.start();
        assertInstanceOf(TransactionOutbox.Outcome.Included.class, await(key));
    }

    @Test
    void aRolledBackChangeSendsNothing() {
        String key = "test:" + UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.enqueue(settle(key));
        QuarkusTransaction.rollback();
        assertTrue(outbox.outcome(key).isEmpty());
    }

    @Test
    void aRefusalByTheContractIsTypedAndUsesNoNonce() {
        String key = "test:" + UUID.randomUUID();
        long before = nonce(ServiceSigner.ORIGINATOR);
        enqueue(new Submission(
                key, ServiceSigner.ORIGINATOR, "Issuance", "mint", List.of(keys.address(ServiceSigner.ORIGINATOR), 1)));
        TransactionOutbox.Outcome outcome = await(key);
        assertInstanceOf(TransactionOutbox.Outcome.Reverted.class, outcome);
        assertEquals(before, nonce(ServiceSigner.ORIGINATOR));
    }

    @Test
    void replayingFromTheFirstBlockGivesEqualRows() throws InterruptedException {
        String key = "test:" + UUID.randomUUID();
        enqueue(settle(key));
        await(key);
        awaitIndexed();
        Map<String, BigInteger> before = supplies();
        assertTrue(
                BigInteger.ZERO.compareTo(before.getOrDefault("FLV", BigInteger.ZERO)) < 0,
                "the founding grants are in the ledger");
        // A cursor of another fork: its hash is not in the chain.
        CursorTable.Cursor cursor =
                QuarkusTransaction.requiringNew().call(() -> cursors.read().orElseThrow());
        QuarkusTransaction.requiringNew()
                .run(() -> cursors.write(new CursorTable.Cursor(
                        cursor.genesisHash(), cursor.block(), "0x" + "00".repeat(32), cursor.projections())));
        Thread.sleep(1_000);
        awaitIndexed();
        assertEquals(before, supplies(), "a rebuilt index equals the first one");
        assertTrue(reconciliation.run().differences().isEmpty(), "database and chain agree");
    }

    private Map<String, BigInteger> supplies() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Map.of(
                        "FLV", ledger.supply("FLV"),
                        "FLUSD", ledger.supply("FLUSD"),
                        "TrancheVault", ledger.supply("TrancheVault")));
    }

    private void awaitIndexed() {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (indexer.indexed() < reader.head().number()) {
            assertTrue(Instant.now().isBefore(limit), "the index follows the head");
            pause();
        }
    }

    @Test
    void aServiceSignatureIsRecovered() {
        String data = """
                {"types":{"EIP712Domain":[{"name":"name","type":"string"},{"name":"chainId","type":"uint256"}],
                "Note":[{"name":"text","type":"string"},{"name":"amount","type":"uint128"}]},
                "primaryType":"Note","domain":{"name":"Florin","chainId":"1252"},
                "message":{"text":"hello","amount":"340282366920938463463374607431768211455"}}""";
        String signature = signer.sign(ServiceSigner.ORIGINATOR, data);
        assertEquals(signer.address(ServiceSigner.ORIGINATOR), signer.recover(data, signature));
        assertEquals(
                DemoWallets.wallet(4).getAddress(), PersonalSignature.recover("hello", DemoWallets.sign(4, "hello")));
    }
}
