package io.florin.compliance.audit;

import io.florin.compliance.api.People.Person;
import io.florin.compliance.sealing.SealedJson;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The history. Events are written in the database transaction of what they tell, one transaction after the other, so
/// that their order is that of their commits.
@Singleton
public class AuditTrail {
    /// Stands for the service itself, as actor and as subject of events about nobody.
    public static final Person SYSTEM = new Person("system", "system");

    static final byte[] NOTHING_BEFORE = new byte[32];

    private final AuditTable table;
    private final SealedJson sealed;
    private final InstantSource clock;

    AuditTrail(AuditTable table, SealedJson sealed, InstantSource clock) {
        this.table = table;
        this.sealed = sealed;
        this.clock = clock;
    }

    /// What is sealed of an event.
    record Told(String actor, String text) {}

    /// Adds an event.
    ///
    /// @param subject whose data key seals name and text
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Person actor, String kind, String text, String subject, @Nullable UUID caseId) {
        byte[] told = sealed.seal(subject, "audit", new Told(actor.name(), text));
        table.lock();
        AuditRow last = table.last().orElse(null);
        AuditRow next = new AuditRow(
                last == null ? 1 : last.sequence() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                kind,
                actor.id(),
                subject,
                caseId,
                told,
                last == null ? NOTHING_BEFORE : last.hash(),
                NOTHING_BEFORE);
        table.insert(next, next.computedHash());
    }

    /// Newest first.
    ///
    /// @param before only events before this sequence number
    @Transactional
    public List<AuditEvent> newest(long before, int limit) {
        return table.before(before, limit).stream().map(this::event).toList();
    }

    /// Of one case, oldest first.
    @Transactional
    public List<AuditEvent> ofCase(UUID caseId) {
        return table.ofCase(caseId).stream().map(this::event).toList();
    }

    private AuditEvent event(AuditRow row) {
        Told told = sealed.open(row.subject(), "audit", row.sealed(), Told.class);
        String hash = HexFormat.of().formatHex(row.hash());
        return new AuditEvent(row.sequence(), row.at(), told.actor(), row.kind(), told.text(), row.caseId(), hash);
    }
}
