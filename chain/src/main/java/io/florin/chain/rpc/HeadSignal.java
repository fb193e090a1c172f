package io.florin.chain.rpc;

/// Wakes those who wait for a new head. Thread-safe; guarded by this object's monitor.
final class HeadSignal {
    private long moves;

    /// How often the head moved so far.
    synchronized long moves() {
        return moves;
    }

    synchronized void moved() {
        moves++;
        notifyAll();
    }

    /// Waits until the head has moved since `seen` or the time is up.
    ///
    /// @param deadline by System.nanoTime
    /// @return false when the time is up
    synchronized boolean await(long seen, long deadline) throws InterruptedException {
        while (moves == seen) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }
}
