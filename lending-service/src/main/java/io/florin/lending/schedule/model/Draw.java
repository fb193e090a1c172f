package io.florin.lending.schedule.model;

import java.math.BigInteger;
import java.time.LocalDate;

/// Money that begins to bear interest on a day.
///
/// @param amount minor units, positive
public record Draw(LocalDate date, BigInteger amount) {
    public Draw {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("amount must be positive, is " + amount);
        }
    }
}
