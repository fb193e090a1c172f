package io.florin.lending.loan;

import static io.florin.lending.loan.Borrowers.UNDERWRITER;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.florin.lending.loan.Borrowers.Borrower;
import io.florin.lending.loan.model.Request;
import io.florin.lending.money.Rate;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.ContractReverted;
import io.florin.lending.onchain.People;
import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.TypedDataSigner;
import io.florin.lending.product.BaseRate;
import io.florin.lending.product.Product;
import io.florin.lending.product.Products;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Applications that end otherwise, wrong input, and who may do what.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class ApplicationHttpTest {
    private static final String APPLICATIONS = "/api/v1/applications";
    private static final String PREVIEWS = "/api/v1/loan-previews";

    @Inject
    Story story;

    @Inject
    Borrowers borrowers;

    @Inject
    People people;

    @Inject
    ChainReader chain;

    @Inject
    Products products;

    @Inject
    OfferCheck check;

    @Inject
    OriginationData data;

    @Inject
    TypedDataSigner signer;

    @Inject
    DataSource database;

    @AfterEach
    void logOut() {
        Login.out();
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    @Test
    void productsAreThoseOfTheChain() {
        Login.out();
        Login nobody = new Login("anyone", Set.of(), Instant.EPOCH);
        nobody.get("/api/v1/products")
                .statusCode(200)
                .body("items.name", contains("HOME_ANNUITY", "HOME_BULLET"))
                .body("items[0].baseRate", equalTo("0.035"))
                .body("items[0].nominalRate", equalTo("0.05"))
                .body("items[0].lateRate", equalTo("0.08"))
                .body("items[0].minPrincipal", equalTo("1000000000"))
                .body("items[1].family", equalTo("bullet"));
    }

    @Test
    void aPreviewNamesEveryFieldThatTheProductDoesNotTake() {
        Login anyone = new Login("anyone", Set.of(), Instant.EPOCH);
        Map<String, Object> good = Map.of("productId", 2, "principal", "10000000000", "count", 1, "periodMonths", 12);
        anyone.post(PREVIEWS, good)
                .statusCode(200)
                .body("instalment", equalTo("10550000000"))
                .body("totalCost", equalTo("550000000"))
                .body("totalPayable", equalTo("10550000000"))
                .body("aprcEu", equalTo("0.055000"))
                .body("rows[0].state", nullValue());
        anyone.post(PREVIEWS, with(with(good, "principal", "0"), "count", 2))
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("principal", "count"));
        for (String amount : List.of("-1", "1e9", "1.5", "", "ten", "9".repeat(40))) {
            anyone.post(PREVIEWS, with(good, "principal", amount))
                    .statusCode(400)
                    .body("errors.field", contains("principal"));
        }
        for (String amount : List.of("9".repeat(39), "1000000001", "999999999")) {
            anyone.post(PREVIEWS, with(good, "principal", amount))
                    .statusCode(400)
                    .body("errors.field", contains("principal"));
        }
        anyone.post(PREVIEWS, with(good, "productId", 99)).statusCode(400).body("errors.field", contains("productId"));
        anyone.post(PREVIEWS, with(good, "periodMonths", -3))
                .statusCode(400)
                .body("errors.field", contains("periodMonths"));
        anyone.post(PREVIEWS, with(good, "count", Integer.MAX_VALUE)).statusCode(400);
        anyone.post(PREVIEWS, with(good, "extra", 1))
                .statusCode(400)
                .body("errors[0].message", equalTo("unknown field"));
    }

    @Test
    void anApplicationWithWrongFieldsIsRefused() {
        Borrower borrower = borrowers.withHouse();
        Map<String, Object> good = borrower.application();
        Map<String, Object> wrong = Map.of(
                "netMonthlyIncome",
                "0",
                "monthlyDebt",
                "-5",
                "purpose",
                "gambling",
                "wallet",
                Story.address(3),
                "assetId",
                UUID.randomUUID().toString(),
                "principal",
                "9".repeat(39),
                "count",
                0,
                "periodMonths",
                500);
        wrong.forEach((field, value) -> borrower.login()
                .post(APPLICATIONS, with(good, field, value))
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors.field", hasItem(field)));
        borrower.login().get(APPLICATIONS).body("items", hasSize(0));
    }

    @Test
    void givenDebtAboveTheHardLimit_thenItIsDeclinedAtOnceWithReasons() {
        Borrower borrower = borrowers.withHouse();
        String id = borrower.apply(with(borrower.application(), "monthlyDebt", "1400000000"));
        JsonPath declined = borrower.submit(id);
        assertEquals("declined", declined.getString("state"));
        assertEquals(List.of("income", "existing_debt"), declined.getList("reasonCodes"));
        assertEquals("nobody", declined.getString("waitingFor.actor"));
        UNDERWRITER.get("/api/v1/underwriting?state=decided").body("items.id", hasItem(id));
        UNDERWRITER
                .post(Borrowers.decision(id), Map.of("outcome", "offer", "text", "Yes."))
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
    }

    @Test
    void whatIsReturnedComesBackChanged() {
        Borrower borrower = borrowers.withHouse();
        String id = borrower.apply();
        borrower.submit(id);
        borrower.login()
                .put(Borrower.path(id), borrower.application())
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
        UNDERWRITER
                .post(Borrowers.decision(id), Map.of("outcome", "return", "text", "Please ask for less."))
                .statusCode(200);
        borrower.login()
                .get(Borrower.path(id))
                .body("state", equalTo("draft"))
                .body("editable", equalTo(true))
                .body("decisionText", equalTo("Please ask for less."))
                .body("waitingFor.what", equalTo("complete"));
        borrower.login()
                .put(Borrower.path(id), with(borrower.application(), "principal", "2000000000"))
                .statusCode(200)
                .body("terms.principal", equalTo("2000000000"));
        assertEquals("under_review", borrower.submit(id).getString("state"));
        UNDERWRITER
                .post(Borrowers.decision(id), Map.of("outcome", "decline", "text", "No."))
                .statusCode(400)
                .body("errors[0].field", equalTo("reasonCodes"));
        UNDERWRITER
                .post(
                        Borrowers.decision(id),
                        Map.of("outcome", "decline", "reasonCodes", List.of("documents"), "text", "No deed."))
                .statusCode(200)
                .body("application.reasonCodes", contains("documents"));
    }

    @Test
    void noOfferWithoutAValueOrAboveTheLimits() {
        story.supply(1);
        Borrower borrower = borrowers.withHouse();
        String id = borrower.apply(with(borrower.application(), "principal", "9000000000"));
        borrower.submit(id);
        Map<String, Object> offer = Map.of("outcome", "offer", "text", "Yes.");
        UNDERWRITER.post(Borrowers.decision(id), offer).statusCode(409).body("code", equalTo("rules-failed"));
        story.appraise(borrower.chainAsset(), Story.flusd(10_000));
        UNDERWRITER.post(Borrowers.decision(id), offer).statusCode(409).body("code", equalTo("rules-failed"));
        UNDERWRITER
                .post(Borrowers.decision(id), with(offer, "principal", "9000000001"))
                .statusCode(400)
                .body("errors.field", contains("principal"));
        UNDERWRITER
                .post(Borrowers.decision(id), with(offer, "count", 13))
                .statusCode(400)
                .body("errors.field", contains("count"));
        UNDERWRITER
                .post(Borrowers.decision(id), with(offer, "principal", "8000000000"))
                .statusCode(200);
    }

    @Test
    void anOfferExpiresOnBothSides() {
        story.supply(1);
        Borrower borrower = borrowers.withValuedHouse();
        String id = borrower.apply();
        borrower.submit(id);
        borrowers.offer(id);
        JsonPath offer = borrower.login().read(Borrower.path(id) + "/offer");
        List<Object> acceptance = borrowers.acceptance(borrower, offer);
        people.pass(Duration.ofDays(8));
        borrower.login().get(Borrower.path(id) + "/offer").statusCode(409).body("code", equalTo("offer-expired"));
        assertEquals("offer_expired", borrower.read(id).getString("state"));
        ContractReverted refused =
                assertThrows(ContractReverted.class, () -> chain.read("Origination", "accept", acceptance.toArray()));
        assertEquals("OfferExpired", refused.error());
    }

    @Test
    void givenACancelledOffer_whenItIsAcceptedOnChainAllTheSame_thenTheChainCounts() {
        story.supply(1);
        Borrower borrower = borrowers.withValuedHouse();
        String id = borrower.apply();
        borrower.submit(id);
        borrowers.offer(id);
        JsonPath offer = borrower.login().read(Borrower.path(id) + "/offer");
        borrower.login()
                .post(Borrower.path(id) + "/cancellation", null)
                .statusCode(200)
                .body("state", equalTo("cancelled"));
        people.send(
                borrower.wallet(),
                "Origination",
                "accept",
                borrowers.acceptance(borrower, offer).toArray());
        assertEquals("accepted", borrower.read(id).getString("state"));
        Login.borrower("someone-else")
                .get("/api/v1/loans/" + offer.getString("loanId"))
                .statusCode(404)
                .body("code", equalTo("not-found"));
        UNDERWRITER.get("/api/v1/loans/" + offer.getString("loanId")).statusCode(200);
    }

    @Test
    void nothingIsSignedForABaseRateThatIsNotCurrent() {
        Product real = products.find(1).orElseThrow();
        assertInstanceOf(Result.Done.class, confirm(real));
        Product unknownVersion =
                withBase(real, new BaseRate(real.base().rate(), real.base().version() + 1, Instant.EPOCH));
        Product otherRate = withBase(
                real,
                new BaseRate(new Rate(new BigDecimal("0.034")), real.base().version(), Instant.EPOCH));
        for (Product stale : List.of(unknownVersion, otherRate)) {
            Result<OfferCheck.Confirmed> result = confirm(stale);
            Refusal refusal = assertInstanceOf(Result.Refused.class, result).refusal();
            assertEquals(
                    "changed-meanwhile",
                    assertInstanceOf(Refusal.Conflict.class, refusal).code());
        }
    }

    private Result<OfferCheck.Confirmed> confirm(Product product) {
        Request request = new Request(1, Story.flusd(5_000), 12, 1, UUID.randomUUID(), Story.address(3));
        Instant now = chain.head().time();
        Terms terms = ((Result.Done<Terms>) Terms.of(product, request, people.today())).value();
        OfferWords words = new OfferWords(
                Story.address(3),
                chain.address("Pool"),
                1,
                "0x" + "11".repeat(32),
                request.principal(),
                terms.schedule().terms().rate(),
                terms.schedule().instalmentUnits(),
                12,
                1,
                people.today(),
                product.base().version(),
                now,
                now.plus(Duration.ofDays(7)),
                signer.address(ServiceSigner.ORIGINATOR),
                "0x" + "22".repeat(32));
        return check.confirm(words, data.offer(words), product, terms.schedule());
    }

    private static Product withBase(Product of, BaseRate base) {
        return new Product(
                of.id(),
                of.name(),
                of.family(),
                of.dayCount(),
                of.collateralClass(),
                of.minPeriodMonths(),
                of.maxPeriodMonths(),
                of.minCount(),
                of.maxCount(),
                of.ltvLimitBps(),
                of.graceDays(),
                of.defaultDays(),
                of.coolingOffDays(),
                of.reflectionDays(),
                of.quantum(),
                of.lastTolerance(),
                of.minPrincipal(),
                of.maxPrincipal(),
                of.margin(),
                of.lateMargin(),
                of.open(),
                base);
    }

    @Test
    void onlyTheRightPeopleSeeAndDecide() {
        Borrower borrower = borrowers.withHouse();
        String id = borrower.apply();
        Login.borrower("stranger").get(Borrower.path(id)).statusCode(404);
        Login.borrower("stranger").post(Borrower.path(id) + "/submission", null).statusCode(404);
        Login.borrower("stranger").get(Borrower.path(id) + "/offer").statusCode(404);
        UNDERWRITER.get("/api/v1/underwriting/" + id).statusCode(404);
        borrower.submit(id);
        borrower.login().get("/api/v1/underwriting").statusCode(403);
        UNDERWRITER.get(APPLICATIONS).statusCode(403);
        Map<String, Object> offer = Map.of("outcome", "offer", "text", "Yes.");
        Login both = new Login(borrower.login().name(), Set.of("borrower", "underwriter"), Instant.now());
        both.post(Borrowers.decision(id), offer).statusCode(403).body("code", equalTo("own-application"));
        Login tired = new Login("una", Set.of("underwriter"), Instant.now().minusSeconds(600));
        tired.post(Borrowers.decision(id), offer).statusCode(403).body("code", equalTo("step-up-required"));
        Login.out();
        given().get(APPLICATIONS).then().statusCode(401);
    }

    @Test
    void givenTheSameKeyTwice_thenThereIsOneApplicationAndOneSubmission() {
        Borrower borrower = borrowers.withHouse();
        String key = UUID.randomUUID().toString();
        String first = borrower.login()
                .post(APPLICATIONS, borrower.application(), key)
                .statusCode(201)
                .extract()
                .path("id");
        borrower.login()
                .post(APPLICATIONS, borrower.application(), key)
                .statusCode(201)
                .body("id", equalTo(first));
        borrower.login().get(APPLICATIONS).body("items", hasSize(1));
        String submission = Borrower.path(first) + "/submission";
        borrower.login().post(submission, null, key).statusCode(200);
        borrower.login().post(submission, null, key).statusCode(200).body("state", equalTo("under_review"));
        borrower.login().post(submission, null).statusCode(409).body("code", equalTo("wrong-state"));
        borrower.login().post(APPLICATIONS, borrower.application(), "short").statusCode(400);
    }

    @Test
    void householdFiguresAndNotesAreNotReadableInTheDatabase() throws SQLException {
        Borrower borrower = borrowers.withHouse();
        String id = borrower.apply();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select a::text from loan.application a where id = '" + id + "'")) {
            row.next();
            String text = row.getString(1);
            assertEquals(-1, text.indexOf("3000000000"), "the income is sealed");
            assertEquals(-1, text.indexOf(HexFormat.of().formatHex("Fenster".getBytes())), "the note too");
        }
        assertEquals("3000000000", borrower.read(id).getString("input.netMonthlyIncome"));
        borrower.login().get(Borrower.path(id)).body("input.note", not(nullValue()));
    }
}
