package io.florin.compliance.cases.http;

import io.florin.compliance.api.People;
import io.florin.compliance.audit.AuditTrail;
import io.florin.compliance.cases.CaseFile;
import io.florin.compliance.cases.CaseState;
import io.florin.compliance.cases.Cases;
import io.florin.compliance.cases.Proposal;
import io.florin.compliance.party.Parties;
import io.florin.compliance.party.Party;
import io.florin.compliance.party.Profile;
import io.florin.compliance.watchlist.FoundHit;
import io.florin.compliance.watchlist.PartyScreening;
import io.florin.compliance.watchlist.Receipt;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts together what an officer sees of a case.
@Singleton
@Transactional
class CaseViews {
    private static final int SHOWN_CHARACTERS = 3;

    private final Cases cases;
    private final Parties parties;
    private final PartyScreening screenings;
    private final AuditTrail audit;
    private final People people;
    private final InstantSource clock;

    CaseViews(
            Cases cases,
            Parties parties,
            PartyScreening screenings,
            AuditTrail audit,
            People people,
            InstantSource clock) {
        this.cases = cases;
        this.parties = parties;
        this.screenings = screenings;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    CaseView.Summary summary(CaseFile file) {
        Profile profile = parties.details(party(file)).profile();
        return new CaseView.Summary(
                file.id().toString(),
                file.number(),
                file.kind().word(),
                file.state().word(),
                file.priority().word(),
                profile.fullName(),
                profile.country(),
                file.topScore() == null ? null : file.topScore().toPlainString(),
                file.topList(),
                file.note().assigneeName(),
                file.openedAt(),
                file.dueAt(),
                file.overdue(clock.instant()),
                file.version());
    }

    CaseView view(CaseFile file, People.Person caller) {
        Party party = party(file);
        UUID receiptId = file.receiptId();
        Receipt receipt = receiptId == null ? null : screenings.receipt(party, receiptId);
        Proposal proposal = cases.proposal(file).orElse(null);
        List<FoundHit> hits = receipt == null ? List.of() : receipt.raised();
        return new CaseView(
                file.id().toString(),
                file.number(),
                file.kind().word(),
                file.state().word(),
                file.priority().word(),
                file.note().assigneeName(),
                file.openedAt(),
                file.dueAt(),
                file.overdue(clock.instant()),
                file.version(),
                file.note().openingText(),
                subject(party),
                hits,
                receipt == null ? null : new CaseView.Screened(receipt.at(), receipt.engineVersion(), receipt.lists()),
                proposal == null ? null : proposed(proposal),
                file.outcome() == null ? null : file.outcome().word(),
                mayApprove(file, proposal, caller),
                audit.ofCase(file.id()));
    }

    private static boolean mayApprove(CaseFile file, @Nullable Proposal proposal, People.Person caller) {
        return file.state() == CaseState.PROPOSED
                && proposal != null
                && !proposal.proposer().equals(caller.id())
                && !file.partyUserId().equals(caller.id());
    }

    private CaseView.Subject subject(Party party) {
        Profile profile = parties.details(party).profile();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new CaseView.Subject(
                party.id().toString(),
                profile.fullName(),
                profile.otherNames(),
                profile.kind(),
                profile.birthDate().toString(),
                profile.country(),
                profile.nationality(),
                masked(profile.documentNumber()),
                people.walletsOf(party.userId()),
                party.state(today).word());
    }

    private static CaseView.Proposed proposed(Proposal proposal) {
        return new CaseView.Proposed(
                proposal.outcome().word(),
                proposal.reasonCode(),
                proposal.told().text(),
                proposal.told().proposerName(),
                proposal.at(),
                proposal.digest());
    }

    /// At least three characters stay hidden, or all of a shorter text.
    static String masked(String number) {
        int hidden = Math.max(number.length() - SHOWN_CHARACTERS, Math.min(number.length(), SHOWN_CHARACTERS));
        return "•".repeat(hidden) + number.substring(hidden);
    }

    private Party party(CaseFile file) {
        return parties.of(file.partyId()).orElseThrow(() -> new IllegalStateException("a case without its party"));
    }
}
