package io.florin.chain.parallel;

/// When and how blocks run in parallel.
///
/// @param workers threads that run transactions, the caller's among them; at least 1
/// @param leastTransactions blocks with fewer run sequentially
/// @param leastGas blocks whose transactions' gas limits add up to less run sequentially
/// @param adaptive give speculation up for a while when too many runs are thrown away
/// @param observing tell what each transaction read and wrote; it costs time and keeps transactions from being run in
/// order several at once
public record ParallelSettings(int workers, int leastTransactions, long leastGas, boolean adaptive, boolean observing) {
    private static final int LEAST_TRANSACTIONS = 32;
    private static final long LEAST_GAS = 4_000_000;

    public ParallelSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("workers: " + workers + " is below 1");
        }
    }

    /// Parallel where it pays: never slower than sequential by design.
    public static ParallelSettings adaptive(int workers) {
        return new ParallelSettings(workers, LEAST_TRANSACTIONS, LEAST_GAS, true, false);
    }

    /// Every block in parallel, however small, with the same care as {@link #adaptive}.
    public static ParallelSettings everyBlock(int workers) {
        return new ParallelSettings(workers, 0, 0, true, false);
    }

    /// Every block speculates to its end, however small and however dependent: for proofs, not for speed.
    public static ParallelSettings always(int workers) {
        return new ParallelSettings(workers, 0, 0, false, true);
    }
}
