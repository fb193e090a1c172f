package io.florin.chain.producer;

import io.florin.chain.block.StoredBlock;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.ExecutionFault;
import io.florin.chain.ledger.BlockImporter;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.txpool.Pooled;
import io.florin.chain.txpool.TransactionPool;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Seals blocks on one thread of its own. Instant: as soon as a transaction waits (while a block runs the next one
/// gathers); interval: every tick with waiting transactions; manual: only on {@link #seal}. Instant and interval seal
/// an
/// empty heartbeat after `heartbeat` of real time without a block.
///
/// Block times come from the given clock, everything else runs on real time.
public final class Producer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Producer.class.getName());
    private static final long BLOCK_BYTES = 8_388_608L - 64 * 1024;

    /// When blocks are made.
    public enum Mode {
        /// On admission.
        INSTANT,
        /// On ticks.
        INTERVAL,
        /// On request.
        MANUAL
    }

    /// Told of what production does, on the sealing thread.
    public interface Listener {
        /// A block is on disk and is the head.
        void sealed(BlockImporter.Sealed block, long nanos);

        /// A transaction was taken out because its execution threw.
        void quarantined(Hash transaction, String fault);
    }

    private final Ledger ledger;
    private final BlockImporter importer;
    private final TransactionPool pool;
    private final InstantSource clock;
    private final Mode mode;
    private final Duration blockTime;
    private final Duration heartbeat;
    private final Listener listener;
    private final Object sealing = new Object();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Thread thread;
    /// Guarded by `lock`.
    private boolean signalled;
    private volatile boolean closed;
    private volatile @Nullable String failure;
    private volatile long lastSealNanos = System.nanoTime();
    /// Used by the sealing thread only.
    private long lastTickNanos = System.nanoTime();

    /// Starts the sealing thread unless the mode is manual.
    public Producer(
            Ledger ledger,
            BlockImporter importer,
            TransactionPool pool,
            InstantSource clock,
            Mode mode,
            Duration blockTime,
            Duration heartbeat,
            Listener listener) {
        this.ledger = ledger;
        this.importer = importer;
        this.pool = pool;
        this.clock = clock;
        this.mode = mode;
        this.blockTime = blockTime;
        this.heartbeat = heartbeat;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("producer").unstarted(this::loop);
        if (mode != Mode.MANUAL) {
            thread.start();
        }
    }

    /// A transaction was admitted.
    public void transactionAdmitted() {
        if (mode != Mode.INSTANT) {
            return;
        }
        lock.lock();
        try {
            signalled = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Why production stopped, or null while it runs.
    public @Nullable String failure() {
        return failure;
    }

    /// Nanoseconds of real time since the last block or start.
    public long sinceLastSeal() {
        return System.nanoTime() - lastSealNanos;
    }

    private void loop() {
        while (!closed && failure == null) {
            try {
                if (awaitWork()) {
                    seal(null);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                failure = "production stopped: " + fault.getMessage();
                LOG.log(System.Logger.Level.ERROR, failure, fault);
            }
        }
    }

    /// Waits for a reason to seal; false after a tick without one.
    private boolean awaitWork() throws InterruptedException {
        lock.lock();
        try {
            long wait = heartbeat.toNanos() - sinceLastSeal();
            if (mode == Mode.INTERVAL) {
                wait = Math.min(wait, blockTime.toNanos() - (System.nanoTime() - lastTickNanos));
                while (wait > 0 && !closed) {
                    wait = work.awaitNanos(wait);
                }
                lastTickNanos = System.nanoTime();
                return hasWork() || sinceLastSeal() >= heartbeat.toNanos();
            }
            while (!signalled && wait > 0 && !closed) {
                wait = work.awaitNanos(wait);
            }
            boolean wanted = signalled;
            signalled = false;
            return (wanted && hasWork()) || sinceLastSeal() >= heartbeat.toNanos();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasWork() {
        return pool.size() > 0;
    }

    /// Seals one block now, empty when nothing waits.
    ///
    /// @param timestamp seconds since 1970, or null for the clock's now; never before the parent
    public StoredBlock seal(@Nullable Long timestamp) {
        synchronized (sealing) {
            while (true) {
                long from = System.nanoTime();
                try {
                    BlockImporter.Sealed sealed = sealOnce(timestamp);
                    lastSealNanos = System.nanoTime();
                    listener.sealed(sealed, lastSealNanos - from);
                    if (pool.size() > 0) {
                        transactionAdmitted();
                    }
                    return sealed.block();
                } catch (ExecutionFault fault) {
                    Hash hash = fault.transaction().hash();
                    String cause = String.valueOf(fault.getCause());
                    pool.quarantine(hash, cause);
                    LOG.log(System.Logger.Level.ERROR, "quarantined " + hash, fault);
                    listener.quarantined(hash, cause);
                }
            }
        }
    }

    private BlockImporter.Sealed sealOnce(@Nullable Long timestamp) {
        long time = timestamp != null ? timestamp : clock.instant().getEpochSecond();
        List<Transaction> transactions = new ArrayList<>();
        try (HeadNonces nonces = new HeadNonces()) {
            long gasLimit = ledger.head().header().gasLimit();
            for (Pooled pooled : pool.pick(nonces, gasLimit, BLOCK_BYTES)) {
                transactions.add(pooled.transaction());
            }
        }
        BlockImporter.Sealed sealed = importer.produce(transactions, time, Address.ZERO);
        List<Hash> done = new ArrayList<>();
        sealed.block().block().transactions().forEach(one -> done.add(one.hash()));
        for (BlockOutcome.LeftOut left : sealed.leftOut()) {
            if (!left.reason().startsWith("gas limit reached") && !left.reason().startsWith("blob gas limit")) {
                done.add(left.transaction().hash());
                LOG.log(
                        System.Logger.Level.INFO,
                        "dropped " + left.transaction().hash() + ": " + left.reason());
            }
        }
        try (HeadNonces nonces = new HeadNonces()) {
            pool.settle(done, nonces);
        }
        return sealed;
    }

    /// Nonces at the head, read once per sender.
    private final class HeadNonces implements TransactionPool.Nonces, AutoCloseable {
        private final StateSnapshot state = ledger.stateAt(ledger.head().number());
        private final Map<Address, Long> known = new HashMap<>();

        @Override
        public long next(Address sender) {
            return known.computeIfAbsent(sender, address -> {
                AccountState account = state.account(address);
                return account == null ? 0 : account.nonce();
            });
        }

        @Override
        public void close() {
            state.close();
        }
    }

    /// Stops after the block that runs, if any.
    @Override
    public void close() {
        closed = true;
        lock.lock();
        try {
            work.signalAll();
        } finally {
            lock.unlock();
        }
        if (mode == Mode.MANUAL) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(30));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
