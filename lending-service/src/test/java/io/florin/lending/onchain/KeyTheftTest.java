package io.florin.lending.onchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.florin.lending.testing.DemoWallets;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Sign;
import org.web3j.crypto.Wallet;
import org.web3j.crypto.WalletFile;
import org.web3j.crypto.exception.CipherException;

/// Takes every key that the service can read and tries what it must not be able to do: mint, reach an
/// appraisal quorum, force a transfer, give itself roles.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class KeyTheftTest {
    private static final String ASSET = "0x" + "11".repeat(32);
    private static final String ZERO_WORD = "0x" + "00".repeat(32);

    @Inject
    Chain chain;

    @Inject
    RpcChainReader reader;

    @Inject
    TransactionOutbox outbox;

    @Inject
    @ConfigProperty(name = "florin.data")
    Path data;

    private List<Credentials> stolen() throws IOException, CipherException {
        List<Credentials> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            for (Path file : found) {
                if (Files.readString(file).contains("\"ciphertext\"")) {
                    WalletFile wallet = new ObjectMapper().readValue(file.toFile(), WalletFile.class);
                    keys.add(Credentials.create(Wallet.decrypt("test", wallet)));
                }
            }
        }
        return keys;
    }

    /// Calls as the stolen key and returns the contract's reason for refusing.
    private String refusal(Credentials key, String contract, String function, Object... arguments) {
        ContractInterface known = ContractInterface.of(contract);
        byte[] calldata = known.function(function, arguments.length).calldata(Arrays.asList(arguments));
        Map<String, String> call =
                Map.of("from", key.getAddress(), "to", chain.address(contract), "data", Hex.of(calldata));
        JsonRpc.RpcError error = assertThrows(
                JsonRpc.RpcError.class,
                () -> chain.rpc().call("eth_call", call, "latest"),
                key.getAddress() + " must not " + contract + "." + function);
        return ((ContractReverted) Reverts.translate(known, error)).error();
    }

    private void mustLackTheRole(Credentials key, String contract, String function, Object... arguments) {
        assertEquals("AccessManagedUnauthorized", refusal(key, contract, function, arguments), function);
    }

    @Test
    void theServiceReadsThreeKeysAndNoDeployerKey() throws IOException, CipherException {
        assertEquals(3, stolen().size(), "originator, compliance and publisher, nothing else");
        assertFalse(Files.exists(data.resolve("deployments").resolve("1252.deployer")), "the deployer's key is gone");
    }

    @Test
    void noStolenKeyMintsOrForcesOrRules() throws IOException, CipherException {
        for (Credentials key : stolen()) {
            String self = key.getAddress();
            String victim = DemoWallets.wallet(1).getAddress();
            assertEquals("CapacityExceeded", refusal(key, "Issuance", "mint", self, 1_000_000L));
            mustLackTheRole(key, "Issuance", "setCapacity", self, 1_000_000L);
            mustLackTheRole(key, "IdentityGate", "forceTransfer", victim, self, 1L, 1, ASSET);
            mustLackTheRole(key, "Appraisals", "addSigner", self, 9L);
            assertEquals("AccessManagerUnauthorizedAccount", refusal(key, "AccessManager", "grantRole", 0L, self, 0L));
            mustLackTheRole(key, "Markets", "setParameter", parameter("BASE_RATE"), BigInteger.ZERO);
            assertEquals("InsufficientAllowance", refusal(key, "FLUSD", "transferFrom", victim, self, 1L));
        }
    }

    @Test
    void noStolenKeyIsAnAppraiser() throws IOException, CipherException {
        for (Credentials key : stolen()) {
            assertEquals(
                    BigInteger.ZERO,
                    reader.read("Appraisals", "firmOf", key.getAddress()).singleInteger(),
                    "a service key must not count in an appraisal quorum");
        }
    }

    @Test
    void allStolenKeysTogetherReachNoAppraisalQuorum() throws IOException, CipherException {
        List<Credentials> keys = new ArrayList<>(stolen());
        keys.sort(Comparator.comparing(Credentials::getAddress));
        String asset = registeredAsset();
        long day = today();
        List<Object> statements = new ArrayList<>();
        List<Object> signatures = new ArrayList<>();
        for (Credentials key : keys) {
            List<Object> statement = List.of(asset, BigInteger.valueOf(1_000_000), 1, day, ZERO_WORD, key.getAddress());
            statements.add(statement);
            signatures.add(signed(key, statement));
        }
        assertEquals(
                "NotASigner", refusal(keys.getFirst(), "Appraisals", "submitRound", asset, statements, signatures));
    }

    private long today() {
        return reader.head().time().getEpochSecond() / 86_400;
    }

    private byte[] signed(Credentials key, List<Object> statement) {
        byte[] digest =
                (byte[]) reader.read("Appraisals", "statementDigest", statement).single();
        Sign.SignatureData signature = Sign.signMessage(digest, key.getEcKeyPair(), false);
        byte[] bytes = new byte[65];
        System.arraycopy(signature.getR(), 0, bytes, 0, 32);
        System.arraycopy(signature.getS(), 0, bytes, 32, 32);
        bytes[64] = signature.getV()[0];
        return bytes;
    }

    /// A house of an honest borrower, so that only the signatures are missing.
    private String registeredAsset() {
        Credentials borrower = DemoWallets.wallet(0);
        String key = "test:identity:" + reader.head().number();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueue(new Submission(
                        key,
                        ServiceSigner.COMPLIANCE,
                        "IdentityGate",
                        "setRecord",
                        List.of(borrower.getAddress(), 77L, 1, 0, 1, today() + 300))));
        OnchainEdgeTest.await(outbox, key);
        PersonalSender sender = new PersonalSender(chain);
        String title = Hex.of(parameter("house-" + reader.head().number()));
        sender.send(borrower, "CollateralRegistry", "register", title, 1, ZERO_WORD);
        return Hex.of((byte[]) reader.read("CollateralRegistry", "assetIdOf", borrower.getAddress(), title)
                .single());
    }

    private static byte[] parameter(String name) {
        return Arrays.copyOf(name.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 32);
    }
}
