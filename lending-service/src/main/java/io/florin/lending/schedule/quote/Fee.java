package io.florin.lending.schedule.quote;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/// A fee of a loan.
///
/// @param amount minor units, each time it is due
/// @param date the one day on which it is paid; absent for a fee on each due date
/// @param financed added to the principal instead of being paid; only on the first day
record Fee(BigInteger amount, Optional<LocalDate> date, boolean financed, boolean inUsApr, boolean inEuAprc) {}
