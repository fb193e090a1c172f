package io.florin.lending.schedule.model;

import java.math.BigInteger;
import java.time.LocalDate;

/// What is due on one day. Amounts in minor units.
///
/// @param accrued interest that arises in the row's own period
/// @param interest interest due: `accrued` and what earlier rows deferred, or 0 when this row defers
/// @param principal negative where the instalment does not cover the interest of a long period
/// @param balance scheduled principal after the row
public record ScheduleRow(
        Period period, BigInteger accrued, BigInteger interest, BigInteger principal, BigInteger balance) {
    public LocalDate due() {
        return period.due();
    }

    /// Interest and principal.
    public BigInteger total() {
        return interest.add(principal);
    }
}
