package io.florin.compliance.kyc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.florin.compliance.api.Refusal;
import io.florin.compliance.party.Profile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    private static ProfileSubmission sent(String kind, LocalDate birth, String document, LocalDate expires) {
        return sent(kind, "Anna Muster", birth, document, expires);
    }

    private static ProfileSubmission sent(
            String kind, @Nullable String name, LocalDate birth, String document, LocalDate expires) {
        return new ProfileSubmission(
                kind,
                name,
                null,
                birth,
                "CH",
                null,
                "Hauptstrasse 1",
                "Bern",
                "3000",
                document,
                "X1234567",
                "CH",
                expires,
                "salary",
                "lend",
                false,
                SubmissionCheck.CONSENT);
    }

    private static List<String> wrong(ProfileSubmission sent) {
        Refusal refusal = assertThrows(Refusal.class, () -> SubmissionCheck.profile(sent, TODAY));
        assertEquals(400, refusal.status());
        return refusal.fields().stream().map(Refusal.Field::field).toList();
    }

    @Test
    void onTheEighteenthBirthdayOneIsOldEnough() {
        Profile profile = SubmissionCheck.profile(sent("person", TODAY.minusYears(18), "passport", LATER), TODAY);
        assertEquals("Anna Muster", profile.fullName());
        assertEquals(
                List.of("birthDate"), wrong(sent("person", TODAY.minusYears(18).plusDays(1), "passport", LATER)));
    }

    @Test
    void aDocumentIsGoodOnItsLastDay() {
        LocalDate birth = LocalDate.of(1990, 1, 1);
        assertEquals(
                TODAY,
                SubmissionCheck.profile(sent("person", birth, "passport", TODAY), TODAY).documentExpires());
        assertEquals(List.of("documentExpires"), wrong(sent("person", birth, "passport", TODAY.minusDays(1))));
    }

    @Test
    void anOrganisationMayBeYoungAndShowsItsRegisterEntry() {
        Profile profile =
                SubmissionCheck.profile(sent("organization", TODAY.minusDays(1), "register_entry", LATER), TODAY);
        assertEquals("organization", profile.kind());
        assertEquals(List.of("documentKind"), wrong(sent("organization", TODAY, "passport", LATER)));
    }

    @Test
    void namesAreStrippedAndMustHoldLetters() {
        LocalDate birth = LocalDate.of(1990, 1, 1);
        assertEquals(
                "Anna",
                SubmissionCheck.profile(sent("person", " Anna ", birth, "passport", LATER), TODAY)
                        .fullName());
        assertEquals(List.of("fullName"), wrong(sent("person", "4711", birth, "passport", LATER)));
        assertEquals(List.of("fullName"), wrong(sent("person", "An\nna", birth, "passport", LATER)));
        assertEquals(List.of("fullName"), wrong(sent("person", null, birth, "passport", LATER)));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        ProfileSubmission nothing = new ProfileSubmission(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertEquals(15, wrong(nothing).size(), "all required fields but none that may be absent");
    }
}
