package io.florin.compliance.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One party, without its personal data.
///
/// @param userId subject at the identity provider, and owner of the data key
/// @param stored in review, verified or refused
/// @param freeze why officers stopped its wallets, null when they did not
/// @param version of what it told, from 1
/// @param identity random 128-bit number as 32 hex digits, its name on chain
/// @param receiptId latest screening
/// @param verifiedUntil last day of the verification
public record Party(
        UUID id,
        String userId,
        PartyState stored,
        @Nullable Freeze freeze,
        int version,
        String identity,
        @Nullable UUID receiptId,
        @Nullable LocalDate verifiedUntil,
        Instant submittedAt) {

    /// Why wallets are stopped.
    ///
    /// @param reasonCode 1 to 65535
    public record Freeze(int reasonCode, UUID caseId) {}

    public boolean frozen() {
        return freeze != null;
    }

    /// The state on a day.
    public PartyState state(LocalDate today) {
        if (stored == PartyState.REFUSED) {
            return PartyState.REFUSED;
        }
        if (freeze != null) {
            return PartyState.SUSPENDED;
        }
        boolean over = stored == PartyState.VERIFIED && verifiedUntil != null && today.isAfter(verifiedUntil);
        return over ? PartyState.EXPIRED : stored;
    }
}
