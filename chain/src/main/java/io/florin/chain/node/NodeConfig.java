package io.florin.chain.node;

import io.florin.chain.parallel.ExecutorChoice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
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
        return new NodeConfig(
                folder,
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

    /// Same node with another genesis file.
    public NodeConfig withGenesis(Path file) {
        return new NodeConfig(
                dataFolder,
                file,
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

    /// Same node on another address and port (0 = a free port).
    public NodeConfig withRpc(String host, int port) {
        return new NodeConfig(
                dataFolder,
                genesis,
                host,
                port,
                hostNames,
                mode,
                blockTime,
                heartbeat,
                clock,
                trustedSenders,
                executor);
    }

    /// Same node answering further host names.
    public NodeConfig withHostNames(Set<String> names) {
        return new NodeConfig(
                dataFolder,
                genesis,
                rpcHost,
                rpcPort,
                names,
                mode,
                blockTime,
                heartbeat,
                clock,
                trustedSenders,
                executor);
    }

    /// Same node in another mode.
    public NodeConfig withMode(SealMode other) {
        return new NodeConfig(
                dataFolder,
                genesis,
                rpcHost,
                rpcPort,
                hostNames,
                other,
                blockTime,
                heartbeat,
                clock,
                trustedSenders,
                executor);
    }

    /// Same node with another distance of blocks in interval mode.
    public NodeConfig withBlockTime(Duration time) {
        return new NodeConfig(
                dataFolder,
                genesis,
                rpcHost,
                rpcPort,
                hostNames,
                mode,
                time,
                heartbeat,
                clock,
                trustedSenders,
                executor);
    }

    /// Same node with another heartbeat.
    public NodeConfig withHeartbeat(Duration time) {
        return new NodeConfig(
                dataFolder,
                genesis,
                rpcHost,
                rpcPort,
                hostNames,
                mode,
                blockTime,
                time,
                clock,
                trustedSenders,
                executor);
    }

    /// Same node reading block times from `source`.
    public NodeConfig withClock(InstantSource source) {
        return new NodeConfig(
                dataFolder,
                genesis,
                rpcHost,
                rpcPort,
                hostNames,
                mode,
                blockTime,
                heartbeat,
                source,
                trustedSenders,
                executor);
    }

    /// Same node with trusted senders (addresses as 0x… text).
    public NodeConfig withTrustedSenders(Set<String> senders) {
        return new NodeConfig(
                dataFolder, genesis, rpcHost, rpcPort, hostNames, mode, blockTime, heartbeat, clock, senders, executor);
    }

    /// Same node with another executor.
    public NodeConfig withExecutor(ExecutorChoice choice) {
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
                choice);
    }
}
