package io.florin.lending.schedule.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class QuoteHttpTest {
    private static final String LOAN = """
            {"principal":"1200","annual_rate_percent":"12","method":"annuity","day_count":"30E/360",
             "disbursed":"2027-01-01","every":"1M","count":12}""";

    private static ValidatableResponse post(String body) {
        return given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/quotes")
                .then();
    }

    @Test
    void anyoneGetsAQuote() {
        post(LOAN)
                .statusCode(200)
                .body("instalment", equalTo("106.62"))
                .body("rows", hasSize(12))
                .body("apr_us_display", equalTo("12.00"));
        post("[" + LOAN + "," + LOAN + "]").statusCode(200).body("$", hasSize(2));
    }

    @Test
    void aRefusalNamesTheField() {
        post("[" + LOAN.replace("\"count\":12", "\"count\":12,\"fees\":[{\"name\":\"a\",\"when\":\"each_due\"}]") + "]")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("validation-failed"))
                .body("errors[0].field", equalTo("[0].fees[0].amount"))
                .body("errors[0].message", equalTo("is missing"));
        post("{").statusCode(400);
        post("[" + (LOAN + ",").repeat(20) + LOAN + "]").statusCode(400);
        post("\"" + "x".repeat(300_000) + "\"").statusCode(413).body("code", equalTo("too-large"));
    }
}
