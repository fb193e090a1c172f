package io.florin.lending.schedule.model;

/// Relief in the first periods.
///
/// @param principalPeriods rows without principal; the rest is spread over the other rows
/// @param interestPeriods rows whose interest is paid, without interest on it, with the first row after them
/// @param interestFreePeriods rows in which no interest arises
public record Grace(int principalPeriods, int interestPeriods, int interestFreePeriods) {
    public static final Grace NONE = new Grace(0, 0, 0);

    public Grace {
        if (principalPeriods < 0 || interestPeriods < 0 || interestFreePeriods < 0) {
            throw new IllegalArgumentException("periods of grace must not be negative");
        }
    }
}
