package io.florin.lending.collateral;

import static io.florin.lending.collateral.Person.APPRAISER1;
import static io.florin.lending.collateral.Person.APPRAISER2;
import static io.florin.lending.collateral.Person.APPRAISER3;
import static io.florin.lending.collateral.Person.BORROWER;
import static io.florin.lending.collateral.Person.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.TypedDataSigner;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a registered home to a value on chain, on the real chain with the people's own wallets.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class AppraisalHttpTest {
    private static final long VALUE = 500_000_000_000L;

    @Inject
    Homes homes;

    @Inject
    Collateral collateral;

    @Inject
    TypedDataSigner signatures;

    @Inject
    DataSource database;

    @BeforeEach
    void wallets() {
        for (Person person : List.of(APPRAISER1, APPRAISER2, APPRAISER3)) {
            person.link();
        }
    }

    @AfterEach
    void logOut() {
        Person.logOut();
    }

    private static String task(String id) {
        return "/api/v1/appraisals/" + id;
    }

    private static void awaitState(Person owner, String asset, String state) {
        Homes.await(
                "the asset is " + state,
                () -> Homes.asset(owner, asset).getString("state").equals(state));
    }

    @Test
    void twoValuersOfDifferentFirmsGiveAHomeItsValue() throws Exception {
        String asset = homes.registered(BORROWER);
        assertEquals("request_appraisal", Homes.asset(BORROWER, asset).getString("waitingFor.what"));
        String round = Homes.requested(BORROWER, asset);
        assertEquals("appraising", Homes.asset(BORROWER, asset).getString("state"));
        APPRAISER1.get("/api/v1/appraisals?state=open").then().body("items.id", hasItem(round));

        homes.sign(APPRAISER1, round, VALUE);
        APPRAISER1
                .get(task(round))
                .then()
                .body("summary.mine", equalTo("signed"))
                .body("summary.given", equalTo(1))
                .body("statements", hasSize(1));
        APPRAISER2
                .get(task(round))
                .then()
                .body("summary.mine", equalTo("none"))
                .body("summary.given", equalTo(1))
                .body("mySigners", contains(APPRAISER2.address()))
                .body("statements", hasSize(0));
        JsonPath late = APPRAISER3
                .post(task(round) + "/drafts", homes.opinion(APPRAISER3, VALUE))
                .statusCode(200)
                .extract()
                .jsonPath();
        homes.sign(APPRAISER2, round, VALUE + 20_000_000_000L);

        awaitState(BORROWER, asset, "valued");
        JsonPath valued = Homes.asset(BORROWER, asset);
        assertEquals(Long.toString(VALUE), valued.getString("value.median"), "the lower median");
        assertEquals(Long.toString(VALUE), valued.getString("value.lendable"), "fresh and without haircut");
        assertEquals("0.0400", valued.getString("value.confidence"));
        assertEquals(homes.today() + 365, valued.getLong("value.lastUsableDay"));
        assertEquals("nobody", valued.getString("waitingFor.actor"));
        Homes.await(
                "the round is done",
                () -> APPRAISER1.get(task(round)).path("summary.state").equals("done"));
        APPRAISER2.get(task(round)).then().body("statements", hasSize(2)).body("lastValue", equalTo("" + VALUE));
        APPRAISER3.get(task(round)).then().statusCode(404);
        APPRAISER3
                .post(
                        task(round) + "/statements",
                        Map.of(
                                "draftId", late.getString("draftId"),
                                "signature", APPRAISER3.sign(late.getString("typedData"))))
                .statusCode(409)
                .body("code", equalTo("round-closed"));
        APPRAISER1.get("/api/v1/appraisals?state=done").then().body("items.id", hasItem(round));

        Collateral.Security security =
                collateral.forLoan(UUID.fromString(asset), BORROWER.name()).orElseThrow();
        assertEquals(BigInteger.valueOf(VALUE), security.lendableToday());
        assertEquals(BORROWER.address(), security.wallet());
        assertTrue(security.registered() && security.lien().isEmpty());
        assertEquals(Optional.of(security.assetId()), collateral.assetOf(security.chainAssetId()));
        assertTrue(collateral.forLoan(UUID.fromString(asset), STRANGER.name()).isEmpty());
    }

    @Test
    void givenAStepBeyondTheBound_whenTheNextRoundIsFull_thenOneMoreValuerIsNeeded() throws Exception {
        String asset = homes.registered(BORROWER);
        String first = Homes.requested(BORROWER, asset);
        homes.sign(APPRAISER1, first, VALUE);
        homes.sign(APPRAISER2, first, VALUE);
        awaitState(BORROWER, asset, "valued");
        Homes.await(
                "the round is done",
                () -> APPRAISER1.get(task(first)).path("summary.state").equals("done"));
        BORROWER.post("/api/v1/demo/clock", Map.of("advanceSeconds", 86_400)).statusCode(200);

        String second = Homes.requested(BORROWER, asset);
        Map<String, Object> unexplained = homes.opinion(APPRAISER1, VALUE * 14 / 10);
        unexplained.remove("deviationReason");
        APPRAISER1
                .post(task(second) + "/drafts", unexplained)
                .statusCode(400)
                .body("errors[0].field", equalTo("deviationReason"));
        Map<String, Object> sameDay = homes.opinion(APPRAISER1, VALUE);
        sameDay.put("effectiveDay", homes.today() - 1);
        APPRAISER1
                .post(task(second) + "/drafts", sameDay)
                .statusCode(400)
                .body("errors[0].field", equalTo("effectiveDay"));
        homes.sign(APPRAISER1, second, VALUE * 14 / 10);
        homes.sign(APPRAISER2, second, VALUE * 14 / 10);
        APPRAISER3
                .get(task(second))
                .then()
                .body("summary.needed", equalTo(3))
                .body("summary.state", equalTo("open"))
                .body("statements", hasSize(0));
        homes.sign(APPRAISER3, second, VALUE * 14 / 10);
        Homes.await("the higher value is in", () -> Homes.asset(BORROWER, asset).getInt("value.round") == 2);
        assertEquals(
                Long.toString(VALUE * 14 / 10), Homes.asset(BORROWER, asset).getString("value.median"));
    }

    @Test
    void valuesTooFarApartFailInWordsAndANewRoundMayBegin() throws Exception {
        String asset = homes.registered(BORROWER);
        String round = Homes.requested(BORROWER, asset);
        homes.sign(APPRAISER1, round, VALUE);
        homes.sign(APPRAISER2, round, VALUE * 13 / 10);
        Homes.await("the round failed", () -> Homes.asset(BORROWER, asset).getString("appraisal.failed") != null);
        JsonPath failed = Homes.asset(BORROWER, asset);
        assertEquals(
                "The values are too far apart: they spread by 30.00 % of the median, at most 15.00 % is accepted.",
                failed.getString("appraisal.failed"));
        assertEquals("registered", failed.getString("state"));
        assertEquals("request_appraisal", failed.getString("waitingFor.what"));
        String again = Homes.requested(BORROWER, asset);
        homes.sign(APPRAISER1, again, VALUE);
        homes.sign(APPRAISER3, again, VALUE);
        awaitState(BORROWER, asset, "valued");
    }

    @Test
    void aRoundNeedsADeedARegistrationAndCurrentDocuments() throws Exception {
        BORROWER.link();
        String bare = Homes.describe(BORROWER);
        String request = "/api/v1/assets/" + bare + "/appraisal";
        BORROWER.post(request).statusCode(409).body("code", equalTo("title-deed-missing"));
        BORROWER.upload(bare, "title_deed", "deed.pdf", Person.pdf(bare)).statusCode(201);
        BORROWER.post(request).statusCode(409).body("code", equalTo("not-registered"));

        String asset = homes.registered(BORROWER);
        JsonPath changed = BORROWER.upload(asset, "insurance", "policy.pdf", Person.pdf("policy " + asset))
                .body("registration.documentsCurrent", equalTo(false))
                .body("waitingFor.what", equalTo("register"))
                .extract()
                .jsonPath();
        BORROWER.post("/api/v1/assets/" + asset + "/appraisal")
                .statusCode(409)
                .body("code", equalTo("documents-not-current"));
        BORROWER.registry()
                .updateDocuments(
                        Person.bytes(changed.getString("registration.assetId")),
                        Person.bytes(changed.getString("registration.documentRoot")))
                .send();
        Homes.await(
                "the new root is indexed",
                () -> Homes.asset(BORROWER, asset).getBoolean("registration.documentsCurrent"));
        Homes.requested(BORROWER, asset);
        BORROWER.post("/api/v1/assets/" + asset + "/appraisal").statusCode(409).body("code", equalTo("round-open"));
    }

    @Test
    void nobodyValuesTheirOwnHome() throws Exception {
        String asset = homes.registered(APPRAISER3);
        String round = Homes.requested(APPRAISER3, asset);
        APPRAISER3
                .get(task(round))
                .then()
                .body("summary.mine", equalTo("conflicted"))
                .body("mySigners", hasSize(0));
        APPRAISER3
                .post(task(round) + "/drafts", homes.opinion(APPRAISER3, VALUE))
                .statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
    }

    @Test
    void onlyTheValuersOwnWalletSigns() throws Exception {
        String asset = homes.registered(BORROWER);
        String round = Homes.requested(BORROWER, asset);
        JsonPath draft = APPRAISER1
                .post(task(round) + "/drafts", homes.opinion(APPRAISER1, VALUE))
                .statusCode(200)
                .extract()
                .jsonPath();
        String data = draft.getString("typedData");
        String byService = signatures.sign(ServiceSigner.PUBLISHER, data);
        String malformed = "0x" + "11".repeat(65);
        for (String signature : List.of(byService, APPRAISER2.sign(data), malformed)) {
            APPRAISER1
                    .post(
                            task(round) + "/statements",
                            Map.of("draftId", draft.getString("draftId"), "signature", signature))
                    .statusCode(400)
                    .body("errors[0].field", equalTo("signature"));
        }
        APPRAISER2
                .post(
                        task(round) + "/statements",
                        Map.of("draftId", draft.getString("draftId"), "signature", APPRAISER1.sign(data)))
                .statusCode(400)
                .body("errors[0].field", equalTo("draftId"));
        APPRAISER1.get(task(round)).then().body("summary.given", equalTo(0));
        homes.sign(APPRAISER1, round, VALUE);
        APPRAISER1
                .post(task(round) + "/drafts", homes.opinion(APPRAISER1, VALUE))
                .statusCode(409)
                .body("code", equalTo("already-signed"));
        String sealed =
                query("select string_agg(encode(sealed_report, 'escape'), ' ') from collateral.statement_draft");
        assertFalse(sealed.isEmpty() || sealed.contains("sound structure"), "reports are sealed");
    }

    @Test
    void badOpinionsNameTheField() throws Exception {
        String asset = homes.registered(BORROWER);
        String round = Homes.requested(BORROWER, asset);
        Map<String, Object> wrong = Map.of(
                "value",
                "0",
                "method",
                "guess",
                "effectiveDay",
                homes.today() - 31,
                "report",
                "too short",
                "noConflict",
                false,
                "signer",
                BORROWER.address());
        wrong.forEach((field, value) -> {
            Map<String, Object> opinion = homes.opinion(APPRAISER1, VALUE);
            opinion.put(field, value);
            APPRAISER1.post(task(round) + "/drafts", opinion).statusCode(400).body("errors[0].field", equalTo(field));
        });
        Map<String, Object> tomorrow = homes.opinion(APPRAISER1, VALUE);
        tomorrow.put("effectiveDay", homes.today() + 1);
        APPRAISER1
                .post(task(round) + "/drafts", tomorrow)
                .statusCode(400)
                .body("errors[0].message", containsString("(today)"));
        Map<String, Object> huge = homes.opinion(APPRAISER1, VALUE);
        huge.put("value", "9".repeat(39));
        APPRAISER1.post(task(round) + "/drafts", huge).statusCode(400).body("errors[0].field", equalTo("value"));
        APPRAISER1.get("/api/v1/appraisals?state=lost").then().statusCode(400);
        BORROWER.get("/api/v1/appraisals").then().statusCode(403);
    }

    @Test
    void anIndexReplayedFromTheFirstBlockHasEqualRows() throws Exception {
        String asset = homes.registered(BORROWER);
        String round = Homes.requested(BORROWER, asset);
        homes.sign(APPRAISER1, round, VALUE);
        homes.sign(APPRAISER2, round, VALUE);
        awaitState(BORROWER, asset, "valued");
        String before = facts();
        assertFalse(before.isEmpty());
        // A cursor of another fork: its hash is not in the chain, so everything is cleared and replayed.
        String lost = "0x" + "00".repeat(32);
        try (Connection connection = database.getConnection();
                Statement update = connection.createStatement()) {
            assertEquals(1, update.executeUpdate("update onchain.index_cursor set block_hash = '" + lost + "'"));
        }
        Homes.await(
                "the index begins again",
                () -> !query("select block_hash from onchain.index_cursor").equals(lost));
        Homes.await("the replayed rows equal the first ones", () -> facts().equals(before));
        assertEquals("valued", Homes.asset(BORROWER, asset).getString("state"));
    }

    private String facts() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("registered_asset", "lien", "accepted_round", "recorded_statement")) {
            all.append(query(
                    "select coalesce(string_agg(t::text, ' ' order by t::text), '') from collateral." + table + " t"));
        }
        return all.toString();
    }

    private String query(String sql) {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException cause) {
            throw new AssertionError(cause);
        }
    }
}
