package io.florin.compliance.watchlist;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StaleListTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void aListIsStaleFromThe36thDayAfterItsPublication() {
        LocalDate published = LocalDate.of(2026, 10, 21);
        assertFalse(ListsInForce.isStale(published, NOW, NOW), "35 days old");
        assertTrue(ListsInForce.isStale(published.minusDays(1), NOW, NOW), "36 days old");
    }

    @Test
    void withoutAPublicationDateTheTimeOfLoadingCounts() {
        assertFalse(ListsInForce.isStale(null, NOW, NOW));
        assertTrue(ListsInForce.isStale(null, NOW.minusSeconds(36L * 86_400), NOW));
    }
}
