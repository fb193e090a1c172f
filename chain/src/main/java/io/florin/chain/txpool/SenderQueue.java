package io.florin.chain.txpool;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Waiting transactions of one sender by nonce. Guarded by the pool's lock.
final class SenderQueue {
    final TreeMap<Long, Pooled> byNonce = new TreeMap<>();

    @Nullable
    Pooled at(long nonce) {
        return byNonce.get(nonce);
    }

    /// Transactions without a gap from `next` on.
    List<Pooled> executable(long next) {
        List<Pooled> run = new ArrayList<>();
        for (Pooled pooled = byNonce.get(next); pooled != null; pooled = byNonce.get(++next)) {
            run.add(pooled);
        }
        return run;
    }

    /// First nonce from `next` on that has no transaction.
    long nextFree(long next) {
        while (byNonce.containsKey(next)) {
            next++;
        }
        return next;
    }
}
