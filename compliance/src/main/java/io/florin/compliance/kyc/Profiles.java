package io.florin.compliance.kyc;

import io.florin.compliance.api.People;
import io.florin.compliance.api.People.Person;
import io.florin.compliance.api.Refusal;
import io.florin.compliance.attestation.Attestations;
import io.florin.compliance.audit.AuditTrail;
import io.florin.compliance.cases.Cases;
import io.florin.compliance.party.Parties;
import io.florin.compliance.party.Party;
import io.florin.compliance.party.PartyDetails;
import io.florin.compliance.party.PartyState;
import io.florin.compliance.party.Profile;
import io.florin.compliance.watchlist.PartyScreening;
import io.florin.compliance.watchlist.Receipt;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// A person's own profile: kept as a new version, screened at once, then verified or held for an officer.
@Singleton
@Transactional
public class Profiles {
    /// Version of the consent text in force.
    public static final String CONSENT = SubmissionCheck.CONSENT;

    private final Parties parties;
    private final PartyScreening screenings;
    private final Cases cases;
    private final Verification verification;
    private final Attestations attestations;
    private final People people;
    private final AuditTrail audit;
    private final InstantSource clock;

    Profiles(
            Parties parties,
            PartyScreening screenings,
            Cases cases,
            Verification verification,
            Attestations attestations,
            People people,
            AuditTrail audit,
            InstantSource clock) {
        this.parties = parties;
        this.screenings = screenings;
        this.cases = cases;
        this.verification = verification;
        this.attestations = attestations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// A profile as its owner may see it.
    public record Own(Party party, PartyState state, Profile profile, List<Wallet> wallets) {}

    /// A proven wallet and what the chain says of it.
    public record Wallet(String address, Attestations.Standing standing) {}

    /// Empty when nothing was submitted yet.
    public Optional<Own> of(Person person) {
        return parties.ofUser(person.id()).map(this::own);
    }

    /// Keeps and screens what a person told.
    ///
    /// @throws Refusal 400 for wrong fields, 409 while an officer looks or after a refusal
    @Transactional(Transactional.TxType.MANDATORY)
    public Own submit(Person person, ProfileSubmission sent) {
        Profile profile = SubmissionCheck.profile(sent, today());
        Party party = parties.begin(person.id());
        if (party.version() > 0) {
            mustBeOpen(party);
        }
        Party changed = parties.addVersion(party, new PartyDetails(person.name(), profile));
        audit.append(person, "profile-submitted", "submitted version " + changed.version(), person.id(), null);
        assess(changed, profile);
        return own(parties.lock(changed.id()));
    }

    /// A new wallet is screened with its owner; a verified owner's record follows on chain, a frozen owner's freeze
    /// too.
    @Transactional(Transactional.TxType.MANDATORY)
    public void walletLinked(String userId, String address) {
        Party known = parties.ofUser(userId).orElse(null);
        if (known == null) {
            return;
        }
        Party party = parties.lock(known.id());
        audit.append(AuditTrail.SYSTEM, "wallet-linked", "linked wallet " + address, userId, null);
        Party.Freeze freeze = party.freeze();
        if (freeze != null) {
            attestations.freeze(party, List.of(address), freeze.reasonCode(), freeze.caseId());
            return;
        }
        LocalDate until = party.verifiedUntil();
        if (party.state(today()) != PartyState.VERIFIED || until == null) {
            return;
        }
        Profile profile = parties.details(party).profile();
        Receipt receipt = screen(party, profile);
        if (receipt.clear()) {
            attestations.publish(party, profile.ofPerson(), until, people.walletsOf(userId));
            return;
        }
        verification.hold(party);
        cases.openForHits(party, receipt);
    }

    private void assess(Party party, Profile profile) {
        Receipt receipt = screen(party, profile);
        if (!receipt.clear()) {
            verification.hold(party);
            cases.openForHits(party, receipt);
        } else if (profile.politicallyExposed()) {
            verification.reviewExposure(party);
        } else {
            verification.verify(party);
        }
    }

    private Receipt screen(Party party, Profile profile) {
        Receipt receipt = screenings.screen(party, profile.subject(people.walletsOf(party.userId())));
        parties.screened(party, receipt.id());
        String text = receipt.decision() + " on receipt " + receipt.id();
        audit.append(AuditTrail.SYSTEM, "party-screened", text, party.userId(), null);
        return receipt;
    }

    private void mustBeOpen(Party party) {
        if (party.stored() == PartyState.IN_REVIEW) {
            throw new Refusal(409, "profile-in-review", "We are looking at your profile; it cannot be changed now.");
        }
        if (party.stored() == PartyState.REFUSED || party.frozen()) {
            throw new Refusal(409, "profile-closed", "This profile cannot be changed.");
        }
    }

    private Own own(Party party) {
        List<Wallet> wallets = people.walletsOf(party.userId()).stream()
                .map(address -> new Wallet(address, attestations.standing(party, address)))
                .toList();
        return new Own(party, party.state(today()), parties.details(party).profile(), wallets);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
