package io.florin.compliance.kyc;

import io.florin.compliance.api.Action;
import io.florin.compliance.api.Clearance;
import io.florin.compliance.api.ClearanceGate;
import io.florin.compliance.cases.Cases;
import io.florin.compliance.party.Parties;
import io.florin.compliance.party.Party;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// [ClearanceGate] over the profile. All actions ask for the same today: limits by level are not built yet.
@Singleton
@Transactional
class ProfileGate implements ClearanceGate {
    private final Parties parties;
    private final Cases cases;
    private final Profiles profiles;
    private final InstantSource clock;

    ProfileGate(Parties parties, Cases cases, Profiles profiles, InstantSource clock) {
        this.parties = parties;
        this.cases = cases;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Clearance clearance(String userId, Action action) {
        return parties.ofUser(userId).map(this::clearance).orElseGet(() -> new Clearance.Refused("profile-missing"));
    }

    private Clearance clearance(Party party) {
        LocalDate until = party.verifiedUntil();
        return switch (party.state(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            case NOT_STARTED -> new Clearance.Refused("profile-missing");
            case REFUSED -> new Clearance.Refused("profile-refused");
            case SUSPENDED -> new Clearance.Refused("profile-suspended");
            case EXPIRED -> new Clearance.Refused("profile-expired");
            case IN_REVIEW ->
                new Clearance.Held(cases.openAbout(party)
                        .map(file -> file.id().toString())
                        .orElseGet(() -> party.id().toString()));
            case VERIFIED -> {
                if (until == null || party.receiptId() == null) {
                    throw new IllegalStateException("party " + party.id() + " is verified without date or receipt");
                }
                yield new Clearance.Cleared(until, party.receiptId().toString());
            }
        };
    }

    @Override
    public void walletLinked(String userId, String address) {
        profiles.walletLinked(userId, address);
    }
}
