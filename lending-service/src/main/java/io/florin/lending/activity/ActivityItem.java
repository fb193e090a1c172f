package io.florin.lending.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One action of one wallet, as the API tells it.
///
/// @param kind word of the API's list
/// @param amount in the token's smallest unit
/// @param token FLUSD, FLV, tUSD or share
/// @param counterparty the other account
/// @param subject id of a loan, an asset or a proposal
public record ActivityItem(
        String id,
        Instant at,
        String kind,
        String wallet,
        @Nullable String amount,
        @Nullable String token,
        @Nullable String counterparty,
        @Nullable String subject,
        String transaction,
        long block) {}
