package io.florin.lending.activity.model;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// One action seen from one account.
///
/// @param wallet lower case
/// @param amount in the token's smallest unit; for a vote the power
/// @param token FLUSD, FLV, tUSD or share
/// @param counterparty the other account, lower case
/// @param subject id of a loan, an asset or a proposal
public record Act(
        String wallet,
        Kind kind,
        @Nullable BigInteger amount,
        @Nullable String token,
        @Nullable String counterparty,
        @Nullable String subject) {
    public static Act of(String wallet, Kind kind) {
        return new Act(wallet, kind, null, null, null, null);
    }

    public Act amount(BigInteger units, String of) {
        return new Act(wallet, kind, units, of, counterparty, subject);
    }

    /// With the other account, unless it is the same one.
    public Act with(@Nullable String other) {
        return new Act(wallet, kind, amount, token, wallet.equals(other) ? null : other, subject);
    }

    public Act about(String id) {
        return new Act(wallet, kind, amount, token, counterparty, id);
    }
}
