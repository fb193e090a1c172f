package io.florin.contracts.deploy;

import io.florin.chain.node.ChainNode;
import io.florin.chain.node.NodeConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// Our own node in process, on a free port, with a clock that starts where every test chain starts.
final class OurChain implements TestChain {
    private final ChainNode node;
    private final MovedClock clock;

    private OurChain(ChainNode node, MovedClock clock) {
        this.node = node;
        this.clock = clock;
    }

    static OurChain start(Path folder) {
        MovedClock clock = new MovedClock();
        return new OurChain(
                ChainNode.start(NodeConfig.at(folder).withRpc("127.0.0.1", 0).withClock(clock)), clock);
    }

    @Override
    public String rpcUrl() {
        return node.rpcUrl();
    }

    @Override
    public void advance(Duration duration) {
        clock.offset.updateAndGet(before -> before.plus(duration));
        node.mine();
    }

    @Override
    public void close() {
        node.close();
    }

    /// Real time, shifted so that it began at the common start.
    private static final class MovedClock implements InstantSource {
        private final AtomicReference<Duration> offset =
                new AtomicReference<>(Duration.between(InstantSource.system().instant(), START));

        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(offset.get());
        }
    }
}
