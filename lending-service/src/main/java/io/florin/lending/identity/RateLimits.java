package io.florin.lending.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/// Token buckets by address, for routes that anyone may call. Real time, in memory, bounded; guarded by its
/// own monitor.
final class RateLimits {
    private static final int MOST_ADDRESSES = 10_000;

    private final double perSecond;
    private final double burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private static final class Bucket {
        double tokens;
        long at;

        Bucket(double tokens, long at) {
            this.tokens = tokens;
            this.at = at;
        }
    }

    RateLimits(double perSecond, double burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /// Takes one; false when the address has none left now.
    synchronized boolean take(String address) {
        long now = System.nanoTime();
        Bucket bucket = buckets.computeIfAbsent(address, key -> new Bucket(burst, now));
        bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / 1e9 * perSecond);
        bucket.at = now;
        if (bucket.tokens < 1) {
            return false;
        }
        bucket.tokens -= 1;
        return true;
    }
}
