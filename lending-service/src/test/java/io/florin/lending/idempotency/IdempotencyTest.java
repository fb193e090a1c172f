package io.florin.lending.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Repeated requests against [CountingResource], whose every effect is one more on a counter.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
@TestSecurity(user = "anna", roles = "borrower")
class IdempotencyTest {
    @Inject
    AnswerTable answers;

    @Inject
    DataSource database;

    private final String path = "/api/v1/counting/" + UUID.randomUUID();

    private static Response post(String path, String key, String body) {
        return given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    @Test
    void givenTheSameKeyAndBody_thenTheFirstAnswerComesAgain() {
        String first = post(path, "key-0001", "{\"word\":\"a\"}")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue())
                .body("count", equalTo(1))
                .extract()
                .asString();
        String second = post(path, "key-0001", "{ \"word\" : \"a\" }")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        assertEquals(first, second);
        post(path, "key-0002", "{\"word\":\"a\"}").then().body("count", equalTo(2));
    }

    @Test
    void givenTheSameKeyAndAnotherBody_thenItIsRefusedWithoutEffect() {
        post(path, "key-0001", "{\"word\":\"a\"}").then().statusCode(201);
        post(path, "key-0001", "{\"word\":\"b\"}").then().statusCode(422).body("code", equalTo("idempotency-mismatch"));
        post(path, "key-0002", "{\"word\":\"b\"}").then().body("count", equalTo(2));
    }

    @Test
    void aKeyCountsForOnePathOnly() {
        post(path, "key-0001", "{\"word\":\"a\"}").then().statusCode(201);
        post(path + "x", "key-0001", "{\"word\":\"b\"}").then().statusCode(201).body("count", equalTo(1));
    }

    @Test
    void aMissingOrMalformedKeyIsRefused() {
        given().header("X-Requested-With", "JavaScript")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .contentType(ContentType.JSON)
                .body("{\"word\":\"a\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-missing"));
        for (String wrong : List.of("short", "with space in it", "x".repeat(101))) {
            post(path, wrong, "{\"word\":\"a\"}")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("Idempotency-Key"));
        }
        post(path, "key-0001", "{\"word\":\"a\"}").then().body("count", equalTo(1));
    }

    @Test
    void aRefusalRollsTheEffectBackAndLeavesTheKeyFree() {
        post(path, "key-0001", "{\"word\":\"refuse\"}").then().statusCode(409).body("code", equalTo("refused-late"));
        post(path, "key-0001", "{\"word\":\"a\"}").then().statusCode(201).body("count", equalTo(1));
    }

    @Test
    void equalRequestsAtTheSameTimeHaveOneEffect() {
        List<CompletableFuture<Response>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(CompletableFuture.supplyAsync(() -> post(path, "key-0001", "{\"word\":\"a\"}")));
        }
        for (CompletableFuture<Response> each : all) {
            each.join().then().statusCode(201).body("count", equalTo(1));
        }
    }

    @Test
    void answersAreUnreadableInTheDatabase() throws SQLException {
        post(path, "key-0001", "{\"word\":\"secretword\"}")
                .then()
                .statusCode(201)
                .body("word", equalTo("secretword"));
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select sealed from idempotency.answer")) {
            while (rows.next()) {
                assertFalse(
                        new String(rows.getBytes(1), StandardCharsets.ISO_8859_1).contains("secretword"),
                        "an answer is kept sealed");
            }
        }
    }

    @Test
    void oldAnswersAreForgotten() {
        post(path, "key-0001", "{\"word\":\"a\"}").then().statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> answers.forget(Instant.now().plusSeconds(1)));
        post(path, "key-0001", "{\"word\":\"b\"}").then().statusCode(201).body("count", equalTo(2));
    }
}
