package io.florin.contracts.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.contracts.abi.Appraisals;
import io.florin.contracts.abi.Issuance;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/// What holds after a deployment, and how a stopped one goes on. On anvil.
class GivenADeploymentTest {
    @TempDir
    static Path data;

    private static AnvilChain chain;
    private static World world;

    @BeforeAll
    static void deploy() {
        chain = AnvilChain.start();
        world = World.on(chain, data);
    }

    @AfterAll
    static void stop() {
        world.close();
        chain.close();
    }

    @Test
    void whenFinished_thenTheFileIsThereAndTheKeyIsGone() throws IOException {
        assertEquals(
                world.record,
                DeploymentRecord.find(data, DeployConfig.DEMO_CHAIN_ID).orElseThrow(),
                "the file says what the run returned");
        try (Stream<Path> files = Files.list(data.resolve("deployments"))) {
            assertEquals(
                    List.of("1252.json"),
                    files.map(file -> file.getFileName().toString()).toList(),
                    "neither key nor journal is left");
        }
    }

    @Test
    void whenDeployedAgain_thenTheSameDeploymentIsFound() {
        assertEquals(
                world.record, Deployment.deploy(World.config(), chain.rpcUrl(), data), "nothing is deployed twice");
    }

    @Test
    void whenTheChainIsAnother_thenTheFileIsRefused() {
        try (AnvilChain other = AnvilChain.startAt(TestChain.START.minusSeconds(1))) {
            DeployException refusal =
                    assertThrows(DeployException.class, () -> Deployment.deploy(World.config(), other.rpcUrl(), data));
            assertTrue(refusal.getMessage().contains("another chain"), refusal.getMessage());
        }
    }

    @Test
    void whenStoppedAtAnyOfManySteps_thenTheNextRunGoesOn(@TempDir Path folder) {
        try (AnvilChain other = AnvilChain.start()) {
            for (int stop : new int[] {1, 5, 17, 40, 74}) {
                assertThrows(
                        StoppedException.class,
                        () -> Deployment.deploy(World.config(), other.rpcUrl(), folder, line -> {
                            if (line.startsWith(stop + "/")) {
                                throw new StoppedException();
                            }
                        }));
            }
            DeploymentRecord record = Deployment.deploy(World.config(), other.rpcUrl(), folder);
            assertEquals(1, record.deployedAtBlock(), "the first contract is still that of the first run");
            assertFalse(Files.exists(folder.resolve("deployments/1252.deployer")), "the key is destroyed");
        }
    }

    @Test
    void whenStoppedBetweenJournalAndSending_thenTheStepIsSentAnew(@TempDir Path folder) throws IOException {
        try (AnvilChain other = AnvilChain.start()) {
            assertThrows(
                    StoppedException.class,
                    () -> Deployment.deploy(World.config(), other.rpcUrl(), folder, line -> {
                        if (line.startsWith("20/")) {
                            throw new StoppedException();
                        }
                    }));
            Path file = folder.resolve("deployments/1252.journal.json");
            Journal journal = Journal.find(file);
            assertTrue(journal != null && journal.size() == 20, "twenty steps are journalled");
            journal.record(20, Numeric.toHexString(World.hash("a transaction that never left")));
            Deployment.deploy(World.config(), other.rpcUrl(), folder);
            assertFalse(Files.exists(file), "the run came to its end");
        }
    }

    @Test
    void whenGasCostsSomething_thenItAsksForMoneyAndGoesOnOnceItHasIt(@TempDir Path folder) {
        try (AnvilChain other = AnvilChain.startPaid()) {
            DeployException refusal = assertThrows(
                    DeployException.class,
                    () -> Deployment.deploy(World.config(), other.rpcUrl(), folder, line -> {}, () -> World.DEPLOYER));
            assertTrue(refusal.getMessage().contains(World.DEPLOYER.getAddress()), refusal.getMessage());
            other.setBalance(World.DEPLOYER.getAddress(), BigInteger.TEN.pow(18));
            DeploymentRecord record = Deployment.deploy(World.config(), other.rpcUrl(), folder);
            assertEquals(world.record.contracts(), record.contracts(), "the same key gives the same addresses");
        }
    }

    @Test
    void whenTheConfigurationChangesInBetween_thenTheRunIsRefused(@TempDir Path folder) {
        try (AnvilChain other = AnvilChain.start()) {
            assertThrows(
                    StoppedException.class,
                    () -> Deployment.deploy(World.config(), other.rpcUrl(), folder, line -> {
                        throw new StoppedException();
                    }));
            DeployConfig changed = DeployConfig.demo(
                    World.key("another").getAddress(), World.COMPLIANCE.getAddress(), World.PUBLISHER.getAddress());
            DeployException refusal =
                    assertThrows(DeployException.class, () -> Deployment.deploy(changed, other.rpcUrl(), folder));
            assertTrue(refusal.getMessage().contains("another configuration"), refusal.getMessage());
        }
    }

    @Test
    void whenEveryServiceKeyIsStolen_thenItMintsNothingForcesNothingAndReachesNoQuorum() {
        Credentials victim = DemoAccounts.credentials(DemoAccounts.LENDER);
        for (Credentials thief : List.of(World.ORIGINATOR, World.COMPLIANCE, World.PUBLISHER, World.DEPLOYER)) {
            Issuance issuance = world.issuance(thief);
            String loot = thief.getAddress();
            assertTrue(world.refuses(issuance.mint(loot, BigInteger.ONE)), "no bucket, no mint");
            assertTrue(world.refuses(issuance.setCapacity(loot, BigInteger.TEN)), "no bucket can be opened either");
            assertTrue(world.refuses(world.flusd(thief).mint(loot, BigInteger.ONE)), "only Issuance mints");
            assertTrue(
                    world.refuses(world.identityGate(thief)
                            .forceTransfer(
                                    victim.getAddress(), loot, BigInteger.ONE, BigInteger.ONE, World.hash("order"))),
                    "no transfer can be forced");
            assertTrue(
                    world.refuses(world.markets(thief).setParameter(Units.key("BASE_RATE"), BigInteger.ONE)),
                    "no parameter can be set");
            assertTrue(
                    world.refuses(world.appraisals(thief).addSigner(loot, BigInteger.TEN)),
                    "no appraiser can be added");
        }
        assertTrue(world.refuses(stolenRound()), "their signatures are no appraisal quorum");
    }

    private static RemoteFunctionCall<TransactionReceipt> stolenRound() {
        Credentials owner = DemoAccounts.credentials(DemoAccounts.LENDER);
        world.send(world.identityGate(World.COMPLIANCE)
                .setRecord(
                        owner.getAddress(),
                        BigInteger.valueOf(77),
                        BigInteger.ONE,
                        BigInteger.ONE,
                        BigInteger.ONE,
                        BigInteger.valueOf(world.today() + 10)));
        byte[] title = World.hash("a castle in the air");
        world.send(world.registry(owner).register(title, BigInteger.ONE, World.hash("none")));
        byte[] asset = world.read(world.registry(owner).assetIdOf(owner.getAddress(), title));
        List<Credentials> thieves = Stream.of(World.ORIGINATOR, World.COMPLIANCE, World.PUBLISHER)
                .sorted(Comparator.comparing(thief -> Numeric.toBigInt(thief.getAddress())))
                .toList();
        List<Appraisals.Statement> statements = thieves.stream()
                .map(thief -> new Appraisals.Statement(
                        asset,
                        LoanStory.flusd(1_000_000),
                        BigInteger.ONE,
                        BigInteger.valueOf(world.today()),
                        World.hash("none"),
                        thief.getAddress()))
                .toList();
        Appraisals appraisals = world.appraisals(owner);
        List<byte[]> signatures = Stream.of(0, 1, 2)
                .map(i -> World.sign(thieves.get(i), world.read(appraisals.statementDigest(statements.get(i)))))
                .toList();
        return appraisals.submitRound(asset, statements, signatures);
    }

    /// A run that somebody stops.
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
