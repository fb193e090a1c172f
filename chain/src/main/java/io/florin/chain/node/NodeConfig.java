package io.florin.chain.node;

import io.florin.chain.parallel.ExecutorChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Everything a node is told at start. Build one with {@link #at} and the `with…` methods.
///
/// @param dataFolder folder of this node alone; made when missing
/// @param genesis file of the genesis, or null for Florin's own chain
/// @param rpcHost address to bind, loopback by default
/// @param rpcPort port to bind, 0 for a free one
/// @param hostNames further `Host` names that are answered
/// @param mode when blocks are made
/// @param blockTime distance of blocks in interval mode
/// @param heartbeat an empty block is made after so much real time without one (not in manual mode)
/// @param clock "now" for block times
/// @param trustedSenders addresses (0x…) with the pool's higher limits
/// @param executor which executor runs blocks
public record NodeConfig(
        Path dataFolder,
        @Nullable Path genesis,
        String rpcHost,
        int rpcPort,
        Set<String> hostNames,
        SealMode mode,
        Duration blockTime,
        Duration heartbeat,
        InstantSource clock,
        Set<String> trustedSenders,
        ExecutorChoice executor) {
    /// Default JSON-RPC port.
    public static final int DEFAULT_PORT = 8545;

    public NodeConfig {
        if (rpcPort < 0 || rpcPort > 65_535) {
            throw new IllegalArgumentException("rpcPort: " + rpcPort + " is not between 0 and 65535");
        }
        if (blockTime.isNegative() || blockTime.isZero()) {
            throw new IllegalArgumentException("blockTime: must be longer than zero");
        }
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("heartbeat: must be longer than zero");
        }
        hostNames = Set.copyOf(hostNames);
        trustedSenders = Set.copyOf(trustedSenders);
    }

    /// Florin's own chain in `dataFolder`: instant mode, loopback, port 8545, system time.
    public static NodeConfig at(Path dataFolder) {
        return new NodeConfig(
                dataFolder,
                null,
                "127.0.0.1",
                DEFAULT_PORT,
                Set.of(),
                SealMode.INSTANT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(60),
                InstantSource.system(),
                Set.of(),
                ExecutorChoice.automatic());
    }

    /// Same node in another folder.
    public NodeConfig withDataFolder(Path folder) {
        return with(draft -> draft.dataFolder = folder);
    }

    /// Same node with another genesis file.
    public NodeConfig withGenesis(Path file) {
        return with(draft -> draft.genesis = file);
    }

    /// Same node on another address and port (0 = a free port).
    public NodeConfig withRpc(String host, int port) {
        return with(draft -> {
            draft.rpcHost = host;
            draft.rpcPort = port;
        });
    }

    /// Same node answering further host names.
    public NodeConfig withHostNames(Set<String> names) {
        return with(draft -> draft.hostNames = names);
    }

    /// Same node in another mode.
    public NodeConfig withMode(SealMode other) {
        return with(draft -> draft.mode = other);
    }

    /// Same node with another distance of blocks in interval mode.
    public NodeConfig withBlockTime(Duration time) {
        return with(draft -> draft.blockTime = time);
    }

    /// Same node with another heartbeat.
    public NodeConfig withHeartbeat(Duration time) {
        return with(draft -> draft.heartbeat = time);
    }

    /// Same node reading block times from `source`.
    public NodeConfig withClock(InstantSource source) {
        return with(draft -> draft.clock = source);
    }

    /// Same node with trusted senders (addresses as 0x… text).
    public NodeConfig withTrustedSenders(Set<String> senders) {
        return with(draft -> draft.trustedSenders = senders);
    }

    /// Same node with another executor.
    public NodeConfig withExecutor(ExecutorChoice choice) {
        return with(draft -> draft.executor = choice);
    }

    private NodeConfig with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /// A configuration being changed.
    private static final class Draft {
        Path dataFolder;

        @Nullable
        Path genesis;

        String rpcHost;
        int rpcPort;
        Set<String> hostNames;
        SealMode mode;
        Duration blockTime;
        Duration heartbeat;
        InstantSource clock;
        Set<String> trustedSenders;
        ExecutorChoice executor;

        Draft(NodeConfig config) {
            dataFolder = config.dataFolder;
            genesis = config.genesis;
            rpcHost = config.rpcHost;
            rpcPort = config.rpcPort;
            hostNames = config.hostNames;
            mode = config.mode;
            blockTime = config.blockTime;
            heartbeat = config.heartbeat;
            clock = config.clock;
            trustedSenders = config.trustedSenders;
            executor = config.executor;
        }

        NodeConfig finished() {
            return new NodeConfig(
                    dataFolder,
                    genesis,
                    rpcHost,
                    rpcPort,
                    hostNames,
                    mode,
                    blockTime,
                    heartbeat,
                    clock,
                    trustedSenders,
                    executor);
        }
    }
}
