package io.florin.lending.onchain;

import io.florin.contracts.deploy.DeployConfig;
import io.florin.contracts.deploy.Deployment;
import io.florin.contracts.deploy.DeploymentRecord;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Connects to the chain at start-up: the one in process, or an outside one by its URL; deploys the contracts
/// where they are missing; then lets the worker run.
@Singleton
class ChainStart {
    private static final Logger LOG = Logger.getLogger(ChainStart.class);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(30);

    private final Chain chain;
    private final OwnChain own;
    private final ServiceKeys keys;
    private final ChainWorker worker;
    private final Optional<String> url;
    private final Path data;
    private final boolean demo;
    private final Optional<Path> deployConfig;

    ChainStart(
            Chain chain,
            OwnChain own,
            ServiceKeys keys,
            ChainWorker worker,
            @ConfigProperty(name = "florin.chain.url") Optional<String> url,
            @ConfigProperty(name = "florin.data") Path data,
            @ConfigProperty(name = "florin.demo") boolean demo,
            @ConfigProperty(name = "florin.deploy.config") Optional<Path> deployConfig) {
        this.chain = chain;
        this.own = own;
        this.keys = keys;
        this.worker = worker;
        this.url = url;
        this.data = data;
        this.demo = demo;
        this.deployConfig = deployConfig;
    }

    void start(@Observes @Priority(100) StartupEvent event) {
        String endpoint = url.orElseGet(() -> own.start(keys.addresses()));
        JsonRpc rpc = new JsonRpc(endpoint);
        awaitAnswer(rpc);
        DeploymentRecord record = Deployment.deploy(config(), endpoint, data, LOG::info);
        chain.connect(rpc, record);
        worker.start();
    }

    /// After the worker, which needs the chain to the end.
    void stop(@Observes @Priority(2_000) ShutdownEvent event) {
        own.stop();
    }

    private DeployConfig config() {
        if (demo) {
            return DeployConfig.demo(
                    keys.address(ServiceSigner.ORIGINATOR),
                    keys.address(ServiceSigner.COMPLIANCE),
                    keys.address(ServiceSigner.PUBLISHER));
        }
        return DeployConfig.read(deployConfig.orElseThrow(() -> new IllegalStateException(
                "a real deployment needs its configuration file: set FLORIN_DEPLOY_CONFIG (see contracts/README.md)")));
    }

    private static void awaitAnswer(JsonRpc rpc) {
        Instant limit = Instant.now().plus(CONNECT_LIMIT);
        while (true) {
            try {
                rpc.call("eth_chainId");
                return;
            } catch (ChainUnavailable away) {
                if (Instant.now().isAfter(limit)) {
                    throw away;
                }
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new ChainUnavailable("interrupted", interrupted);
            }
        }
    }
}
