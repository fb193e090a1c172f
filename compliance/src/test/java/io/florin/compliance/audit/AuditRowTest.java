package io.florin.compliance.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditRowTest {
    private static final Instant AT = Instant.parse("2026-11-25T10:00:00Z");

    private static AuditRow row(long sequence, Instant at, String kind, String actor, byte[] sealed, byte[] hash) {
        return new AuditRow(sequence, at, kind, actor, "subject", null, sealed, AuditTrail.NOTHING_BEFORE, hash);
    }

    @Test
    void aRowFollowsOnlyAsItWasWritten() {
        byte[] sealed = {1, 2, 3};
        byte[] hash = row(1, AT, "kind", "actor", sealed, new byte[32]).computedHash();
        assertTrue(row(1, AT, "kind", "actor", sealed, hash).follows(AuditTrail.NOTHING_BEFORE));
        assertFalse(row(1, AT, "kind", "actor", sealed, hash).follows(hash), "another row before it");
        List<AuditRow> forged = List.of(
                row(2, AT, "kind", "actor", sealed, hash),
                row(1, AT.plusMillis(1), "kind", "actor", sealed, hash),
                row(1, AT, "kinda", "ctor", sealed, hash),
                row(1, AT, "kind", "other", sealed, hash),
                row(1, AT, "kind", "actor", new byte[] {1, 2, 4}, hash));
        for (AuditRow row : forged) {
            assertFalse(row.follows(AuditTrail.NOTHING_BEFORE), "a changed row must show");
        }
    }
}
