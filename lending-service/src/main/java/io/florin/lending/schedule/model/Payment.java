package io.florin.lending.schedule.model;

import java.math.BigInteger;
import java.time.LocalDate;

/// Money that the borrower has paid.
///
/// @param amount minor units, positive
public record Payment(LocalDate date, BigInteger amount) {}
