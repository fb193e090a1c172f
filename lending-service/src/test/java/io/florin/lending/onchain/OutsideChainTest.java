package io.florin.lending.onchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.lending.testing.OutsideChain;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The same service on a chain that is not ours (`FLORIN_CHAIN_URL`).
@QuarkusTest
@TestProfile(OutsideChain.class)
class OutsideChainTest {
    @Inject
    Chain chain;

    @Inject
    TransactionOutbox outbox;

    @Inject
    Reconciliation reconciliation;

    @Test
    void deploysSendsIndexesAndReconciles() {
        JsonNode client = chain.rpc().call("web3_clientVersion");
        assertFalse(client.asText().startsWith("Florin"), "this is another node: " + client);
        String key = "anvil:settle";
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueue(
                        new Submission(key, ServiceSigner.PUBLISHER, "Pool", "settle", List.of(List.of()))));
        assertInstanceOf(TransactionOutbox.Outcome.Included.class, OnchainEdgeTest.await(outbox, key));
        assertEquals(List.of(), reconciliation.run().differences());
    }
}
