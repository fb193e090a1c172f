package io.florin.lending.compliance;

import java.time.Duration;
import java.time.Instant;

/// What the chain says of a person's first wallet.
final class Wallets {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Wallets() {}

    /// @param wanted is waited for, 30 seconds at most
    /// @return what it is then
    static String standing(Visitor person, String wanted) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        String now = "";
        while (Instant.now().isBefore(end)) {
            now = person.read("/api/v1/profile").getString("wallets[0].record");
            if (wanted.equals(now)) {
                return now;
            }
            Thread.sleep(200);
        }
        return now;
    }
}
