package io.florin.lending.loan;

import static io.restassured.RestAssured.given;

import io.florin.lending.testing.OurPage;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asks over HTTP as our page does.
///
/// @param freshLogin when the password was entered
record Login(String name, Set<String> roles, Instant freshLogin) {
    static final String PROFILE = "/api/v1/profile";

    static Login borrower(String name) {
        return new Login(name, Set.of("borrower"), Instant.EPOCH);
    }

    static Login underwriter(String name) {
        return new Login(name, Set.of("underwriter"), Instant.now());
    }

    /// Nobody is logged in any more.
    static void out() {
        CDI.current().select(TestIdentityAssociation.class).get().setTestIdentity(null);
    }

    private RequestSpecification asks() {
        in();
        return given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://localhost:" + RestAssured.port);
    }

    private void in() {
        CDI.current()
                .select(TestIdentityAssociation.class)
                .get()
                .setTestIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .addRoles(roles)
                        .addAttribute("auth_time", freshLogin.getEpochSecond())
                        .build());
    }

    void link(int wallet) {
        in();
        OurPage.link(wallet);
    }

    ValidatableResponse get(String path) {
        return asks().get(path).then();
    }

    JsonPath read(String path) {
        return get(path).statusCode(200).extract().jsonPath();
    }

    ValidatableResponse post(String path, @Nullable Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    ValidatableResponse post(String path, @Nullable Object body, String key) {
        RequestSpecification request = asks().header("Idempotency-Key", key).contentType(ContentType.JSON);
        return (body == null ? request : request.body(body)).post(path).then();
    }

    ValidatableResponse put(String path, Object body) {
        return asks().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    /// Brings a profile that nothing speaks against.
    void onboard() {
        String consent = read(PROFILE).getString("consentVersion");
        Map<String, Object> submission = new HashMap<>();
        submission.put("kind", "person");
        submission.put("fullName", "Quendolin Wiesengrundt");
        submission.put("birthDate", "1988-03-14");
        submission.put("country", "DE");
        submission.put("addressLine", "Lindenweg 7");
        submission.put("city", "Berlin");
        submission.put("postalCode", "13347");
        submission.put("documentKind", "passport");
        submission.put("documentNumber", UUID.randomUUID().toString().substring(0, 9));
        submission.put("documentCountry", "DE");
        submission.put("documentExpires", "2040-01-31");
        submission.put("sourceOfFunds", "salary");
        submission.put("purpose", "borrow");
        submission.put("politicallyExposed", false);
        submission.put("consentVersion", consent);
        put(PROFILE, submission).statusCode(200);
    }

    ValidatableResponse upload(String asset, byte[] deed) {
        return asks().multiPart("file", "deed.pdf", deed)
                .multiPart("kind", "title_deed")
                .post("/api/v1/assets/" + asset + "/documents")
                .then();
    }
}
