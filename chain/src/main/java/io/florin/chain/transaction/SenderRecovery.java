package io.florin.chain.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The stage of a block's way that finds who signed: senders and EIP-7702 authorities of all its transactions, on fixed
/// platform threads. Each transaction remembers its answer, so a repeated run, and a transaction that came through the
/// pool, cost nothing. Thread-safe; threads are daemons.
public final class SenderRecovery implements AutoCloseable {
    /// Below this many unknown signatures a thread costs more than it brings.
    private static final int LEAST_PER_WORKER = 4;

    private static final SenderRecovery SHARED =
            new SenderRecovery(Runtime.getRuntime().availableProcessors());

    private final int workers;
    private final ExecutorService helpers;

    /// Starts no thread yet.
    ///
    /// @param workers threads at most, the caller's included; at least 1
    public SenderRecovery(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers + " is below 1");
        }
        this.workers = workers;
        this.helpers = Executors.newFixedThreadPool(
                Math.max(1, workers - 1),
                Thread.ofPlatform().daemon().name("recovery-", 0).factory());
    }

    /// The stage of this process, as wide as the machine has cores.
    public static SenderRecovery shared() {
        return SHARED;
    }

    /// Returns when every transaction knows its sender and authorities.
    public void recover(List<Transaction> transactions) {
        List<Runnable> unknown = unknown(transactions);
        int threads = Math.min(workers, unknown.size() / LEAST_PER_WORKER);
        if (threads <= 1) {
            unknown.forEach(Runnable::run);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < unknown.size(); i = next.getAndIncrement()) {
                unknown.get(i).run();
            }
        };
        CompletableFuture<?>[] others = Stream.generate(() -> CompletableFuture.runAsync(share, helpers))
                .limit(threads - 1)
                .toArray(CompletableFuture[]::new);
        share.run();
        CompletableFuture.allOf(others).join();
    }

    /// One piece of work per signature not yet recovered.
    private static List<Runnable> unknown(List<Transaction> transactions) {
        List<Runnable> unknown = new ArrayList<>();
        for (Transaction transaction : transactions) {
            if (!transaction.knowsSender()) {
                unknown.add(transaction::sender);
            }
            for (Authorization authorization : transaction.payload().authorizations()) {
                if (!authorization.knowsAuthority()) {
                    unknown.add(authorization::authority);
                }
            }
        }
        return unknown;
    }

    /// Ends the threads once their work is done.
    @Override
    public void close() {
        helpers.close();
    }
}
