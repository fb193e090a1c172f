package io.florin.compliance.audit;

/// One row of `compliance.audit_root`: the root over a run of events.
///
/// @param day days since 1970-01-01; the events are of this day and of the days before it that had no root
/// @param first sequence of the first event
/// @param last sequence of the last event
@SuppressWarnings("ArrayRecordComponent") // rows are compared by their root, never by equals
record DayRoot(long day, long first, long last, byte[] root) {}
