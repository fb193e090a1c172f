package io.florin.lending.governance;

import static io.florin.lending.governance.VoteStoryTest.preview;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.florin.lending.governance.model.ParameterKey;
import io.florin.lending.governance.model.ProposedCall;
import io.florin.lending.onchain.ContractCalls;
import io.florin.lending.onchain.DeploymentInfo;
import io.florin.lending.onchain.Hex;
import io.florin.lending.testing.FlorinTestResource;
import io.florin.lending.testing.OurPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the governance routes say to anyone, and to bad input.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class GovernanceHttpTest {
    private static final String TITLE = "Another base rate";
    private static final String TEXT = "Twenty characters and some more.";
    private static final String KEY = "BASE_RATE";
    private static final String FAILED = "checks.findAll { !it.ok }.words";

    @Inject
    Effects effects;

    @Inject
    ContractCalls calls;

    @Inject
    DeploymentInfo deployment;

    @Test
    void rulesArePublic() {
        given().get("/api/v1/governance")
                .then()
                .statusCode(200)
                .body("parameters.key", hasItem(KEY))
                .body("parameters.find { it.key == 'BASE_RATE' }.max", equalTo("0.15"))
                .body("parameters.find { it.key == 'BASE_RATE' }.maxStep", equalTo("0.01"))
                .body("quorum", equalTo("4000000000000000000000000"))
                .body("supply", equalTo("100000000000000000000000000"))
                .body("me", nullValue());
    }

    @Test
    void aPreviewShowsCallsAndPassesTheChecks() {
        preview(TITLE, TEXT, KEY, "0.034")
                .statusCode(200)
                .body("templateId", equalTo(1))
                .body("calls[0].target", equalTo(deployment.contracts().get("Markets")))
                .body(
                        "calls[0].data",
                        equalTo(Hex.of(calls.encode(
                                "Markets",
                                "setParameter",
                                ParameterKey.word(KEY),
                                new BigInteger("34000000000000000")))))
                .body("description", equalTo(TITLE + "\n\n" + TEXT))
                .body("effects[0].before", equalTo("0.035"))
                .body("effects[0].after", equalTo("0.034"))
                .body("effects[0].words", equalTo("Changes BASE_RATE from 3.5 % to 3.4 %."))
                .body("checks.ok", equalTo(java.util.List.of(true, true, true, true)));
    }

    @Test
    void aPreviewBeyondTheContractsLimitsSaysWhichAndBy() {
        preview(TITLE, TEXT, KEY, "0.16")
                .statusCode(200)
                .body(FAILED, hasItem("16 % lies outside the bounds 0 % to 15 %, which are fixed for ever."));
        preview(TITLE, TEXT, KEY, "0.05")
                .statusCode(200)
                .body(
                        FAILED,
                        equalTo(java.util.List.of(
                                "The step from 3.5 % to 5 % is 1.5 %; at most 1 % is allowed at once.")));
        preview(TITLE, TEXT, KEY, "0.0350")
                .statusCode(200)
                .body(FAILED, hasItem(startsWith("BASE_RATE is 3.5 % already")));
    }

    @Test
    void badPreviewsNameTheField() {
        preview(TITLE, TEXT, "NO_RATE", "0.03")
                .statusCode(400)
                .body("errors[0].field", equalTo("parameter.key"))
                .body("errors[0].message", containsString("BASE_RATE"));
        for (String value : new String[] {"-0.01", "three", "", "0.0000000000000000001", "1e-2", "99999"}) {
            preview(TITLE, TEXT, KEY, value).statusCode(400).body("errors[0].field", equalTo("parameter.value"));
        }
        preview(TITLE, TEXT, KEY, "999").statusCode(400).body("errors[0].field", equalTo("parameter.value"));
        preview("abc", TEXT, KEY, "0.03").statusCode(400).body("errors[0].field", equalTo("title"));
        preview("two\\nlines", TEXT, KEY, "0.03").statusCode(400).body("errors[0].field", equalTo("title"));
        preview(TITLE, "short", KEY, "0.03").statusCode(400).body("errors[0].field", equalTo("text"));
        preview(TITLE, "房".repeat(3_000), KEY, "0.03")
                .statusCode(400)
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].message", containsString("at most 8192"));
        OurPage.change().body("{}").post("/api/v1/proposals/previews").then().statusCode(400);
        OurPage.change()
                .body("{\"template\":\"payment\",\"title\":\"" + TITLE + "\",\"text\":\"" + TEXT
                        + "\",\"parameter\":{\"key\":\"BASE_RATE\",\"value\":\"0.03\"}}")
                .post("/api/v1/proposals/previews")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("template"));
    }

    @Test
    void unknownProposalsAndStatesAreProblems() {
        given().get("/api/v1/proposals/0x" + "ab".repeat(32)).then().statusCode(404);
        given().get("/api/v1/proposals/first").then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/api/v1/proposals?state=maybe").then().statusCode(400);
    }

    @Test
    void callsAreSaidInWordsOrShownRaw() {
        String peg = java.util.Objects.requireNonNull(deployment.contracts().get("PegModule"));
        byte[] fees = calls.encode("PegModule", "setFees", deployment.reserveToken(), 10, 20);
        Effect known = effect(peg, Hex.of(fees));
        assertEquals("PegModule", known.target());
        assertEquals(
                "Calls PegModule.setFees(token = " + deployment.reserveToken() + ", feeInBps = 10, feeOutBps = 20).",
                known.words());
        Effect elsewhere = effect("0x" + "11".repeat(20), Hex.of(fees));
        assertEquals("0x" + "11".repeat(20), elsewhere.target());
        assertEquals("data", elsewhere.arguments().getFirst().name());
        Effect extended = effect(peg, Hex.of(fees) + "00");
        assertEquals("data", extended.arguments().getFirst().name(), "bytes that say more than their words stay raw");
        assertEquals("0x12345678", effect(peg, "0x12345678").function());
    }

    private Effect effect(String target, String data) {
        return effects.of(new ProposedCall(target, data), key -> Optional.empty());
    }

    /// Any word may be listed by a vote; one that is no text must not stop the index.
    @Test
    void everyKeyHasANameThatReadsBack() {
        for (String hex :
                new String[] {"41".repeat(32), "4100ff" + "00".repeat(29), "00".repeat(32), "c3a4".repeat(16)}) {
            byte[] word = Hex.bytes("0x" + hex);
            String name = ParameterKey.name(word);
            assertEquals(Hex.of(word), Hex.of(ParameterKey.word(name)), name);
            assertEquals(-1, name.indexOf(0), "the database takes no zero characters");
        }
        assertEquals(KEY, ParameterKey.name(ParameterKey.word(KEY)));
    }
}
