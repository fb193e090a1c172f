package io.florin.compliance.screening;

/// What a score means at the thresholds in force.
public enum Decision {
    CLEAR,
    REVIEW,
    ESCALATE
}
