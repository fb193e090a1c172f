package io.florin.chain.parallel;

import io.florin.chain.parallel.Version.Estimate;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Which transaction is run next: the lowest that is ready. Thread-safe and lock-free.
final class Schedule {
    private final TransactionRun[] runs;

    /// No transaction below this is ready, but for those just made so, which lower it.
    private final AtomicInteger next = new AtomicInteger();

    private volatile int limit;

    Schedule(List<Transaction> transactions, MultiVersionState state) {
        this.runs = new TransactionRun[transactions.size()];
        Map<Address, TransactionRun> lastOf = HashMap.newHashMap(runs.length);
        for (int i = 0; i < runs.length; i++) {
            Transaction transaction = transactions.get(i);
            Address sender = transaction.sender();
            TransactionRun before = sender == null ? null : lastOf.get(sender);
            runs[i] = new TransactionRun(i, transaction, state, before);
            if (sender != null) {
                lastOf.put(sender, runs[i]);
            }
        }
    }

    /// Lets workers run transactions below an index only: who runs far ahead reads what will be replaced.
    void limit(int end) {
        limit = end;
    }

    int size() {
        return runs.length;
    }

    TransactionRun run(int index) {
        return runs[index];
    }

    /// Takes the lowest ready transaction, or null when none is.
    @Nullable
    TransactionRun takeNext() {
        while (true) {
            int index = next.get();
            if (index >= Math.min(limit, runs.length)) {
                return null;
            }
            next.compareAndSet(index, index + 1);
            if (runs[index].take(TransactionRun.READY)) {
                return runs[index];
            }
        }
    }

    /// Ends a transaction's run and lets those go on that waited for it.
    void end(TransactionRun run, int stateAfter) {
        for (TransactionRun dependent : run.end(stateAfter)) {
            dependent.wake();
            readyAt(dependent.index);
        }
    }

    /// Lets a transaction wait for the one whose mark it met.
    void await(TransactionRun run, Estimate met) {
        run.waited = true;
        if (!run.waitFor(runs[met.node().writer], met)) {
            readyAt(run.index);
        }
    }

    private void readyAt(int index) {
        int now = next.get();
        while (now > index && !next.compareAndSet(now, index)) {
            now = next.get();
        }
    }
}
