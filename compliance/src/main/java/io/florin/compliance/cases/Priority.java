package io.florin.compliance.cases;

import java.util.Locale;

/// How urgent a case is, and within how many working days it is due.
public enum Priority {
    HIGH(1),
    MEDIUM(3),
    LOW(5);

    private final int workingDays;

    Priority(int workingDays) {
        this.workingDays = workingDays;
    }

    int workingDays() {
        return workingDays;
    }

    /// 1 = first.
    int rank() {
        return ordinal() + 1;
    }

    static Priority ofRank(int rank) {
        return values()[rank - 1];
    }

    /// As on the API.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
