package io.florin.lending.liquidity;

import org.jspecify.annotations.Nullable;

/// A loan under its on-chain id, without a person. Amounts are FLUSD units.
///
/// @param state word of the API's list, as of today
/// @param ltvBps outstanding to the collateral's lendable value of today, rounded up; null when closed or without value
/// @param valueAgeDays age of the collateral's value; null when closed or never valued
public record MarketLoan(
        String id,
        String state,
        int productId,
        String principal,
        String outstanding,
        String nominalRate,
        long daysPastDue,
        long approvedDay,
        @Nullable Long ltvBps,
        @Nullable Long valueAgeDays) {}
