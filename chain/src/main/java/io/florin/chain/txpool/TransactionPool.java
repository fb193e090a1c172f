package io.florin.chain.txpool;

import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Transactions that wait for a block, fair between senders. Memory only: a client that saw no receipt sends again.
///
/// Thread-safe; every field is guarded by this object's monitor, held for short map operations only (decoding, sender
/// recovery and state reads happen before).
public final class TransactionPool {
    private static final long GAS_SHARE = 8;
    private static final int QUARANTINE = 1_000;

    private final PoolLimits limits;
    private final Set<Address> trusted;
    private final LongSupplier nanoTime;
    private final Map<Address, SenderQueue> senders = new LinkedHashMap<>();
    private final Map<Hash, Pooled> byHash = new HashMap<>();
    private final Map<Hash, String> quarantined = new LinkedHashMap<>();

    /// @param nanoTime real time, as System.nanoTime
    public TransactionPool(PoolLimits limits, Set<Address> trusted, LongSupplier nanoTime) {
        this.limits = limits;
        this.trusted = Set.copyOf(trusted);
        this.nanoTime = nanoTime;
    }

    /// Limits in force.
    public PoolLimits limits() {
        return limits;
    }

    /// Takes a checked transaction in.
    ///
    /// @param nextNonce the sender's nonce at the head
    public synchronized Admission add(Pooled pooled, long nextNonce) {
        Hash hash = pooled.transaction().hash();
        if (byHash.containsKey(hash)) {
            return new Admission.Refused("already known");
        }
        String fault = quarantined.get(hash);
        if (fault != null) {
            return new Admission.Refused("transaction is quarantined: " + fault);
        }
        long nonce = pooled.nonce();
        if (nonce < nextNonce) {
            return new Admission.Refused("nonce too low: next nonce " + nextNonce + ", tx nonce " + nonce);
        }
        SenderQueue queue = senders.get(pooled.sender());
        Pooled older = queue == null ? null : queue.at(nonce);
        if (older != null && !mayReplace(older, pooled)) {
            return new Admission.Refused("replacement transaction underpriced");
        }
        if (older == null) {
            String full = limitReached(pooled, queue, nextNonce);
            if (full != null) {
                return new Admission.Refused(full);
            }
        } else {
            byHash.remove(older.transaction().hash());
        }
        senders.computeIfAbsent(pooled.sender(), sender -> new SenderQueue())
                .byNonce
                .put(nonce, pooled);
        byHash.put(hash, pooled);
        return new Admission.Admitted(hash);
    }

    private @Nullable String limitReached(Pooled pooled, @Nullable SenderQueue queue, long nextNonce) {
        long free = queue == null ? nextNonce : queue.nextFree(nextNonce);
        if (pooled.nonce() - free > limits.nonceGap()) {
            return "nonce too high: next nonce " + free + ", tx nonce " + pooled.nonce() + ", gap limit "
                    + limits.nonceGap();
        }
        if (byHash.size() >= limits.transactions()) {
            return "txpool is full: limit " + limits.transactions();
        }
        int factor = trusted.contains(pooled.sender()) ? limits.trustedFactor() : 1;
        long held = queue == null ? 0 : queue.byNonce.size();
        long executable = free - nextNonce;
        boolean gapped = pooled.nonce() > free;
        int limit = factor * (gapped ? limits.gappedPerSender() : limits.executablePerSender());
        if ((gapped ? held - executable : executable) >= limit) {
            return "account limit exceeded: sender already has " + limit
                    + (gapped ? " transactions behind a nonce gap" : " waiting transactions");
        }
        return null;
    }

    /// Where fees are paid, +10 %. At price 0 nothing can be raised: a cancelling self-transfer, or anything once the
    /// older one has waited long enough.
    private boolean mayReplace(Pooled older, Pooled newer) {
        long oldPrice = older.transaction().maxFeePerGas().clampedLong();
        if (oldPrice > 0) {
            long oldTip = older.transaction().maxPriorityFeePerGas().clampedLong();
            return raised(oldPrice, newer.transaction().maxFeePerGas().clampedLong())
                    && raised(oldTip, newer.transaction().maxPriorityFeePerGas().clampedLong());
        }
        boolean cancels = Objects.equals(newer.sender(), newer.transaction().to())
                && newer.transaction().value().isZero()
                && newer.transaction().data().isEmpty();
        return cancels
                || nanoTime.getAsLong() - older.admittedAtNanos()
                        > limits.freeReplacementAge().toNanos();
    }

    private static boolean raised(long before, long after) {
        return after >= before + Math.max(1, before / 10);
    }

    /// Nonce a sender should use next, its waiting transactions counted.
    public synchronized long pendingNonce(Address sender, long nextNonce) {
        SenderQueue queue = senders.get(sender);
        return queue == null ? nextNonce : queue.nextFree(nextNonce);
    }

    /// A waiting transaction, or null.
    public synchronized @Nullable Pooled find(Hash hash) {
        return byHash.get(hash);
    }

    /// Number of transactions held.
    public synchronized int size() {
        return byHash.size();
    }

    /// Sender nonces at the head.
    @FunctionalInterface
    public interface Nonces {
        /// Next nonce of a sender.
        long next(Address sender);
    }

    /// Counts for `txpool_status`.
    ///
    /// @param pending without a nonce gap
    /// @param queued behind a nonce gap
    public record Status(int pending, int queued) {}

    /// Counts by executability.
    public synchronized Status status(Nonces nonces) {
        int pending = 0;
        for (Map.Entry<Address, SenderQueue> entry : senders.entrySet()) {
            long next = nonces.next(entry.getKey());
            pending += (int) (entry.getValue().nextFree(next) - next);
        }
        return new Status(pending, byHash.size() - pending);
    }

    /// What waits of one sender, by nonce.
    ///
    /// @param pending without a nonce gap
    /// @param queued behind a nonce gap
    public record Waiting(List<Pooled> pending, List<Pooled> queued) {}

    /// Everything that waits, a copy, by sender.
    public synchronized Map<Address, Waiting> content(Nonces nonces) {
        Map<Address, Waiting> content = new TreeMap<>();
        senders.forEach((sender, queue) -> {
            long next = nonces.next(sender);
            content.put(
                    sender,
                    new Waiting(
                            queue.executable(next),
                            List.copyOf(
                                    queue.byNonce.tailMap(queue.nextFree(next)).values())));
        });
        return content;
    }

    /// Transactions for the next block: round robin over senders, nonce order inside. While others wait, one sender
    /// gets at most an eighth of the gas. The picked ones stay in the pool until {@link #settle}.
    public synchronized List<Pooled> pick(Nonces nonces, long gasLimit, long sizeLimit) {
        expire();
        Deque<Turn> turns = new ArrayDeque<>();
        senders.forEach((sender, queue) -> {
            List<Pooled> run = queue.executable(nonces.next(sender));
            if (!run.isEmpty()) {
                turns.add(new Turn(run.iterator()));
            }
        });
        long share = turns.size() > 1 ? gasLimit / GAS_SHARE : gasLimit;
        List<Pooled> picked = new ArrayList<>();
        long gas = 0;
        long size = 0;
        while (!turns.isEmpty()) {
            Turn turn = turns.removeFirst();
            Pooled next = turn.waiting.next();
            long wanted = next.transaction().gasLimit();
            long bytes = next.transaction().encoded().size();
            boolean fitsShare = turn.gas + wanted <= share || turn.gas == 0;
            if (!fitsShare || gas + wanted > gasLimit || size + bytes > sizeLimit) {
                continue;
            }
            picked.add(next);
            gas += wanted;
            size += bytes;
            turn.gas += wanted;
            if (turn.waiting.hasNext()) {
                turns.addLast(turn);
            }
        }
        return picked;
    }

    private static final class Turn {
        final Iterator<Pooled> waiting;
        long gas;

        Turn(Iterator<Pooled> waiting) {
            this.waiting = waiting;
        }
    }

    private void expire() {
        long oldest = nanoTime.getAsLong() - limits.lifetime().toNanos();
        List<Pooled> late = byHash.values().stream()
                .filter(pooled -> pooled.admittedAtNanos() - oldest < 0)
                .toList();
        late.forEach(this::drop);
    }

    /// Removes what a block included, what can no longer run (nonce used up), and senders left without transactions.
    public synchronized void settle(Collection<Hash> included, Nonces nonces) {
        Set<Address> touched = new java.util.HashSet<>();
        for (Hash hash : included) {
            Pooled pooled = byHash.get(hash);
            if (pooled != null) {
                touched.add(pooled.sender());
                drop(pooled);
            }
        }
        for (Address sender : touched) {
            SenderQueue queue = senders.get(sender);
            if (queue != null) {
                long next = nonces.next(sender);
                List.copyOf(queue.byNonce.headMap(next).values()).forEach(this::drop);
                // The sender has had its turn: it goes behind those who wait.
                SenderQueue left = senders.remove(sender);
                if (left != null) {
                    senders.put(sender, left);
                }
            }
        }
    }

    /// Drops a transaction that can no longer run.
    public synchronized void remove(Hash hash) {
        Pooled pooled = byHash.get(hash);
        if (pooled != null) {
            drop(pooled);
        }
    }

    /// Drops a transaction whose execution failed by a fault of ours and refuses it from now on.
    public synchronized void quarantine(Hash hash, String fault) {
        remove(hash);
        quarantined.put(hash, fault);
        if (quarantined.size() > QUARANTINE) {
            Iterator<Hash> oldest = quarantined.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    private void drop(Pooled pooled) {
        byHash.remove(pooled.transaction().hash());
        SenderQueue queue = senders.get(pooled.sender());
        if (queue != null) {
            queue.byNonce.remove(pooled.nonce(), pooled);
            if (queue.byNonce.isEmpty()) {
                senders.remove(pooled.sender());
            }
        }
    }
}
