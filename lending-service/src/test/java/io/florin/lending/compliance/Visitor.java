package io.florin.lending.compliance;

import io.florin.lending.testing.OurPage;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Somebody who asks over HTTP as our page does.
///
/// @param passwordAt when the password was entered
record Visitor(String name, String role, Instant passwordAt) {
    static Visitor borrower() {
        return new Visitor("person-" + UUID.randomUUID(), "borrower", Instant.EPOCH);
    }

    static Visitor officer(String name) {
        return new Visitor(name, "officer", Instant.now());
    }

    /// Nobody is logged in any more.
    static void out() {
        CDI.current().select(TestIdentityAssociation.class).get().setTestIdentity(null);
    }

    void link(int wallet) {
        in();
        OurPage.link(wallet);
    }

    ValidatableResponse get(String path) {
        in();
        return OurPage.change().get(path).then();
    }

    JsonPath read(String path) {
        return get(path).statusCode(200).extract().jsonPath();
    }

    ValidatableResponse post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    ValidatableResponse post(String path, Object body, String key) {
        in();
        return OurPage.change()
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse submit(Object profile) {
        return submit(profile, UUID.randomUUID().toString());
    }

    ValidatableResponse submit(Object profile, String key) {
        in();
        return OurPage.change()
                .header("Idempotency-Key", key)
                .body(profile)
                .put("/api/v1/profile")
                .then();
    }

    /// The open case about this person, as the officer finds it.
    String caseOf(Visitor person) {
        return read("/api/v1/cases?q=" + person.name()).getString("items[0].id");
    }

    /// Proposes on a case.
    ///
    /// @return digest of the proposal
    String propose(String caseId, String outcome, String reason) {
        return post(
                        "/api/v1/cases/" + caseId + "/proposal",
                        Map.of("outcome", outcome, "reasonCode", reason, "text", "Compared the passports."))
                .statusCode(200)
                .extract()
                .path("proposal.digest");
    }

    ValidatableResponse approve(String caseId, String digest) {
        return post("/api/v1/cases/" + caseId + "/approval", Map.of("digest", digest));
    }

    private void in() {
        CDI.current()
                .select(TestIdentityAssociation.class)
                .get()
                .setTestIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(name))
                        .addRole(role)
                        .addAttribute("auth_time", passwordAt.getEpochSecond())
                        .build());
    }
}
