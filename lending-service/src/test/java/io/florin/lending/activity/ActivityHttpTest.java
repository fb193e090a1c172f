package io.florin.lending.activity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.florin.lending.activity.model.Place;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.ContractCalls;
import io.florin.lending.onchain.People;
import io.florin.lending.testing.DemoWallets;
import io.florin.lending.testing.FlorinTestResource;
import io.florin.lending.testing.OurPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who sees what, and bad input.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class ActivityHttpTest {
    private static final int SENDER = 44;
    private static final int RECEIVER = 45;
    private static final BigInteger AMOUNT = BigInteger.valueOf(2_500_000);

    @Inject
    People people;

    @Inject
    ChainReader chain;

    @Inject
    ContractCalls calls;

    @Test
    void nobodyLoggedInSeesNothing() {
        given().get("/api/v1/activity").then().statusCode(401).body("code", equalTo("login-required"));
        given().get("/api/v1/portfolio").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "nosy", roles = "lender")
    void withoutAWalletThereIsNothing() {
        people.send(SENDER, "TestReserveToken", "faucet");
        given().get("/api/v1/activity")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("nextCursor", nullValue());
        given().get("/api/v1/portfolio")
                .then()
                .statusCode(200)
                .body("wallets", hasSize(0))
                .body("value", equalTo("0"))
                .body("history", hasSize(0))
                .body("incomeByMonth", hasSize(0));
    }

    @Test
    @TestSecurity(user = "tom", roles = "lender")
    void aPlainTransferIsSeenByItsOwnEnd() {
        OurPage.link(RECEIVER);
        people.send(SENDER, "TestReserveToken", "faucet");
        people.send(
                SENDER,
                "TestReserveToken",
                "transfer",
                DemoWallets.wallet(RECEIVER).getAddress(),
                AMOUNT);
        JsonPath items = given().get("/api/v1/activity").jsonPath();
        assertEquals(List.of("received"), items.getList("items.kind"), "the sender's end is not ours to see");
        assertEquals(AMOUNT.toString(), items.getString("items[0].amount"));
        assertEquals("tUSD", items.getString("items[0].token"));
        assertEquals(DemoWallets.wallet(SENDER).getAddress(), items.getString("items[0].counterparty"));
    }

    @Test
    @TestSecurity(user = "tom", roles = "lender")
    void badCursorsAndLimitsNameTheField() {
        for (String cursor : new String[] {"x", "!!", "MS0y", new Place(1, 2, 3).id(), "MS0yLTMtNA"}) {
            given().queryParam("cursor", cursor)
                    .get("/api/v1/activity")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("cursor"));
        }
        for (String path : new String[] {"/api/v1/activity", "/api/v1/market/loans"}) {
            for (String limit : new String[] {"0", "-1", "201", "many", "99999999999999999999"}) {
                given().queryParam("limit", limit)
                        .get(path)
                        .then()
                        .statusCode(400)
                        .body("errors[0].field", equalTo("limit"));
            }
        }
        for (String cursor : new String[] {"x", "0x" + "ab".repeat(32)}) {
            given().queryParam("cursor", cursor)
                    .get("/api/v1/market/loans")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("cursor"));
        }
        given().get("/api/v1/market/loans?status=lost").then().statusCode(400);
    }

    @Test
    void cursorsReadBack() {
        Place place = new Place(120, 4, 1);
        assertEquals(Optional.of(place), Place.ofCursor(place.cursor()));
    }

    /// The one derivation that the projection repeats from the contract.
    @Test
    void subAccountsAreThoseOfTheContract() {
        byte[] key = new byte[32];
        key[31] = 7;
        for (String owner : new String[] {"Pool", "LoanBook", "TrancheVault", "PegModule"}) {
            assertEquals(
                    chain.read("FLUSD", "subAccountOf", chain.address(owner), key)
                            .single(),
                    calls.subAccount(owner, key));
        }
        assertEquals(chain.read("Pool", "cashAccount").single(), calls.subAccount("Pool", new byte[32]));
    }
}
