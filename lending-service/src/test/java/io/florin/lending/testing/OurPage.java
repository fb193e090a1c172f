package io.florin.lending.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/// Requests as our own page sends them.
public final class OurPage {
    private OurPage() {}

    /// A change: with our origin and header.
    public static RequestSpecification change() {
        return given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON);
    }

    /// Links a demo wallet to the user of the test by its signature; again is no change.
    public static void link(int index) {
        String nonce = change().post("/api/v1/wallets/nonce").path("nonce");
        String text = "localhost:8080 wants you to sign in with your Ethereum account:\n"
                + DemoWallets.wallet(index).getAddress()
                + "\n\nLink this wallet to Florin.\n\nURI: http://localhost:8080\nVersion: 1\nChain ID: 1252\nNonce: "
                + nonce + "\nIssued At: 2027-01-01T00:00:00Z";
        String quoted = "\"" + text.replace("\n", "\\n") + "\"";
        change().body("{\"message\":" + quoted + ",\"signature\":\"" + DemoWallets.sign(index, text) + "\"}")
                .post("/api/v1/wallets")
                .then()
                .statusCode(200);
    }
}
