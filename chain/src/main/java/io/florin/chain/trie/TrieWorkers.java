package io.florin.chain.trie;

import java.util.List;

/// Runs independent parts of one trie's work. Implementations may run them side by side in any order.
@FunctionalInterface
public interface TrieWorkers {
    /// Everything on the calling thread.
    TrieWorkers IN_LINE = tasks -> tasks.forEach(Runnable::run);

    /// Returns after every task has ended; a task's exception is thrown here.
    void runAll(List<Runnable> tasks);
}
