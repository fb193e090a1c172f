package io.florin.lending.loan;

import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A loan as events tell it: what was fixed at approval, and what happened since. Amounts in FLUSD units, days
/// are UTC day numbers, addresses and ids lower-case 0x text.
///
/// @param instalment M of an annuity, 0 for a bullet
/// @param lateRate rate on overdue principal
/// @param status as of the last indexed block
/// @param outstanding principal not yet paid as of the last event; 0 before the draw
/// @param collateralHeld closed, but the lien stays while the borrower is frozen
/// @param disclosure what the borrower signed; absent only for a loan that did not come through `Origination`
public record LoanRecord(
        String id,
        String borrower,
        String pool,
        int productId,
        String asset,
        BigInteger principal,
        BigInteger instalment,
        Rate rate,
        Rate lateRate,
        BigInteger quantum,
        int family,
        int dayCount,
        int count,
        int periodMonths,
        long startDay,
        long approvedDay,
        int graceDays,
        int defaultDays,
        int coolingOffDays,
        int ltvLimitBps,
        Instant offerExpiresAt,
        LoanStatus status,
        BigInteger outstanding,
        boolean collateralHeld,
        Instant approvedAt,
        @Nullable Disclosure disclosure) {
    /// Facts of the acceptance.
    ///
    /// @param ltvBps principal to lendable value at approval, rounded up
    /// @param aprPpm yearly cost in parts per million
    /// @param aprRegime 1 US APR, 2 EU APRC
    public record Disclosure(
            BigInteger collateralValue,
            int ltvBps,
            String scheduleHash,
            long aprPpm,
            int aprRegime,
            BigInteger totalCost,
            String language) {}
}
