package io.florin.chain.node;

import io.florin.chain.block.Header;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.crypto.NativeLibraries;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.ledger.BlockImporter;
import io.florin.chain.ledger.Genesis;
import io.florin.chain.ledger.GenesisRoot;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.parallel.ParallelBlockExecutor;
import io.florin.chain.parallel.ParallelSettings;
import io.florin.chain.producer.Producer;
import io.florin.chain.rpc.RpcBackend;
import io.florin.chain.rpc.RpcLimits;
import io.florin.chain.rpc.RpcService;
import io.florin.chain.rpc.TransactionAdmission;
import io.florin.chain.state.StateStore;
import io.florin.chain.storage.ChainDatabase;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.txpool.PoolLimits;
import io.florin.chain.txpool.TransactionPool;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A running node. {@link #start} opens data and port; {@link #close} finishes the block that runs, then closes
/// both. Thread-safe.
public final class ChainNode implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ChainNode.class.getName());
    private static final long CODE_CACHE_BYTES = 64L << 20;

    private final NodeConfig config;
    private final NodeMetrics metrics = new NodeMetrics();
    private final ChainDatabase database;
    private final Ledger ledger;
    private final TransactionPool pool;
    private final Producer producer;
    private final RpcService rpc;
    private boolean closed;

    private ChainNode(NodeConfig config, ChainDatabase database) {
        this.config = config;
        this.database = database;
        Genesis genesis = Genesis.parse(genesisText(config.genesis()));
        StoredBlock head = openHead(genesis);
        this.ledger = new Ledger(genesis.config(), database, database, head);
        CodeCache codes = new CodeCache(CODE_CACHE_BYTES);
        BlockImporter importer =
                new BlockImporter(ledger, database, config.executor().executor(codes), database::commit);
        this.pool = new TransactionPool(
                PoolLimits.defaults(),
                config.trustedSenders().stream().map(Address::fromHex).collect(Collectors.toSet()),
                System::nanoTime);
        Announcer announcer = new Announcer();
        RpcBackend backend = new RpcBackend(
                ledger,
                pool,
                codes,
                new ParallelBlockExecutor(ParallelSettings.always(1), codes),
                new TransactionAdmission(ledger, pool, announcer::admitted),
                config.mode() == SealMode.MANUAL ? announcer::mine : null,
                RpcLimits.defaults(),
                "Florin/0.1.0/jvm" + Runtime.version().feature());
        this.producer = new Producer(
                ledger,
                importer,
                pool,
                config.clock(),
                Producer.Mode.valueOf(config.mode().name()),
                config.blockTime(),
                config.heartbeat(),
                announcer);
        announcer.producer = producer;
        try {
            this.rpc = new RpcService(
                    backend,
                    new RpcService.Door(config.rpcHost(), config.rpcPort(), config.hostNames()),
                    metrics,
                    metrics::scrape,
                    () -> health().up(),
                    () -> health().json());
        } catch (RuntimeException refused) {
            producer.close();
            throw refused;
        }
        announcer.rpc = rpc;
        registerGauges();
    }

    /// Starts a node.
    ///
    /// @throws RuntimeException when folder, genesis or port cannot be used; its message is a sentence for a person
    public static ChainNode start(NodeConfig config) {
        NativeLibraries.load();
        ChainDatabase database = ChainDatabase.open(config.dataFolder());
        try {
            return new ChainNode(config, database);
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    private static String genesisText(@Nullable Path file) {
        try {
            if (file != null) {
                return Files.readString(file);
            }
            try (InputStream in = ChainNode.class.getResourceAsStream("/genesis/florin.json")) {
                if (in == null) {
                    throw new IllegalStateException("genesis/florin.json is not in this build");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The genesis file cannot be read.", unreadable);
        }
    }

    private StoredBlock openHead(Genesis genesis) {
        if (database.headNumber() < 0) {
            StateStore.PendingState state = database.prepare(genesis.state());
            StoredBlock block = genesis.block(state.root());
            database.commit(block, List.of(), state);
            return block;
        }
        database.verify(genesisHash(genesis));
        StoredBlock head = database.block(database.headNumber());
        if (head == null) {
            throw new IllegalStateException("The chain data is damaged: the head block is missing.");
        }
        return head;
    }

    /// Hash of block 0 of a genesis: its state root is computed from the stored block, everything else from the file.
    private Hash genesisHash(Genesis genesis) {
        Header stored = database.header(0);
        if (stored == null) {
            throw new IllegalStateException("The chain data is damaged: block 0 is missing.");
        }
        return genesis.block(GenesisRoot.of(genesis.state())).hash();
    }

    private void registerGauges() {
        metrics.gauge(
                "florin.chain.head", "height of the head", () -> ledger.head().number());
        metrics.gauge("florin.chain.pool.size", "transactions in the pool", pool::size);
        metrics.gauge("florin.chain.database.bytes", "bytes of data files", database::sizeBytes);
        metrics.gauge("florin.chain.rpc.filters", "filters alive", rpc::filters);
        metrics.gauge("florin.chain.rpc.subscriptions", "subscriptions alive", rpc::subscriptions);
    }

    /// Joins producer, pool and RPC, which know nothing of each other. Fields are set before the first block can be
    /// asked for over RPC.
    private final class Announcer implements Producer.Listener {
        volatile @Nullable Producer producer;
        volatile @Nullable RpcService rpc;

        void admitted(Transaction transaction) {
            RpcService service = rpc;
            if (service != null) {
                service.announce(transaction);
            }
            Producer sealing = producer;
            if (sealing != null) {
                sealing.transactionAdmitted();
            }
        }

        void mine(@Nullable Long timestamp) {
            Producer sealing = producer;
            if (sealing != null) {
                sealing.seal(timestamp);
            }
        }

        @Override
        public void sealed(BlockImporter.Sealed sealed, long nanos) {
            Header header = sealed.block().header();
            int count = sealed.block().block().transactions().size();
            metrics.blockSealed(nanos, count, header.gasUsed(), sealed.execution());
            LOG.log(
                    count == 0 ? System.Logger.Level.DEBUG : System.Logger.Level.INFO,
                    "block " + header.number() + ": " + count + " transactions, " + header.gasUsed() + " gas, "
                            + nanos / 1_000 + " us, " + sealed.execution().executor());
            RpcService service = rpc;
            if (service != null) {
                service.announce(sealed.block(), sealed.receipts());
            }
        }

        @Override
        public void quarantined(Hash transaction, String fault) {
            metrics.quarantined();
        }
    }

    /// Where JSON-RPC answers over HTTP; the same port speaks WebSocket.
    public String rpcUrl() {
        return "http://" + host() + ":" + rpc.port();
    }

    /// Where JSON-RPC answers over WebSocket.
    public String webSocketUrl() {
        return "ws://" + host() + ":" + rpc.port();
    }

    private String host() {
        return config.rpcHost().equals("0.0.0.0") ? "127.0.0.1" : config.rpcHost();
    }

    /// Chain id.
    public long chainId() {
        return ledger.config().chainId().clampedLong();
    }

    /// Which executor runs blocks, in words for a person: "auto, 2 workers".
    public String executor() {
        return config.executor().toString();
    }

    /// Last committed block.
    public BlockHead head() {
        StoredBlock head = ledger.head();
        return new BlockHead(
                head.number(), head.hash().toString(), head.header().timestamp());
    }

    /// Hash of block 0.
    public String genesisHash() {
        Header genesis = database.header(0);
        return genesis == null ? "" : genesis.hash().toString();
    }

    /// Seals one block now, be it empty, at the clock's time: after the clock was advanced, and in tests.
    public BlockHead mine() {
        producer.seal(null);
        return head();
    }

    /// Health of production.
    public Health health() {
        String failure = producer.failure();
        String detail = failure == null ? "ok" : failure;
        boolean late = config.mode() != SealMode.MANUAL
                && producer.sinceLastSeal() > 2 * config.heartbeat().toNanos();
        if (failure == null && late) {
            detail = "no block for " + producer.sinceLastSeal() / 1_000_000_000L + " s";
        }
        return new Health(failure == null && !late, ledger.head().number(), pool.size(), detail);
    }

    /// Health of production.
    ///
    /// @param up false when blocks are no longer made
    /// @param head height of the head
    /// @param waiting transactions in the pool
    /// @param detail "ok" or what is wrong
    public record Health(boolean up, long head, int waiting, String detail) {
        String json() {
            return "{\"status\":\"" + (up ? "UP" : "DOWN") + "\",\"head\":" + head + ",\"waiting\":" + waiting
                    + ",\"detail\":\""
                    + detail.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        rpc.close();
        producer.close();
        database.close();
        metrics.close();
    }
}
