package io.florin.compliance.kyc.http;

import io.florin.compliance.kyc.Profiles;
import io.florin.compliance.party.PartyState;
import io.florin.compliance.party.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `Profile` of the API. Why somebody is held or refused is never told: no tipping off.
///
/// @param waitingFor `you`, `officer`, `chain` or `nobody`
public record ProfileView(
        String state,
        @Nullable String partyId,
        @Nullable Profile submitted,
        @Nullable Instant submittedAt,
        @Nullable LocalDate verifiedUntil,
        String waitingFor,
        @Nullable String reason,
        String consentVersion,
        List<Wallet> wallets) {

    private static final String CLOSED =
            "We cannot offer you this service. You may ask us in writing to look at it again.";

    public record Wallet(
            String address, String record, @Nullable LocalDate validUntil) {}

    static ProfileView notStarted(String consentVersion, List<String> wallets) {
        List<Wallet> none = wallets.stream()
                .map(address -> new Wallet(address, "none", null))
                .toList();
        return new ProfileView(
                PartyState.NOT_STARTED.word(), null, null, null, null, "you", null, consentVersion, none);
    }

    static ProfileView of(Profiles.Own own, String consentVersion) {
        List<Wallet> wallets = own.wallets().stream()
                .map(wallet -> new Wallet(
                        wallet.address(),
                        wallet.standing().record(),
                        wallet.standing().validUntil()))
                .toList();
        boolean closed = own.state() == PartyState.REFUSED || own.state() == PartyState.SUSPENDED;
        return new ProfileView(
                own.state().word(),
                own.party().id().toString(),
                own.profile(),
                own.party().submittedAt(),
                own.party().verifiedUntil(),
                waitingFor(own.state(), wallets),
                closed ? CLOSED : null,
                consentVersion,
                wallets);
    }

    private static String waitingFor(PartyState state, List<Wallet> wallets) {
        return switch (state) {
            case NOT_STARTED, EXPIRED -> "you";
            case IN_REVIEW -> "officer";
            case REFUSED, SUSPENDED -> "nobody";
            case VERIFIED -> {
                if (wallets.isEmpty()) {
                    yield "you";
                }
                yield wallets.stream().anyMatch(wallet -> wallet.record().equals("pending")) ? "chain" : "nobody";
            }
        };
    }
}
