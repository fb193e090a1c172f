package io.florin.chain.rpc;

import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.transaction.Transaction;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// The whole JSON-RPC service: methods, filters, subscriptions and the door. Closing it closes the port.
public final class RpcService implements AutoCloseable {
    private static final Set<String> PUBLIC_NAMESPACES = Set.of("eth", "net", "web3", "florin");

    private final EventMethods events;
    private final HeadSignal heads = new HeadSignal();
    private final Filters filters;
    private final Subscriptions subscriptions;
    private final RpcServer server;

    /// Where the door stands.
    ///
    /// @param host address to bind
    /// @param port port, 0 for a free one
    /// @param hostNames further `Host` names that are answered
    public record Door(String host, int port, Set<String> hostNames) {}

    /// Opens the port.
    ///
    /// @param metrics body of GET /metrics
    /// @param healthy whether GET /health answers 200
    /// @param health body of GET /health
    /// @throws PortUnavailableException with one sentence for a person
    public RpcService(
            RpcBackend backend,
            Door door,
            RpcObserver observer,
            Supplier<String> metrics,
            Supplier<Boolean> healthy,
            Supplier<String> health) {
        this.filters = new Filters(backend.limits(), System::nanoTime);
        this.subscriptions = new Subscriptions(backend.limits());
        this.events = new EventMethods(backend, filters, subscriptions);
        MethodTable table = methods(backend, events, heads, health);
        if (!isLoopback(door.host())) {
            table.keepOnly(PUBLIC_NAMESPACES);
        }
        this.server = new RpcServer(
                door.host(),
                door.port(),
                door.hostNames(),
                new RpcDispatcher(table, backend.limits(), observer),
                backend.limits(),
                metrics,
                () -> new RpcServer.Health(healthy.get(), health.get()),
                subscriptions::sessionClosed);
    }

    /// Every method of a node.
    ///
    /// @param heads told of each new head by the caller
    /// @param health body of GET /health
    static MethodTable methods(RpcBackend backend, EventMethods events, HeadSignal heads, Supplier<String> health) {
        MethodTable table = new MethodTable();
        BlockMethods blocks = new BlockMethods(backend);
        new ChainMethods(backend).register(table);
        new ForkMethods(backend).register(table);
        blocks.register(table);
        new SyncMethods(backend, blocks, heads).register(table);
        new StateMethods(backend).register(table);
        new CallMethods(backend).register(table);
        new DebugMethods(backend).register(table);
        new PoolMethods(backend).register(table);
        new FlorinMethods(backend).register(table, health);
        events.register(table);
        RpcBackend.BlockControl control = backend.control();
        if (control != null) {
            new TestMethods(backend, control).register(table);
            return table;
        }
        String manualOnly = "served in manual mode only";
        table.refuse("evm_mine", manualOnly);
        table.refuse("evm_increaseTime", manualOnly);
        table.refuse("evm_setNextBlockTimestamp", manualOnly);
        return table;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            // Binding will fail with its own sentence.
            return false;
        }
    }

    /// Port that is bound.
    public int port() {
        return server.port();
    }

    /// Tells subscribers of a committed block.
    public void announce(StoredBlock block, List<Receipt> receipts) {
        heads.moved();
        events.announce(block, receipts);
    }

    /// Tells subscribers and filters of an admitted transaction.
    public void announce(Transaction transaction) {
        events.announce(transaction);
    }

    /// Filters alive.
    public int filters() {
        return filters.size();
    }

    /// Subscriptions alive.
    public int subscriptions() {
        return subscriptions.size();
    }

    @Override
    public void close() {
        server.close();
    }
}
