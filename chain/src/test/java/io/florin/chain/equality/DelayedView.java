package io.florin.chain.equality;

import io.florin.chain.state.AccountState;
import io.florin.chain.state.StateView;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Reads of a state that now and then yield or sleep some microseconds, so that transactions meet in other orders. The
/// pauses follow from the seed and the number of the read; which thread gets one is the scheduler's. Thread-safe when
/// the view below is.
final class DelayedView implements StateView {
    private static final long LONGEST_PAUSE_NANOS = 60_000;
    private final StateView below;
    private final long seed;
    private final AtomicLong reads = new AtomicLong();

    DelayedView(StateView below, long seed) {
        this.below = below;
        this.seed = seed;
    }

    @Override
    public @Nullable AccountState account(Address address) {
        pause();
        return below.account(address);
    }

    @Override
    public UInt256 storage(Address address, UInt256 slot) {
        pause();
        return below.storage(address, slot);
    }

    @Override
    public Bytes code(Hash codeHash) {
        pause();
        return below.code(codeHash);
    }

    /// Sleeps in about one of 64 calls, yields in one of 8. Also to be hooked into other callbacks of a block.
    void pause() {
        long dice = mix(seed + reads.getAndIncrement() * 0x9e3779b97f4a7c15L);
        if ((dice & 63) == 0) {
            LockSupport.parkNanos((dice >>> 8) % LONGEST_PAUSE_NANOS);
        } else if ((dice & 7) == 1) {
            Thread.yield();
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
