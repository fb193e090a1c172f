package io.florin.compliance.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event of the history.
///
/// @param sequence from 1, without gaps
/// @param actor login name, or `system`
/// @param kind stable word, for example `case-proposed`
/// @param text one sentence for officers; may hold personal data
/// @param hash SHA-256 in hex over this event and the hash before it
public record AuditEvent(
        long sequence,
        Instant at,
        String actor,
        String kind,
        String text,
        @Nullable UUID caseId,
        String hash) {}
