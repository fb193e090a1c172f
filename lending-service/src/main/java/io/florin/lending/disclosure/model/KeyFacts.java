package io.florin.lending.disclosure.model;

import io.florin.lending.money.Money;
import io.florin.lending.money.Rate;
import java.time.LocalDate;

/// The key facts of one offer, the only model that screens, documents and the text are made from.
///
/// @param principal amount lent
/// @param totalCost all interest when every payment is on time; there are no fees
/// @param instalment regular payment; of a bullet the one payment
/// @param lastInstalment takes what rounding leaves
/// @param instalments number of payments
/// @param nominalRate simple yearly rate
/// @param aprUs yearly cost by US law, nominal
/// @param aprcEu yearly cost by EU law, effective
/// @param lateRate yearly rate on overdue principal
/// @param graceDays days after a due day without late interest
/// @param defaultDays further days after which the loan can be declared in default
/// @param reflectionDays days after the offer before which it cannot be accepted
/// @param coolingOffDays days after acceptance in which nothing can be drawn
public record KeyFacts(
        Money principal,
        Money totalCost,
        Money instalment,
        Money lastInstalment,
        int instalments,
        LocalDate interestFrom,
        LocalDate firstDue,
        LocalDate lastDue,
        Rate nominalRate,
        Rate aprUs,
        Rate aprcEu,
        Rate lateRate,
        int graceDays,
        int defaultDays,
        int reflectionDays,
        int coolingOffDays) {
    /// Principal and all interest.
    public Money totalPayable() {
        return principal.plus(totalCost);
    }
}
