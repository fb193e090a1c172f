package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.florin.chain.node.ChainNode;
import io.florin.chain.node.NodeConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The chain in this process, on the deployment's clock. All else goes over its JSON-RPC, as with any other.
@Singleton
class OwnChain {
    private static final String GENESIS = "/genesis/florin.json";

    private final Path data;
    private final long chainId;
    private final int port;
    private final InstantSource clock;
    private @Nullable ChainNode node;

    OwnChain(
            @ConfigProperty(name = "florin.data") Path data,
            @ConfigProperty(name = "florin.chain.id") long chainId,
            @ConfigProperty(name = "florin.chain.port") int port,
            InstantSource clock) {
        this.data = data;
        this.chainId = chainId;
        this.port = port;
        this.clock = clock;
    }

    /// @param trusted addresses that the pool gives more room
    /// @return JSON-RPC address
    String start(Set<String> trusted) {
        Path folder = data.resolve("chain");
        ChainNode started = ChainNode.start(NodeConfig.at(folder)
                .withGenesis(genesis())
                .withRpc("127.0.0.1", port)
                .withClock(clock)
                .withTrustedSenders(trusted));
        node = started;
        return started.rpcUrl();
    }

    /// Makes the block of a new time, after the clock jumped.
    ///
    /// @return false when the chain is elsewhere
    boolean mine() {
        ChainNode running = node;
        if (running == null) {
            return false;
        }
        running.mine();
        return true;
    }

    void stop() {
        ChainNode running = node;
        if (running != null) {
            running.close();
        }
    }

    /// The genesis of our own chain with this deployment's id, kept beside the deployments.
    private Path genesis() {
        Path file = data.resolve("deployments").resolve(chainId + ".genesis.json");
        if (Files.exists(file)) {
            return file;
        }
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = ChainNode.class.getResourceAsStream(GENESIS)) {
            if (in == null) {
                throw new IllegalStateException(GENESIS + " is not in this build");
            }
            ObjectNode genesis = (ObjectNode) json.readTree(in);
            genesis.withObject("config").put("chainId", chainId);
            Files.createDirectories(file.getParent());
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), genesis);
            return file;
        } catch (IOException cause) {
            throw new IllegalStateException("the genesis cannot be kept in " + file, cause);
        }
    }
}
