package io.florin.lending.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.florin.lending.testing.DemoWallets;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class PlatformHttpTest {
    /// A change as our own page sends it.
    private static RequestSpecification fromOurPage() {
        return given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON);
    }

    @Test
    void deploymentTellsAddressesAndChain() {
        given().get("/api/v1/deployment")
                .then()
                .statusCode(200)
                .body("chainId", equalTo(1252))
                .body("demo", equalTo(true))
                .body("contracts.LoanBook", notNullValue())
                .body("parameters", hasItem("BASE_RATE"));
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : new String[] {"/api/v1/clock", "/api/v1/nothing", "/q/health", "/nothing.js"}) {
            given().get(path)
                    .then()
                    .header("Content-Security-Policy", containsString("require-trusted-types-for 'script'"))
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "same-origin")
                    .header("Cross-Origin-Opener-Policy", "same-origin");
        }
    }

    @Test
    void anUnknownAddressIsAProblem() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void aChangeFromAForeignPageIsRefused() {
        String body = "{\"advanceSeconds\":1}";
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(403)
                .body("code", equalTo("foreign-origin"));
        given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://evil.example")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(403);
    }

    @Test
    void theClockMovesForwardAndTheChainWithIt() {
        Instant before = Instant.parse(given().get("/api/v1/clock").path("now"));
        fromOurPage()
                .body("{\"advanceSeconds\":86400}")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(200);
        Instant after = Instant.parse(given().get("/api/v1/clock").path("now"));
        Instant block = Instant.parse(given().get("/api/v1/status").path("head.time"));
        org.junit.jupiter.api.Assertions.assertTrue(
                Duration.between(before, after).toSeconds() >= 86_400, "the clock moved by a day");
        org.junit.jupiter.api.Assertions.assertTrue(
                Duration.between(block, after).toSeconds() < 60, "a block of the new time was made");
    }

    @Test
    void badInputNamesTheField() {
        fromOurPage()
                .body("{\"advanceSeconds\":-5}")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(400)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].field", equalTo("advanceSeconds"));
        fromOurPage()
                .body("{\"advanceSeconds\":\"soon\"}")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("advanceSeconds"));
        fromOurPage()
                .body("{\"advanceSeconds\":99999999999999999999}")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(400);
        fromOurPage()
                .body("{\"unknown\":1}")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(400)
                .body("errors[0].message", equalTo("unknown field"));
        fromOurPage()
                .body("{")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed-json"));
    }

    @Test
    void theProxyForwardsPublicCallsOnly() {
        String head = "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"eth_blockNumber\",\"params\":[]}";
        given().contentType(ContentType.JSON)
                .body(head)
                .post("/rpc")
                .then()
                .statusCode(200)
                .body("id", equalTo(7));
        given().contentType(ContentType.JSON)
                .body(head.replace("eth_blockNumber", "debug_traceCall"))
                .post("/rpc")
                .then()
                .body("error.code", equalTo(-32601));
        given().contentType(ContentType.JSON).body("{").post("/rpc").then().body("error.code", equalTo(-32700));
        given().contentType(ContentType.JSON).body("[]").post("/rpc").then().body("error", notNullValue());
        given().contentType(ContentType.JSON)
                .header("Origin", "http://evil.example")
                .body(head)
                .post("/rpc")
                .then()
                .statusCode(403);
        given().contentType(ContentType.TEXT).body(head).post("/rpc").then().statusCode(415);
        given().get("/rpc").then().statusCode(405);
    }

    @Test
    void nobodyLoggedInMeansNoWallets() {
        given().get("/api/v1/wallets").then().statusCode(401).body("code", equalTo("login-required"));
        given().get("/api/v1/me").then().statusCode(200).body("authenticated", equalTo(false));
    }

    @Test
    @TestSecurity(user = "lender", roles = "lender")
    void aWalletIsLinkedByItsSignatureOnce() {
        String address = DemoWallets.wallet(1).getAddress();
        String text = message(address, 1252, "localhost:8080");
        String body = "{\"message\":" + quoted(text) + ",\"signature\":\"" + DemoWallets.sign(1, text) + "\"}";
        fromOurPage()
                .body(body)
                .post("/api/v1/wallets")
                .then()
                .statusCode(200)
                .body("wallets[0].address", equalTo(address));
        fromOurPage().body(body).post("/api/v1/wallets").then().statusCode(409).body("code", equalTo("nonce-expired"));
        given().get("/api/v1/me").then().body("wallets", hasItem(address));
        given().get("/api/v1/demo/wallet").then().statusCode(200).body("index", equalTo(1));
    }

    @Test
    @TestSecurity(user = "stranger", roles = "borrower")
    void aWrongSignatureChainOrSiteIsRefused() {
        String address = DemoWallets.wallet(2).getAddress();
        String text = message(address, 1252, "localhost:8080");
        link(text, DemoWallets.sign(3, text)).statusCode(400).body("errors[0].field", equalTo("signature"));
        String chain = message(address, 1, "localhost:8080");
        link(chain, DemoWallets.sign(2, chain)).statusCode(400).body("errors[0].field", equalTo("message"));
        String site = message(address, 1252, "evil.example");
        link(site, DemoWallets.sign(2, site)).statusCode(400).body("errors[0].field", equalTo("message"));
        link("hello", DemoWallets.sign(2, "hello")).statusCode(400).body("errors[0].field", equalTo("message"));
        given().get("/api/v1/demo/wallet").then().statusCode(404);
    }

    @Test
    void readyWhenDeployed() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/api/v1/status").then().body("indexedBlock", greaterThanOrEqualTo(1));
    }

    private static io.restassured.response.ValidatableResponse link(String text, String signature) {
        return fromOurPage()
                .body("{\"message\":" + quoted(text) + ",\"signature\":\"" + signature + "\"}")
                .post("/api/v1/wallets")
                .then();
    }

    private static String message(String address, long chainId, String domain) {
        String nonce = fromOurPage().post("/api/v1/wallets/nonce").path("nonce");
        return domain + " wants you to sign in with your Ethereum account:\n" + address
                + "\n\nLink this wallet to Florin.\n\nURI: http://" + domain + "\nVersion: 1\nChain ID: " + chainId
                + "\nNonce: " + nonce + "\nIssued At: 2027-01-01T00:00:00Z";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\n", "\\n") + "\"";
    }
}
