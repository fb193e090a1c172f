package io.florin.compliance.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Coded reasons. The number goes on chain with a freeze and never changes its meaning.
public enum Reason {
    DIFFERENT_PERSON(
            1, CaseKind.SANCTIONS_HIT, Outcome.CLEAR, "Another person or organisation: the evidence contradicts"),
    ONLY_THE_NAME(2, CaseKind.SANCTIONS_HIT, Outcome.CLEAR, "Nothing agrees but a common name"),
    LISTED_PARTY(3, CaseKind.SANCTIONS_HIT, Outcome.REFUSE, "It is the listed party"),
    CANNOT_BE_EXCLUDED(4, CaseKind.SANCTIONS_HIT, Outcome.REFUSE, "It cannot be excluded that it is the listed party"),
    AUTHORITY_ORDER(5, CaseKind.FREEZE, Outcome.FREEZE, "Order of a court or an authority"),
    SUSPECTED_FRAUD(6, CaseKind.FREEZE, Outcome.FREEZE, "Suspicion of fraud"),
    NOW_LISTED(7, CaseKind.FREEZE, Outcome.FREEZE, "The party was listed"),
    UNFOUNDED(8, CaseKind.FREEZE, Outcome.NO_ACTION, "No reason to freeze was found"),
    ORDER_LIFTED(9, CaseKind.UNFREEZE, Outcome.UNFREEZE, "The order was lifted"),
    CLEARED_UP(10, CaseKind.UNFREEZE, Outcome.UNFREEZE, "The suspicion was cleared up"),
    REASON_LASTS(11, CaseKind.UNFREEZE, Outcome.NO_ACTION, "The reason for the freeze lasts"),
    EXPLAINED(12, CaseKind.REVIEW, Outcome.CLEAR, "What was unclear is explained and documented"),
    NOT_PLAUSIBLE(13, CaseKind.REVIEW, Outcome.REFUSE, "The information is not plausible"),
    OUTSIDE_APPETITE(14, CaseKind.REVIEW, Outcome.REFUSE, "The risk is more than we accept"),
    NOTHING_TO_DO(15, CaseKind.REVIEW, Outcome.NO_ACTION, "Nothing needs to change");

    private final int number;
    private final CaseKind kind;
    private final Outcome outcome;
    private final String text;

    Reason(int number, CaseKind kind, Outcome outcome, String text) {
        this.number = number;
        this.kind = kind;
        this.outcome = outcome;
        this.text = text;
    }

    /// The reason of that code for this kind and outcome.
    static Optional<Reason> of(CaseKind kind, Outcome outcome, String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.kind == kind && reason.outcome == outcome)
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// 1 to 65535.
    public int number() {
        return number;
    }

    public CaseKind kind() {
        return kind;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String text() {
        return text;
    }
}
