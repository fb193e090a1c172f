package io.florin.compliance.kyc;

import io.florin.compliance.api.Changes;
import io.florin.compliance.api.People;
import io.florin.compliance.attestation.Attestations;
import io.florin.compliance.audit.AuditTrail;
import io.florin.compliance.cases.CaseEffects;
import io.florin.compliance.cases.CaseFile;
import io.florin.compliance.cases.CaseKind;
import io.florin.compliance.cases.Cases;
import io.florin.compliance.cases.Outcome;
import io.florin.compliance.cases.Reason;
import io.florin.compliance.party.Parties;
import io.florin.compliance.party.Party;
import io.florin.compliance.party.PartyState;
import io.florin.compliance.party.Profile;
import io.florin.compliance.watchlist.PartyScreening;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/// What becomes of a party: verified with records on chain, held, refused, frozen. Happens in the database transaction
/// of the screening or of the second officer's approval.
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class Verification implements CaseEffects {
    private static final int LONGEST_MONTHS = 12;

    private final Parties parties;
    private final PartyScreening screenings;
    private final Attestations attestations;
    private final Cases cases;
    private final People people;
    private final AuditTrail audit;
    private final Changes changes;
    private final InstantSource clock;

    Verification(
            Parties parties,
            PartyScreening screenings,
            Attestations attestations,
            Cases cases,
            People people,
            AuditTrail audit,
            Changes changes,
            InstantSource clock) {
        this.parties = parties;
        this.screenings = screenings;
        this.attestations = attestations;
        this.cases = cases;
        this.people = people;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public void apply(CaseFile file, Outcome outcome, Reason reason, People.Person approver) {
        Party party = parties.lock(file.partyId());
        switch (outcome) {
            case CLEAR -> clear(party, file);
            case REFUSE -> refuse(party, reason, file.id());
            case FREEZE -> freeze(party, reason, file.id());
            case UNFREEZE -> unfreeze(party, reason, file.id());
            case NO_ACTION -> noAction(party);
        }
        changes.changed("profile");
    }

    /// Verifies until the document expires, at most 12 months, and publishes.
    void verify(Party party) {
        Profile profile = parties.details(party).profile();
        LocalDate longest = today().plusMonths(LONGEST_MONTHS);
        LocalDate until = profile.documentExpires().isBefore(longest) ? profile.documentExpires() : longest;
        parties.verified(party, until);
        if (!party.frozen() && !until.isBefore(today())) {
            attestations.publish(party, profile.ofPerson(), until, people.walletsOf(party.userId()));
        }
        audit.append(AuditTrail.SYSTEM, "party-verified", "verified until " + until, party.userId(), null);
        changes.changed("profile");
    }

    /// Nobody acts while an officer looks.
    void hold(Party party) {
        parties.held(party);
        attestations.expire(party);
        changes.changed("profile");
    }

    /// Clearing hits leaves open whether a politically exposed person is accepted; clearing a review leaves hits open.
    private void clear(Party party, CaseFile file) {
        UUID receiptId = file.receiptId();
        if (receiptId == null) {
            if (party.stored() != PartyState.VERIFIED && screenedClear(party)) {
                verify(party);
            }
            return;
        }
        screenings.remember(screenings.receipt(party, receiptId), file.id());
        if (parties.details(party).profile().politicallyExposed()) {
            reviewExposure(party);
        } else {
            verify(party);
        }
    }

    /// Has officers look at somebody who says to be politically exposed.
    void reviewExposure(Party party) {
        hold(party);
        cases.open(AuditTrail.SYSTEM, CaseKind.REVIEW, party.id(), "Says to be politically exposed.");
    }

    private void refuse(Party party, Reason reason, UUID caseId) {
        parties.refused(party);
        attestations.expire(party);
        freeze(party, reason, caseId);
    }

    private void freeze(Party party, Reason reason, UUID caseId) {
        parties.frozen(party, new Party.Freeze(reason.number(), caseId));
        attestations.freeze(party, people.walletsOf(party.userId()), reason.number(), caseId);
        audit.append(AuditTrail.SYSTEM, "party-frozen", "froze all wallets", party.userId(), caseId);
    }

    private void unfreeze(Party party, Reason reason, UUID caseId) {
        parties.unfrozen(party);
        attestations.unfreeze(party, people.walletsOf(party.userId()), reason.number(), caseId);
        audit.append(AuditTrail.SYSTEM, "party-unfrozen", "ended the freeze", party.userId(), caseId);
        LocalDate until = party.verifiedUntil();
        if (party.stored() == PartyState.VERIFIED && until != null && !until.isBefore(today())) {
            boolean person = parties.details(party).profile().ofPerson();
            attestations.publish(party, person, until, people.walletsOf(party.userId()));
        }
    }

    /// A review that found nothing lets a party go on that waited only for it.
    private void noAction(Party party) {
        if (party.stored() == PartyState.IN_REVIEW && screenedClear(party)) {
            verify(party);
        }
    }

    /// Whether nothing is left of the latest screening that nobody looked at.
    private boolean screenedClear(Party party) {
        UUID latest = party.receiptId();
        return latest != null && !screenings.raisesHits(screenings.receipt(party, latest));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
