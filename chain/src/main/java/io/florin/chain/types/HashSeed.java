package io.florin.chain.types;

import java.security.SecureRandom;

/// Keys of the table hash, drawn once per process: a sender cannot choose addresses or slots that fall into one bucket.
/// Hash codes made with it differ between processes and are never stored.
final class HashSeed {
    private static final long[] KEYS = new SecureRandom().longs(4).toArray();

    private HashSeed() {}

    /// Hash of up to four 64-bit words.
    static int of(long w3, long w2, long w1, long w0) {
        long folded = fold(w0 ^ KEYS[0], w1 ^ KEYS[1]) ^ fold(w2 ^ KEYS[2], w3 ^ KEYS[3]);
        return (int) (folded ^ folded >>> 32);
    }

    private static long fold(long a, long b) {
        return a * b ^ Math.unsignedMultiplyHigh(a, b);
    }
}
