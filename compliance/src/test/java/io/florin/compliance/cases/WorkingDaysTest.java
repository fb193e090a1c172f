package io.florin.compliance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-25T10:00:00Z, 1, 2026-11-26T10:00:00Z",
        "2026-11-27T10:00:00Z, 1, 2026-11-30T10:00:00Z",
        "2026-11-28T10:00:00Z, 1, 2026-11-30T10:00:00Z",
        "2026-11-27T23:59:59Z, 3, 2026-12-02T23:59:59Z",
        "2026-11-25T10:00:00Z, 5, 2026-12-02T10:00:00Z"
    })
    void weekendsDoNotCount(Instant from, int days, Instant due) {
        assertEquals(due, WorkingDays.after(from, days));
    }
}
