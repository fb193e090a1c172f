package io.florin.compliance.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void everyOutcomeOfEveryKindHasAReason() {
        for (CaseKind kind : CaseKind.values()) {
            for (Outcome outcome : kind.outcomes()) {
                assertTrue(
                        Arrays.stream(Reason.values())
                                .anyMatch(reason -> reason.kind() == kind && reason.outcome() == outcome),
                        "no reason for " + kind + " " + outcome);
            }
        }
    }

    @Test
    void everyReasonFitsItsKindAndHasItsOwnNumber() {
        for (Reason reason : Reason.values()) {
            assertTrue(reason.kind().outcomes().contains(reason.outcome()), reason.code());
        }
        long numbers = Arrays.stream(Reason.values()).map(Reason::number).distinct().count();
        assertEquals(Reason.values().length, numbers);
    }

    @Test
    void aReasonOfAnotherOutcomeIsNone() {
        assertEquals(Optional.empty(), Reason.of(CaseKind.SANCTIONS_HIT, Outcome.CLEAR, "listed_party"));
    }
}
