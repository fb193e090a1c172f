package io.florin.lending.compliance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.florin.lending.testing.FlorinTestResource;
import io.florin.lending.testing.OurPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Daily roots of the history go on chain, and a history rewritten by the database's owner no longer fits them.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class AuditAnchorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private final Visitor person = Visitor.borrower();
    private final Visitor officer = Visitor.officer("officer-one");

    @AfterEach
    void nobody() {
        Visitor.out();
    }

    @Test
    void aClosedDayIsAnchoredAndARewrittenHistoryShows() throws Exception {
        person.submit(SampleProfile.clean()).statusCode(200);
        OurPage.change()
                .body("{\"advanceSeconds\":86400}")
                .post("/api/v1/demo/clock")
                .then()
                .statusCode(200);
        JsonPath sound = anchored();
        assertEquals(true, sound.getBoolean("intact"), "intact");
        assertNotNull(sound.getString("anchor.root"), "root on chain");

        rewritten(
                "update compliance.audit_root set root = sha256(root)",
                () -> officer.get("/api/v1/audit/verification")
                        .body("intact", equalTo(false))
                        .body("brokenAt", equalTo(null))
                        .body("anchor.state", equalTo("differs")));
        rewritten(
                "update compliance.audit_event set kind = 'forged' where sequence = 1",
                () -> officer.get("/api/v1/audit/verification")
                        .body("intact", equalTo(false))
                        .body("brokenAt", equalTo(1)));
        officer.get("/api/v1/audit/verification").body("intact", equalTo(true));
    }

    private JsonPath anchored() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonPath answer = officer.read("/api/v1/audit/verification");
        while (!"agrees".equals(answer.getString("anchor.state"))
                && Instant.now().isBefore(end)) {
            Thread.sleep(250);
            answer = officer.read("/api/v1/audit/verification");
        }
        assertEquals("agrees", answer.getString("anchor.state"), answer.prettify());
        return answer;
    }

    /// Runs a check while the owner's change stands, and takes it back.
    private void rewritten(String change, Runnable check) throws SQLException {
        String table = change.split(" ")[1];
        String copy = "compliance.kept";
        run("create table " + copy + " as table " + table, change);
        try {
            check.run();
        } finally {
            run("delete from " + table, "insert into " + table + " select * from " + copy, "drop table " + copy);
        }
    }

    private void run(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String command : commands) {
                statement.execute(command);
            }
            connection.commit();
        }
    }
}
