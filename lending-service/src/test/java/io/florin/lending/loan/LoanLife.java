package io.florin.lending.loan;

import static io.florin.lending.loan.Borrowers.UNDERWRITER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.loan.Borrowers.Borrower;
import io.florin.lending.onchain.People;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;

/// The whole life of a loan over HTTP and on a chain, every signature by the person's own wallet.
@Singleton
class LoanLife {
    private static final String FREE = "0x" + "0".repeat(64);

    private final Story story;
    private final Borrowers borrowers;
    private final People people;

    LoanLife(Story story, Borrowers borrowers, People people) {
        this.story = story;
        this.borrowers = borrowers;
        this.people = people;
    }

    /// From the application to the freed collateral, with an index rebuilt from the first block at the end.
    void play() {
        story.supply(2);
        Borrower borrower = borrowers.withHouse();
        story.fund(borrower.wallet(), 1);
        String application = reviewed(borrower);
        String loan = accepted(borrower, application);
        drawn(borrower, loan);
        people.pass(Duration.ofDays(45));
        payLateInstalment(borrower, loan);
        prepay(borrower, loan);
        payInFull(borrower, loan);
        assertEquals(FREE, borrowers.lien(borrower), "the collateral is free");
        borrower.login()
                .get(Borrower.path(application))
                .body("state", equalTo("accepted"))
                .body("waitingFor.actor", equalTo("nobody"));
        people.rebuild();
        borrower.login()
                .get("/api/v1/loans/" + loan)
                .body("summary.state", equalTo("closed_repaid"))
                .body("applicationId", equalTo(application));
    }

    private String reviewed(Borrower borrower) {
        String id = borrower.apply();
        borrower.login()
                .get(Borrower.path(id))
                .body("state", equalTo("draft"))
                .body("editable", equalTo(true))
                .body("ltvBps", nullValue())
                .body("waitingFor.what", equalTo("submit"))
                .body("terms.instalment", equalTo("513640000"))
                .body("terms.rows", hasSize(12));
        JsonPath submitted = borrower.submit(id);
        assertEquals("under_review", submitted.getString("state"));
        assertEquals("request_appraisal", submitted.getString("waitingFor.what"), "the house has no value yet");
        story.appraise(borrower.chainAsset(), Story.flusd(10_000));
        JsonPath valued = borrower.read(id);
        assertEquals("underwriter", valued.getString("waitingFor.actor"));
        assertEquals(6_000, valued.getInt("ltvBps"));
        UNDERWRITER.get("/api/v1/underwriting").body("items.id", hasItem(id));
        UNDERWRITER
                .get("/api/v1/underwriting/" + id)
                .statusCode(200)
                .body("clearance", equalTo("cleared"))
                .body("riskWeight", equalTo("0.25"))
                .body("affordability.monthlyInstalment", equalTo("513644167"))
                .body("affordability.left", equalTo("1386355833"))
                .body("affordability.debtServiceShare", equalTo("0.2046"))
                .body("asset.id", equalTo(borrower.asset()))
                .body("application.rules.passed", everyItem(equalTo(true)));
        return id;
    }

    private String accepted(Borrower borrower, String application) {
        Map<String, Object> lower =
                Map.of("outcome", "offer", "principal", "5000000000", "text", "A little less, gladly.");
        UNDERWRITER
                .post(Borrowers.decision(application), lower)
                .statusCode(200)
                .body("application.state", equalTo("offered"))
                .body("application.terms.principal", equalTo("5000000000"))
                .body("application.input.principal", equalTo("6000000000"))
                .body("application.ltvBps", equalTo(5_000))
                .body("riskWeight", equalTo("0.2"));
        String path = Borrower.path(application) + "/offer";
        JsonPath offer = borrower.login().read(path);
        assertEquals(offer.getString("offer.nonce"), borrower.login().read(path).getString("offer.nonce"));
        JsonPath chinese = borrower.login().read(path + "?language=zh-CN");
        assertEquals("zh-CN", chinese.getString("receipt.language"));
        assertTrue(!chinese.getString("disclosure.hash").equals(offer.getString("disclosure.hash")));
        assertEquals(offer.getString("disclosure.hash"), offer.getString("receipt.riskTextHash"));
        assertEquals("2", offer.getString("receipt.aprRegime"));
        assertEquals(
                new BigDecimal(offer.getString("terms.aprcEu"))
                        .movePointRight(6)
                        .toBigIntegerExact()
                        .toString(),
                offer.getString("receipt.aprPpm"));
        people.send(
                borrower.wallet(),
                "Origination",
                "accept",
                borrowers.acceptance(borrower, offer).toArray());
        String loan = offer.getString("loanId");
        borrower.login()
                .get(Borrower.path(application))
                .body("state", equalTo("accepted"))
                .body("loanId", equalTo(loan))
                .body("waitingFor.what", equalTo("draw"));
        borrower.login().get(path).statusCode(409).body("code", equalTo("no-offer"));
        borrower.login()
                .get("/api/v1/loans/" + loan)
                .body("summary.state", equalTo("approved"))
                .body("position.undrawn", equalTo("5000000000"))
                .body("assetId", equalTo(borrower.asset()))
                .body("terms.rows.state", everyItem(equalTo("coming")));
        return loan;
    }

    private void drawn(Borrower borrower, String loan) {
        people.send(borrower.wallet(), "LoanBook", "draw", loan, Story.flusd(5_000));
        borrower.login()
                .get("/api/v1/loans")
                .body("items.id", contains(loan))
                .body("items[0].state", equalTo("current"))
                .body("items[0].outstanding", equalTo("5000000000"));
    }

    private JsonPath loan(Borrower borrower, String loan) {
        return borrower.login().read("/api/v1/loans/" + loan);
    }

    private JsonPath preview(Borrower borrower, String loan, String amount, String kind) {
        return borrower.login().read("/api/v1/loans/" + loan + "/payment-preview?amount=" + amount + "&kind=" + kind);
    }

    /// The newest payment went where the preview said.
    private void happenedAs(JsonPath preview, Borrower borrower, String loan) {
        Map<String, Object> event = loan(borrower, loan).getList("events", MAP).stream()
                .filter(happened -> "repaid".equals(happened.get("kind")))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertEquals(preview.getString("paid"), event.get("amount"));
        for (String part : new String[] {"interest", "principal", "late", "advance", "prepaid"}) {
            assertEquals(preview.getString(part), event.get(part), part);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Class<Map<String, Object>> MAP = (Class) Map.class;

    private void payLateInstalment(Borrower borrower, String loan) {
        JsonPath late = loan(borrower, loan);
        assertEquals("arrears", late.getString("summary.state"));
        assertEquals("late", late.getString("terms.rows[0].state"));
        assertEquals("coming", late.getString("terms.rows[1].state"));
        assertTrue(late.getInt("position.daysToDefault") > 0);
        String due = late.getString("summary.dueNow");
        assertTrue(new BigInteger(late.getString("position.lateInterest")).signum() > 0);
        JsonPath preview = preview(borrower, loan, due, "repay");
        people.send(borrower.wallet(), "LoanBook", "repay", loan, new BigInteger(due));
        happenedAs(preview, borrower, loan);
        JsonPath paid = loan(borrower, loan);
        assertEquals("current", paid.getString("summary.state"));
        assertEquals("paid", paid.getString("terms.rows[0].state"));
        assertEquals("0", paid.getString("summary.dueNow"));
        borrower.login().get("/api/v1/loans/" + loan).body("events.kind", hasItems("drawn", "late_interest", "repaid"));
    }

    private void prepay(Borrower borrower, String loan) {
        int before = loan(borrower, loan).getList("terms.rows").size();
        JsonPath preview = preview(borrower, loan, "1500000000", "prepay");
        assertEquals("1500000000", preview.getString("prepaid"));
        people.send(borrower.wallet(), "LoanBook", "prepay", loan, Story.flusd(1_500));
        happenedAs(preview, borrower, loan);
        JsonPath after = loan(borrower, loan);
        assertTrue(after.getList("terms.rows").size() < before, "a prepayment shortens the term");
        assertEquals(preview.getString("outstandingAfter"), after.getString("summary.outstanding"));
    }

    private void payInFull(Borrower borrower, String loan) {
        String payoff = loan(borrower, loan).getString("summary.payoff");
        BigInteger limit = new BigInteger(payoff);
        borrower.login()
                .get("/api/v1/loans/" + loan + "/payment-preview?kind=full&amount=" + limit.subtract(BigInteger.ONE))
                .statusCode(400)
                .body("errors[0].field", equalTo("amount"));
        JsonPath preview = preview(borrower, loan, payoff, "full");
        assertTrue(preview.getBoolean("closes"));
        assertEquals(payoff, preview.getString("paid"));
        people.send(borrower.wallet(), "LoanBook", "repayInFull", loan, limit);
        happenedAs(preview, borrower, loan);
        borrower.login()
                .get("/api/v1/loans/" + loan)
                .body("summary.state", equalTo("closed_repaid"))
                .body("summary.payoff", equalTo("0"))
                .body("terms.rows.state", not(hasItem("late")))
                .body("events.kind", hasItems("closed", "collateral_released"));
        borrower.login()
                .get("/api/v1/loans/" + loan + "/payment-preview?kind=repay&amount=1")
                .statusCode(409)
                .body("code", equalTo("nothing-to-pay"));
    }
}
