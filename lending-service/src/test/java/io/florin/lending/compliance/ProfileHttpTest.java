package io.florin.lending.compliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.florin.compliance.api.Action;
import io.florin.compliance.api.Clearance;
import io.florin.compliance.api.ClearanceGate;
import io.florin.lending.testing.FlorinTestResource;
import io.florin.lending.testing.OurPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class ProfileHttpTest {
    private static final String PROFILE = "/api/v1/profile";

    @Inject
    ClearanceGate gate;

    private final Visitor person = Visitor.borrower();

    @AfterEach
    void nobody() {
        Visitor.out();
    }

    @Test
    void givenACleanProfile_whenAWalletIsLinkedLater_thenItsRecordIsOnChain() throws InterruptedException {
        person.get(PROFILE)
                .statusCode(200)
                .body("state", equalTo("not_started"))
                .body("waitingFor", equalTo("you"));
        assertEquals(new Clearance.Refused("profile-missing"), gate.clearance(person.name(), Action.BORROW));
        person.submit(SampleProfile.clean())
                .statusCode(200)
                .body("state", equalTo("verified"))
                .body("verifiedUntil", notNullValue())
                .body("submitted.fullName", equalTo("Quendolin Wiesengrundt"))
                .body("reason", nullValue());
        assertInstanceOf(Clearance.Cleared.class, gate.clearance(person.name(), Action.BORROW));
        person.link(301);
        assertEquals("valid", Wallets.standing(person, "valid"), "the chain has the record");
        person.get(PROFILE).body("waitingFor", equalTo("nobody"));
    }

    @Test
    void givenALinkedWallet_whenTheProfileIsClean_thenItsRecordFollowsAtOnce() throws InterruptedException {
        person.link(302);
        person.get(PROFILE).body("wallets[0].record", equalTo("none"));
        person.submit(SampleProfile.clean()).statusCode(200);
        assertEquals("valid", Wallets.standing(person, "valid"));
    }

    @Test
    void givenAListedName_thenAnOfficerMustLookAndThePersonLearnsNoReason() {
        person.submit(SampleProfile.listed())
                .statusCode(200)
                .body("state", equalTo("in_review"))
                .body("waitingFor", equalTo("officer"))
                .body("reason", nullValue());
        assertInstanceOf(Clearance.Held.class, gate.clearance(person.name(), Action.SUPPLY));
        person.submit(SampleProfile.clean()).statusCode(409).body("code", equalTo("profile-in-review"));
    }

    @Test
    void givenAPoliticallyExposedPerson_thenAnOfficerMustLook() {
        person.submit(SampleProfile.with(SampleProfile.clean(), "politicallyExposed", true))
                .statusCode(200)
                .body("state", equalTo("in_review"));
    }

    @Test
    void aSecondSubmissionWithTheSameKeyHasNoSecondEffect() {
        Map<String, Object> profile = SampleProfile.clean();
        String at =
                person.submit(profile, "the-same-key").statusCode(200).extract().path("submittedAt");
        person.submit(profile, "the-same-key")
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("submittedAt", equalTo(at));
        person.submit(SampleProfile.with(profile, "city", "Bonn"), "the-same-key")
                .statusCode(422)
                .body("code", equalTo("idempotency-mismatch"));
    }

    @Test
    void wrongFieldsAreNamed() {
        Map<String, Object> clean = SampleProfile.clean();
        refused(SampleProfile.with(clean, "documentExpires", "2020-01-01"), "documentExpires");
        refused(SampleProfile.with(clean, "birthDate", "2024-01-01"), "birthDate");
        refused(SampleProfile.with(clean, "birthDate", "yesterday"), "birthDate");
        refused(SampleProfile.with(clean, "country", "XX"), "country");
        refused(SampleProfile.with(clean, "kind", "robot"), "kind");
        refused(SampleProfile.with(clean, "documentKind", "register_entry"), "documentKind");
        refused(SampleProfile.with(clean, "fullName", "7"), "fullName");
        refused(SampleProfile.with(clean, "fullName", "x".repeat(201)), "fullName");
        refused(SampleProfile.with(clean, "politicallyExposed", "perhaps"), "politicallyExposed");
        refused(SampleProfile.with(clean, "consentVersion", "1999-01"), "consentVersion");
        refused(SampleProfile.with(clean, "surprise", 1), "surprise");
        refused(Map.of(), "fullName");
        person.get(PROFILE).body("state", equalTo("not_started"));
    }

    @Test
    void withoutKeyOrLoginNothingIsTaken() {
        person.get(PROFILE).statusCode(200);
        OurPage.change()
                .body(SampleProfile.clean())
                .put(PROFILE)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        Visitor.out();
        OurPage.change().get(PROFILE).then().statusCode(401);
    }

    private void refused(Map<String, Object> profile, String field) {
        person.submit(profile)
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", hasItem(field));
    }
}
