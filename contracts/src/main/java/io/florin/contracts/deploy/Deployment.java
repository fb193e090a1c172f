package io.florin.contracts.deploy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Hash;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/// Deploys the protocol, once. A run that was stopped anywhere goes on where it was; a finished one is found again.
///
/// It ends only when code, wiring and roles were verified on the chain, the deployer holds no role and its key is
/// destroyed; then it writes `deployments/<chainId>.json` below the data folder. Not thread-safe; one run per folder.
public final class Deployment {
    /// Room for the whole deployment on chains where gas costs something; an unused rest stays with the deployer.
    private static final BigInteger GAS_OF_ALL = BigInteger.valueOf(60_000_000);

    private final DeployConfig config;
    private final ChainClient chain;
    private final Path dataFolder;
    private final Consumer<String> progress;

    private final Supplier<Credentials> freshKey;

    private Deployment(
            DeployConfig config,
            ChainClient chain,
            Path dataFolder,
            Consumer<String> progress,
            Supplier<Credentials> freshKey) {
        this.config = config;
        this.chain = chain;
        this.dataFolder = dataFolder;
        this.progress = progress;
        this.freshKey = freshKey;
    }

    /// As [#deploy(DeployConfig, String, Path, Consumer)], silently.
    public static DeploymentRecord deploy(DeployConfig config, String rpcUrl, Path dataFolder) {
        return deploy(config, rpcUrl, dataFolder, line -> {});
    }

    /// Deploys, goes on with, or finds the deployment of `config` on the chain at `rpcUrl`.
    ///
    /// @param progress gets one line per step
    /// @throws DeployException when the configuration is refused, the chain is not the configured one, a step fails
    ///     or the verification finds something; a later call goes on unless the message says otherwise
    public static DeploymentRecord deploy(
            DeployConfig config, String rpcUrl, Path dataFolder, Consumer<String> progress) {
        return deploy(config, rpcUrl, dataFolder, progress, DeployerKey::fresh);
    }

    /// For tests that need equal addresses on two chains; everywhere else the key is new and random.
    static DeploymentRecord deploy(
            DeployConfig config,
            String rpcUrl,
            Path dataFolder,
            Consumer<String> progress,
            Supplier<Credentials> freshKey) {
        ConfigCheck.check(config);
        RoleMap.check(Part.of(config.demo()));
        try (ChainClient chain = new ChainClient(rpcUrl)) {
            return new Deployment(config, chain, dataFolder, progress, freshKey).run();
        }
    }

    private DeploymentRecord run() {
        long chainId = chain.chainId();
        if (chainId != config.chainId()) {
            throw new DeployException(
                    "The chain has id " + chainId + ", but the configuration is for " + config.chainId() + ".");
        }
        String genesisHash = chain.genesisHash();
        Optional<DeploymentRecord> finished = DeploymentRecord.find(dataFolder, chainId);
        if (finished.isPresent()) {
            return confirmed(finished.get(), genesisHash);
        }
        DeployerKey keyFile = new DeployerKey(dataFolder.resolve("deployments").resolve(chainId + ".deployer"));
        Path journalFile = dataFolder.resolve("deployments").resolve(chainId + ".journal.json");
        Journal journal = Journal.find(journalFile);
        Credentials key;
        if (journal == null) {
            key = keyFile.keep(freshKey.get());
            journal = Journal.start(journalFile, genesisHash, configHash(), key.getAddress());
        } else {
            key = continued(journal, keyFile, genesisHash);
        }
        DeployPlan plan = new DeployPlan(config, key.getAddress(), chain.web3());
        requireFunds(key.getAddress());
        List<Step> steps = plan.steps();
        Verification verification = new Verification(chain, plan, journal);
        for (int index = 0; index < steps.size(); index++) {
            if (index == steps.size() - 1 && journal.size() <= index) {
                verification.run(false);
            }
            perform(index, steps.get(index), key, journal);
            progress.accept(
                    (index + 1) + "/" + steps.size() + " " + steps.get(index).label());
        }
        verification.run(true);
        DeploymentRecord record = summary(plan, journal, genesisHash);
        Journal.FileStore.write(DeploymentRecord.fileIn(dataFolder, chainId), record.toJson());
        keyFile.destroy();
        journal.delete();
        return record;
    }

    /// A finished deployment must lie on this very chain.
    private DeploymentRecord confirmed(DeploymentRecord record, String genesisHash) {
        Path file = DeploymentRecord.fileIn(dataFolder, record.chainId());
        if (!record.genesisHash().equals(genesisHash)) {
            throw new DeployException("The deployment file " + file
                    + " belongs to another chain with the same id; move it away to deploy here.");
        }
        if (record.demo() != config.demo()) {
            throw new DeployException("The deployment file " + file + " says demo=" + record.demo() + ".");
        }
        for (Part part : Part.of(record.demo())) {
            if (chain.code(record.address(part)).length() <= 2) {
                throw new DeployException("The chain does not hold the " + part.contractName() + " of " + file
                        + "; was its data deleted? Move the file away to deploy anew.");
            }
        }
        // A run that was stopped after its last write leaves these behind.
        new DeployerKey(dataFolder.resolve("deployments").resolve(record.chainId() + ".deployer")).destroy();
        Journal.FileStore.delete(dataFolder.resolve("deployments").resolve(record.chainId() + ".journal.json"));
        return record;
    }

    private Credentials continued(Journal journal, DeployerKey keyFile, String genesisHash) {
        if (!journal.genesisHash().equals(genesisHash)) {
            throw new DeployException("A stopped deployment in " + dataFolder
                    + " was for another chain with the same id; delete its journal to deploy anew.");
        }
        if (!journal.configHash().equals(configHash())) {
            throw new DeployException("A stopped deployment in " + dataFolder
                    + " had another configuration; delete its journal to deploy anew.");
        }
        Credentials key = keyFile.read();
        if (!key.getAddress().equalsIgnoreCase(journal.deployer())) {
            throw new DeployException("The deployer's key in " + dataFolder + " is not that of the journal.");
        }
        return key;
    }

    private void requireFunds(String deployer) {
        BigInteger fee = chain.feePerGas();
        BigInteger needed = fee.multiply(GAS_OF_ALL);
        BigInteger balance = chain.balance(deployer);
        if (chain.transactionCount(deployer).signum() == 0 && balance.compareTo(needed) < 0) {
            throw new DeployException("This chain takes " + fee + " wei per gas: send " + needed.subtract(balance)
                    + " wei to the deployer " + deployer + ", then run the deployment again.");
        }
    }

    /// Sends step `index` unless the chain has it already, and waits until it is in a block.
    private void perform(int index, Step step, Credentials key, Journal journal) {
        String hash = index < journal.size() ? journal.transaction(index) : null;
        boolean mined = chain.transactionCount(key.getAddress()).longValueExact() > index;
        if (hash == null || (!mined && !chain.knows(hash))) {
            if (mined) {
                throw new DeployException(
                        "The deployer's key was used outside this deployment; delete the journal to deploy anew.");
            }
            hash = send(index, step, key, journal);
        }
        TransactionReceipt receipt = chain.await(step.label(), hash);
        if (!receipt.isStatusOK()) {
            throw new DeployException("The step '" + step.label() + "' failed on the chain (" + hash
                    + "); delete the journal to deploy anew.");
        }
    }

    private String send(int index, Step step, Credentials key, Journal journal) {
        String target = step instanceof Step.Call call ? call.target() : null;
        String raw = signed(index, step, key, target);
        String hash = ChainClient.hashOf(raw);
        journal.record(index, hash);
        chain.submit(step.label(), raw);
        return hash;
    }

    private String signed(int index, Step step, Credentials key, @Nullable String target) {
        BigInteger gas = chain.estimate(step.label(), key.getAddress(), target, step.data());
        return chain.sign(
                key, config.chainId(), BigInteger.valueOf(index), gas, chain.feePerGas(), target, step.data());
    }

    private DeploymentRecord summary(DeployPlan plan, Journal journal, String genesisHash) {
        Map<String, String> contracts = new TreeMap<>();
        plan.parts().forEach(part -> contracts.put(part.contractName(), plan.address(part)));
        String configured = config.peg().reserveToken();
        return new DeploymentRecord(
                config.chainId(),
                config.demo(),
                genesisHash,
                chain.await("first contract", journal.transaction(0))
                        .getBlockNumber()
                        .longValueExact(),
                contracts,
                Verification.abiHashes(plan.parts()),
                configured == null ? plan.address(Part.TEST_RESERVE_TOKEN) : configured,
                config.products().stream()
                        .map(product -> new DeploymentRecord.ProductEntry(product.id(), product.name()))
                        .toList(),
                config.parameters(),
                config.holders(),
                config.appraisers(),
                config.delays(),
                config.voting());
    }

    private String configHash() {
        StringBuilder text = new StringBuilder(config.toJson());
        Part.of(config.demo()).forEach(part -> text.append(Artifact.of(part).bytecode()));
        return Numeric.toHexString(Hash.sha3(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
