package io.florin.compliance.cases;

import io.florin.compliance.api.Changes;
import io.florin.compliance.api.People.Person;
import io.florin.compliance.api.Refusal;
import io.florin.compliance.audit.AuditTrail;
import io.florin.compliance.party.Parties;
import io.florin.compliance.party.Party;
import io.florin.compliance.watchlist.FoundHit;
import io.florin.compliance.watchlist.Receipt;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The queue and the work on its cases, up to the point where an outcome is proposed ([Decisions] goes on from there).
/// Every change is written to the history in the same database transaction.
@Singleton
@Transactional
public class Cases {
    private final CaseTable table;
    private final ProposalTable proposals;
    private final Parties parties;
    private final AuditTrail audit;
    private final Changes changes;
    private final InstantSource clock;

    Cases(
            CaseTable table,
            ProposalTable proposals,
            Parties parties,
            AuditTrail audit,
            Changes changes,
            InstantSource clock) {
        this.table = table;
        this.proposals = proposals;
        this.parties = parties;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /// A page of the queue.
    ///
    /// @param next place to go on from, null at the end
    public record Page(List<CaseFile> items, CaseQuery.@Nullable Place next) {}

    /// How many cases there are.
    public record Counts(int open, int assigned, int proposed, int closed, int mine, int overdue) {}

    public Page list(CaseQuery query, Person me) {
        List<CaseFile> items = table.list(query, me.id());
        boolean full = items.size() == query.limit();
        return new Page(items, full ? CaseTable.place(items.getLast()) : null);
    }

    public Counts counts(Person me) {
        return table.counts(me.id(), clock.instant());
    }

    /// @throws Refusal 404 `not-found`
    public CaseFile get(UUID id) {
        return table.of(id).orElseThrow(Cases::unknown);
    }

    /// The proposal that waits for a decision, or that closed the case.
    public Optional<Proposal> proposal(CaseFile file) {
        return proposals.of(file);
    }

    /// The open case that holds a party back.
    public Optional<CaseFile> openAbout(Party party) {
        return table.openAbout(party.id());
    }

    /// Opens a case about a screening.
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile openForHits(Party party, Receipt receipt) {
        FoundHit top = receipt.raised().getFirst();
        Priority priority = receipt.decision().equals("escalate") ? Priority.HIGH : Priority.MEDIUM;
        String text = receipt.raised().size() + " hits, best " + top.entryId() + " at " + top.score();
        CaseFile file = draft(CaseKind.SANCTIONS_HIT, priority, party, receipt, top, null);
        return open(file, AuditTrail.SYSTEM, text);
    }

    /// Opens a case without hits.
    ///
    /// @throws Refusal 400 for a party that does not exist
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile open(Person by, CaseKind kind, UUID partyId, String text) {
        Party party = parties.of(partyId).orElseThrow(() -> Refusal.invalid("partyId", "there is no party " + partyId));
        notAboutOneself(by, party.userId());
        Priority priority = switch (kind) {
            case FREEZE, SANCTIONS_HIT -> Priority.HIGH;
            case UNFREEZE -> Priority.MEDIUM;
            case REVIEW -> Priority.LOW;
        };
        return open(draft(kind, priority, party, null, null, text), by, text);
    }

    /// Takes a case, or gives it back to the queue.
    ///
    /// @throws Refusal 409 when it is another officer's, proposed or closed
    public CaseFile assign(UUID id, Person by, boolean toMe) {
        CaseFile file = lock(id);
        notAboutOneself(by, file.partyUserId());
        if (file.state() == CaseState.PROPOSED || file.state() == CaseState.CLOSED) {
            throw wrongState(file);
        }
        if (toMe) {
            notAnothers(file, by);
            table.assigned(file, CaseState.ASSIGNED, by.id(), named(file, by.name()));
        } else {
            table.assigned(file, CaseState.OPEN, null, named(file, null));
        }
        told(file, by, toMe ? "case-assigned" : "case-released", toMe ? "took the case" : "gave the case back");
        return get(id);
    }

    /// Adds to the history of an open case.
    ///
    /// @throws Refusal 409 when it is closed
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFile note(UUID id, Person by, String text) {
        CaseFile file = lock(id);
        notAboutOneself(by, file.partyUserId());
        if (file.state() == CaseState.CLOSED) {
            throw wrongState(file);
        }
        told(file, by, "case-note", text);
        return file;
    }

    CaseFile lock(UUID id) {
        return table.lock(id).orElseThrow(Cases::unknown);
    }

    void told(CaseFile file, Person by, String kind, String text) {
        audit.append(by, kind, text, file.partyUserId(), file.id());
        changes.changed("cases");
    }

    static CaseFile.Note named(CaseFile file, @Nullable String assigneeName) {
        return new CaseFile.Note(file.note().openingText(), assigneeName);
    }

    static void notAnothers(CaseFile file, Person by) {
        if (file.assignee() != null && !file.assignee().equals(by.id())) {
            throw new Refusal(409, "assigned-to-other", "Another officer works on this case.");
        }
    }

    /// Nobody decides about themselves.
    static void notAboutOneself(Person by, String partyUserId) {
        if (by.id().equals(partyUserId)) {
            throw new Refusal(403, "own-case", "This case is about yourself; other officers must work on it.");
        }
    }

    static Refusal wrongState(CaseFile file) {
        return new Refusal(
                409,
                "case-" + file.state().word(),
                "The case is " + file.state().word() + " now.");
    }

    private static Refusal unknown() {
        return new Refusal(404, "not-found", "There is no such case.");
    }

    private CaseFile draft(
            CaseKind kind,
            Priority priority,
            Party party,
            @Nullable Receipt receipt,
            @Nullable FoundHit top,
            @Nullable String text) {
        Instant now = clock.instant();
        return new CaseFile(
                UUID.randomUUID(),
                0,
                kind,
                CaseState.OPEN,
                priority,
                party.id(),
                party.userId(),
                receipt == null ? null : receipt.id(),
                top == null ? null : new BigDecimal(top.score()),
                top == null ? null : top.list(),
                null,
                new CaseFile.Note(text, null),
                now,
                WorkingDays.after(now, priority.workingDays()),
                1,
                null);
    }

    private CaseFile open(CaseFile file, Person by, String text) {
        table.insert(file);
        told(file, by, "case-opened", "opened a case (" + file.kind().word() + "): " + text);
        return get(file.id());
    }
}
