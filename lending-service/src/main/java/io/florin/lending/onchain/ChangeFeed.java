package io.florin.lending.onchain;

/// Live hints for browsers (`GET /api/v1/events`): what changed, never the data itself.
public interface ChangeFeed {
    /// Tells that something changed, after the current database transaction commits (at once without one).
    ///
    /// @param topic query family, for example `loans`, `cases`, `assets`
    void changed(String topic);
}
