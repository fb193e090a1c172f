package io.florin.chain.parallel;

/// How far workers may run ahead, judged by how many of the last transactions ran in vain or had to wait. When it was
/// most of them, a stretch of the block is run in index order without speculation, a longer one each time that
/// speculation was tried again to no avail. Confined to the committer, but for {@link #isOrdered}.
final class Pace {
    /// Transactions ahead of the committer for each worker. More would hide longer pauses of the committer and throw
    /// more away when a value on which many depend is replaced.
    private static final int AHEAD_OF_EACH_WORKER = 32;

    private static final int WINDOW = 16;
    private static final int FIRST_STRETCH = 64;
    private static final int LONGEST_STRETCH = 1_024;

    private final boolean adaptive;
    private final int ahead;
    private int commits;
    private int troubles;
    private int stretch = FIRST_STRETCH;
    private volatile int orderedUntil;

    Pace(ParallelSettings settings) {
        this.adaptive = settings.adaptive();
        this.ahead = AHEAD_OF_EACH_WORKER * settings.workers();
    }

    /// True when the transaction of this index is to be run in order. Any thread may ask.
    boolean isOrdered(int index) {
        return index < orderedUntil;
    }

    /// End of the stretch that is run in order.
    int orderedUntil() {
        return orderedUntil;
    }

    /// Index at which speculation ends for now when `next` is the next one to commit.
    int limit(int next) {
        return isOrdered(next) ? next : next + ahead;
    }

    /// Judges speculation after one of its transactions was committed.
    ///
    /// @param next index of the next one
    /// @param smoothly false when its run was thrown away or had to wait for another
    void committed(int next, boolean smoothly) {
        commits++;
        troubles += smoothly ? 0 : 1;
        if (!adaptive || commits < WINDOW && troubles <= WINDOW / 2) {
            return;
        }
        if (troubles > WINDOW / 2) {
            orderedUntil = next + stretch;
            stretch = Math.min(2 * stretch, LONGEST_STRETCH);
        } else if (troubles <= WINDOW / 4) {
            stretch = FIRST_STRETCH;
        }
        commits = 0;
        troubles = 0;
    }
}
