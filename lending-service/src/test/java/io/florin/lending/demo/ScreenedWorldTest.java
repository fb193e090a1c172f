package io.florin.lending.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.compliance.screening.Decision;
import io.florin.compliance.screening.Hit;
import io.florin.compliance.screening.Screener;
import io.florin.compliance.screening.Screening;
import io.florin.compliance.screening.Subject;
import io.florin.compliance.screening.list.SanctionsLists;
import org.junit.jupiter.api.Test;

/// The world needs residents whom screening clears and applicants whom it stops, against the shipped lists.
class ScreenedWorldTest {
    private static final Screener SCREENER = Screener.over(SanctionsLists.shipped());

    private final WorldPlan plan = WorldPlan.shipped();

    private static Screening screen(WorldPlan.Profile profile) {
        return SCREENER.screen(Subject.person(profile.fullName(), profile.birthDate(), profile.country()));
    }

    @Test
    void everyResidentIsClear() {
        for (WorldPlan.Resident resident : plan.residents()) {
            assertEquals(Decision.CLEAR, screen(resident.profile()).decision(), resident.user());
        }
    }

    @Test
    void everyApplicantResemblesTheEntryThatThePlanNames() {
        for (WorldPlan.Applicant applicant : plan.applicants()) {
            Screening screening = screen(applicant.profile());
            assertNotEquals(Decision.CLEAR, screening.decision(), applicant.user());
            assertTrue(
                    screening.hits().stream()
                            .map(Hit::entryId)
                            .anyMatch(id -> applicant.resembles().startsWith(id + " ")),
                    applicant.user() + " resembles " + screening.hits());
        }
    }
}
