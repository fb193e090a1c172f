package io.florin.compliance.cases;

import java.util.Locale;
import java.util.Set;

/// What a case is about, and how it may end.
public enum CaseKind {
    SANCTIONS_HIT(Set.of(Outcome.CLEAR, Outcome.REFUSE)),
    FREEZE(Set.of(Outcome.FREEZE, Outcome.NO_ACTION)),
    UNFREEZE(Set.of(Outcome.UNFREEZE, Outcome.NO_ACTION)),
    REVIEW(Set.of(Outcome.CLEAR, Outcome.REFUSE, Outcome.NO_ACTION));

    private final Set<Outcome> outcomes;

    CaseKind(Set<Outcome> outcomes) {
        this.outcomes = outcomes;
    }

    public Set<Outcome> outcomes() {
        return outcomes;
    }

    /// As on the API and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
