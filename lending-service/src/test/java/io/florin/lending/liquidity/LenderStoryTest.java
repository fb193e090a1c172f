package io.florin.lending.liquidity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.DeploymentInfo;
import io.florin.lending.onchain.People;
import io.florin.lending.testing.DemoLoan;
import io.florin.lending.testing.DemoWallets;
import io.florin.lending.testing.FlorinTestResource;
import io.florin.lending.testing.OurPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A lender buys, supplies, earns from a loan, and leaves: partly at once, partly through the queue.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class LenderStoryTest {
    private static final int LENDER = 40;
    private static final int BORROWER = 41;
    private static final int FIRST = 46;
    private static final int SECOND = 47;
    private static final int STRANGER = 48;
    private static final BigInteger BOUGHT = flusd(10_000);
    private static final BigInteger SUPPLIED = flusd(6_000);
    private static final BigInteger KEPT_FREE = flusd(1_500);
    private static final BigInteger CENT = BigInteger.valueOf(10_000);

    @Inject
    People people;

    @Inject
    DemoLoan loans;

    @Inject
    ChainReader chain;

    @Inject
    DeploymentInfo deployment;

    private static BigInteger flusd(long whole) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(1_000_000));
    }

    @Test
    @TestSecurity(user = "pat", roles = "lender")
    void aLenderEarnsAndLeaves() {
        OurPage.link(LENDER);
        buy(LENDER);
        supply(LENDER);
        JsonPath supplied = portfolio();
        assertEquals(SUPPLIED.toString(), supplied.getString("supplied"));
        assertTrue(new BigInteger(supplied.getString("income")).abs().intValueExact() <= 1, "nothing is earned yet");
        assertEquals(
                BOUGHT.subtract(SUPPLIED).toString(),
                supplied.getString("wallets[0].flusd"),
                "the rest is in the wallet");

        String loan = lendAllBut(KEPT_FREE);
        marketShowsTheLoan(loan, "current");
        people.pass(Duration.ofDays(40));
        JsonPath earned = portfolio();
        BigInteger income = new BigInteger(earned.getString("income"));
        assertTrue(income.signum() > 0, "forty days of interest");
        adds(earned);
        marketShowsYield();

        leaveAtOnce(flusd(1_000));
        leaveThroughTheQueue();
        people.pass(Duration.ofDays(70));
        marketShowsTheLoan(loan, "arrears");
        repay(loan);
        marketShowsTheLoan(loan, "closed_repaid");
        people.pass(Duration.ofDays(1));
        claim();
        activityTellsEachActionOnce(loan);
        rebuiltRowsAreEqual();
    }

    /// Shares that change hands are no supply of somebody who holds both wallets, and taken out at their worth when
    /// they go to a stranger.
    @Test
    @TestSecurity(user = "rae", roles = "lender")
    void sharesBetweenOwnWalletsAreNoSupply() {
        OurPage.link(FIRST);
        OurPage.link(SECOND);
        people.admit(SECOND);
        people.admit(STRANGER);
        buy(FIRST);
        supply(FIRST);
        BigInteger quarter = chain.read(
                        "TrancheVault", "balanceOf", DemoWallets.wallet(FIRST).getAddress())
                .singleInteger()
                .shiftRight(2);
        people.send(
                FIRST, "TrancheVault", "transfer", DemoWallets.wallet(SECOND).getAddress(), quarter);
        JsonPath between = portfolio();
        assertEquals(SUPPLIED.toString(), between.getString("supplied"));
        assertEquals("0", between.getString("withdrawn"));
        assertEquals(
                List.of(true, true),
                between.<String>getList("wallets.shares").stream()
                        .map(shares -> new BigInteger(shares).signum() > 0)
                        .toList());
        adds(between);
        people.send(
                SECOND, "TrancheVault", "transfer", DemoWallets.wallet(STRANGER).getAddress(), quarter);
        JsonPath left = portfolio();
        BigInteger worth = chain.read("TrancheVault", "previewRedeem", quarter).singleInteger();
        BigInteger off = worth.subtract(new BigInteger(left.getString("withdrawn")));
        assertTrue(off.abs().intValueExact() <= 1, "given away at the settled price, off by " + off);
        adds(left);
        assertEquals(
                List.of("sent", "received", "sent", "supplied"),
                given().get("/api/v1/activity?limit=4").jsonPath().getList("items.kind"));
    }

    private void buy(int wallet) {
        people.admit(wallet);
        people.send(wallet, "TestReserveToken", "faucet");
        people.send(wallet, "TestReserveToken", "approve", chain.address("PegModule"), BOUGHT);
        people.send(
                wallet,
                "PegModule",
                "buy",
                deployment.reserveToken(),
                BOUGHT,
                BOUGHT,
                DemoWallets.wallet(wallet).getAddress());
    }

    private void supply(int wallet) {
        people.pass(Duration.ofMinutes(1));
        people.send(wallet, "FLUSD", "approve", chain.address("TrancheVault"), SUPPLIED);
        people.send(wallet, "TrancheVault", "deposit", SUPPLIED, 0);
    }

    private String lendAllBut(BigInteger free) {
        buy(BORROWER);
        BigInteger available =
                chain.read("Pool", "figures").singleTuple().integer("available").subtract(free);
        return loans.draw(BORROWER, available.divide(CENT).multiply(CENT));
    }

    private void leaveAtOnce(BigInteger assets) {
        BigInteger shares = chain.read("TrancheVault", "previewDeposit", assets).singleInteger();
        people.send(LENDER, "TrancheVault", "requestWithdrawal", shares);
        JsonPath left = portfolio();
        BigInteger withdrawn = new BigInteger(left.getString("withdrawn"));
        assertTrue(assets.subtract(withdrawn).intValueExact() <= 1, "paid at once, rounded down: " + withdrawn);
        adds(left);
    }

    private void leaveThroughTheQueue() {
        String lender = DemoWallets.wallet(LENDER).getAddress();
        BigInteger all = chain.read("TrancheVault", "balanceOf", lender).singleInteger();
        people.send(LENDER, "TrancheVault", "requestWithdrawal", all);
        JsonPath queued = portfolio();
        assertEquals("0", queued.getString("shares"), "no share is left in the wallet");
        assertEquals(1, queued.getList("requests").size(), "what cash did not pay waits");
        assertEquals(lender, queued.getString("requests[0].wallet"));
        assertEquals("0", queued.getString("requests[0].ahead"), "nobody waits longer");
        assertEquals(
                queued.getString("requests[0].value"),
                queued.getString("requests[0].sameCohort"),
                "nobody waits beside it");
        adds(queued);
    }

    private void repay(String loan) {
        BigInteger payoff =
                chain.read("LoanBook", "position", loan).singleTuple().integer("payoff");
        people.send(BORROWER, "FLUSD", "approve", chain.address("LoanBook"), payoff);
        people.send(BORROWER, "LoanBook", "repayInFull", loan, payoff);
    }

    private void claim() {
        people.send(LENDER, "TrancheVault", "fill");
        JsonPath filled = portfolio();
        String claimable = filled.getString("requests[0].claimable");
        assertTrue(new BigInteger(claimable).signum() > 0, "the repayment filled the queue");
        adds(filled);
        people.send(
                LENDER,
                "TrancheVault",
                "claim",
                DemoWallets.wallet(LENDER).getAddress(),
                filled.getLong("requests[0].cohort"));
        JsonPath claimed = portfolio();
        assertEquals(0, claimed.getList("requests").size());
        assertEquals("0", claimed.getString("value"), "everything is out");
        assertEquals(filled.getString("income"), claimed.getString("income"), "claiming earns nothing");
        adds(claimed);
    }

    /// value + withdrawn − supplied = income = sum of the months; the last point of the history is the value.
    private static void adds(JsonPath portfolio) {
        BigInteger income = new BigInteger(portfolio.getString("income"));
        assertEquals(
                income,
                new BigInteger(portfolio.getString("value"))
                        .add(new BigInteger(portfolio.getString("withdrawn")))
                        .subtract(new BigInteger(portfolio.getString("supplied"))));
        List<String> months = portfolio.getList("incomeByMonth.income");
        assertEquals(income, months.stream().map(BigInteger::new).reduce(BigInteger.ZERO, BigInteger::add));
        List<String> values = portfolio.getList("history.value");
        assertEquals(portfolio.getString("value"), values.getLast());
        assertTrue(values.size() <= 400);
    }

    private static JsonPath portfolio() {
        return given().get("/api/v1/portfolio").then().statusCode(200).extract().jsonPath();
    }

    private static void marketShowsTheLoan(String loan, String state) {
        String group = state.startsWith("closed") ? "closed" : state.equals("current") ? "active" : state;
        JsonPath page = given().get("/api/v1/market/loans?limit=200&status=" + group)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> row = page.getMap("items.find { it.id == '" + loan + "' }");
        assertEquals(state, row.get("state"));
        assertEquals(2, row.get("productId"));
        boolean open = !state.startsWith("closed");
        assertEquals(open, new BigInteger((String) row.get("outstanding")).signum() > 0);
        assertEquals(open, row.get("ltvBps") != null, "an open loan has collateral with a value");
    }

    private static void marketShowsYield() {
        given().get("/api/v1/market")
                .then()
                .statusCode(200)
                .body("pool.priceCurrent", equalTo(true))
                .body("pool.symbol", equalTo("fHOME"))
                .body("netYield.d30", notNullValue())
                .body("netYield.d365", nullValue())
                .body("stablecoin.feeOutBps", equalTo(10))
                .body("products", hasSize(2));
        JsonPath market = given().get("/api/v1/market").jsonPath();
        assertTrue(new BigDecimal(market.getString("netYield.d30")).signum() > 0, "lending earns");
        assertTrue(new BigDecimal(market.getString("pool.sharePrice")).compareTo(BigDecimal.ONE) > 0);
        assertTrue(new BigDecimal(market.getString("pool.utilisation")).compareTo(BigDecimal.ONE) <= 0);
        List<Integer> days = market.getList("history.day");
        assertEquals(days.stream().sorted().distinct().toList(), days, "one price a day, oldest first");
        assertEquals(market.getLong("pool.priceDay"), days.getLast().longValue());
    }

    private static void activityTellsEachActionOnce(String loan) {
        List<String> kinds =
                given().get("/api/v1/activity?limit=200").jsonPath().getList("items.kind");
        assertEquals(
                List.of(
                        "claimed",
                        "withdrawal_requested",
                        "withdrawn",
                        "withdrawn",
                        "supplied",
                        "bought",
                        "received",
                        "record_set"),
                kinds,
                "newest first, and no transfer beside the action it belongs to");
        given().get("/api/v1/activity?limit=200").then().body("items.subject", hasSize(lessThanOrEqualTo(200)));
        JsonPath page = given().get("/api/v1/activity?limit=3").jsonPath();
        JsonPath next = given().queryParam("cursor", page.getString("nextCursor"))
                .get("/api/v1/activity?limit=200")
                .jsonPath();
        List<String> both = new java.util.ArrayList<>(page.<String>getList("items.kind"));
        both.addAll(next.getList("items.kind"));
        assertEquals(kinds, both, "two pages make the whole");
        assertTrue(next.getMap("").containsKey("nextCursor") && next.get("nextCursor") == null, loan);
    }

    private void rebuiltRowsAreEqual() {
        String portfolio =
                given().get("/api/v1/portfolio").jsonPath().getMap("").toString();
        String activity = given().get("/api/v1/activity").body().asString();
        String history = given().get("/api/v1/market").jsonPath().getString("history");
        people.rebuild();
        JsonPath again = given().get("/api/v1/portfolio").jsonPath();
        assertEquals(
                portfolio.replaceAll("block=\\d+", ""),
                again.getMap("").toString().replaceAll("block=\\d+", ""));
        assertEquals(activity, given().get("/api/v1/activity").body().asString());
        assertEquals(history, given().get("/api/v1/market").jsonPath().getString("history"));
    }
}
