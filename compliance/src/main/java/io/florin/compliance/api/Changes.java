package io.florin.compliance.api;

/// Port, implemented where browsers listen: tells that something changed, after the database transaction commits.
public interface Changes {
    /// @param topic `profile` or `cases`; never the data itself
    void changed(String topic);
}
