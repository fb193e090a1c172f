package io.florin.lending.product;

import io.florin.lending.money.Rate;
import java.math.BigInteger;

/// A product as `Markets` lists it, with the base rate of the same block. Amounts in FLUSD units, terms in months.
///
/// @param name stable word from the deployment file, `PRODUCT_<id>` for one that was listed later
/// @param family 1 annuity, 2 bullet
/// @param dayCount 1 = 30E/360, 2 = ACT/365F
/// @param collateralClass class of asset that secures it
/// @param ltvLimitBps highest loan to lendable value, basis points
/// @param graceDays days past due without consequence
/// @param defaultDays days past due after grace from which the default may be marked
/// @param coolingOffDays no draw so many days after approval
/// @param reflectionDays no approval so many days after the offer
/// @param quantum every amount of a schedule is a multiple of it
/// @param lastTolerance largest difference of the last instalment of an annuity from the others
/// @param margin added to the base rate
/// @param lateMargin added to the loan's rate on overdue principal
/// @param open listed, not retired, and origination not paused
/// @param base the base rate that counts now
public record Product(
        int id,
        String name,
        int family,
        int dayCount,
        int collateralClass,
        int minPeriodMonths,
        int maxPeriodMonths,
        int minCount,
        int maxCount,
        int ltvLimitBps,
        int graceDays,
        int defaultDays,
        int coolingOffDays,
        int reflectionDays,
        BigInteger quantum,
        BigInteger lastTolerance,
        BigInteger minPrincipal,
        BigInteger maxPrincipal,
        Rate margin,
        Rate lateMargin,
        boolean open,
        BaseRate base) {
    public static final int ANNUITY = 1;
    public static final int BULLET = 2;

    /// Base rate + margin: the rate of an offer made now.
    public Rate nominalRate() {
        return new Rate(base.rate().fraction().add(margin.fraction()));
    }

    /// Rate on overdue principal of a loan made now.
    public Rate lateRate() {
        return new Rate(nominalRate().fraction().add(lateMargin.fraction()));
    }
}
