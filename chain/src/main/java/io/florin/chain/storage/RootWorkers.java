package io.florin.chain.storage;

import io.florin.chain.trie.TrieWorkers;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/// Threads that compute state roots. Tasks may hand out tasks of their own; a thread that dies is replaced by the pool.
/// Thread-safe.
final class RootWorkers implements TrieWorkers, AutoCloseable {
    private final ForkJoinPool pool;

    RootWorkers(int threads) {
        pool = new ForkJoinPool(threads);
    }

    @Override
    public void runAll(List<Runnable> tasks) {
        if (tasks.size() < 2 || pool.getParallelism() == 1) {
            tasks.forEach(Runnable::run);
            return;
        }
        List<? extends ForkJoinTask<?>> forked =
                tasks.stream().map(ForkJoinTask::adapt).toList();
        if (ForkJoinTask.getPool() == pool) {
            ForkJoinTask.invokeAll(forked);
            return;
        }
        pool.submit(() -> ForkJoinTask.invokeAll(forked)).join();
    }

    @Override
    public void close() {
        pool.close();
    }
}
