package io.florin.lending.compliance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the database itself refuses to the service's own role, and what it must not be able to read.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class ComplianceDatabaseTest {
    private static final String PLANTED = "Zyxwalda";

    @Inject
    DataSource database;

    private final Visitor person = Visitor.borrower();
    private final Visitor one = Visitor.officer("officer-one");
    private final Visitor two = Visitor.officer("officer-two");

    @AfterEach
    void nobody() {
        Visitor.out();
    }

    private void refused(String state, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> run(sql), sql);
        assertEquals(state, refusal.getSQLState(), sql + ": " + refusal.getMessage());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void theHistoryIsNeitherChangedNorDeleted() {
        person.submit(SampleProfile.clean()).statusCode(200);
        String denied = "42501";
        refused(denied, "update compliance.audit_event set kind = 'forged'");
        refused(denied, "delete from compliance.audit_event");
        refused(denied, "truncate compliance.audit_event");
        refused(denied, "delete from compliance.party_version");
        refused(denied, "update compliance.screening_receipt set decision = 'clear'");
        refused(denied, "delete from compliance.case_proposal");
        refused(denied, "update compliance.case_proposal set proposer = 'somebody'");
        refused(denied, "delete from compliance.case_file");
        refused(denied, "update compliance.attestation set account = null");
        one.get("/api/v1/audit/verification").statusCode(200).body("intact", equalTo(true));
    }

    @Test
    void theProposerCannotApproveInTheDatabaseEither() {
        person.submit(SampleProfile.listed()).statusCode(200);
        String id = one.caseOf(person);
        one.propose(id, "clear", "different_person");
        String violated = "23514";
        refused(
                violated,
                "update compliance.case_proposal set state = 'approved', approver = proposer, decided_at = now()"
                        + " where case_id = '" + id + "'");
        refused(violated, "update compliance.case_file set state = 'closed' where id = '" + id + "'");
        refused(
                "23503",
                "update compliance.case_file set state = 'closed', outcome = 'clear', proposal_id ="
                        + " (select id from compliance.case_proposal where case_id = '" + id + "') where id = '" + id
                        + "'");
    }

    @Test
    void noPersonalDataLiesInClear() throws SQLException {
        Map<String, Object> profile = SampleProfile.with(SampleProfile.listed(), "otherNames", List.of(PLANTED));
        person.submit(profile).statusCode(200);
        String id = one.caseOf(person);
        one.post("/api/v1/cases/" + id + "/notes", Map.of("text", "Talked to " + PLANTED))
                .statusCode(200);
        one.get("/api/v1/parties?q=" + PLANTED).body("items.size()", equalTo(1));
        two.approve(id, one.propose(id, "clear", "different_person")).statusCode(200);
        List<String> secrets = List.of(
                PLANTED, "Quintero", "1963-03-09", profile.get("documentNumber").toString(), "Lindenweg");
        int read = 0;
        for (String table : tables()) {
            for (String row : rows(table)) {
                read++;
                for (String secret : secrets) {
                    assertFalse(row.contains(secret.toLowerCase(Locale.ROOT)), table + " holds " + secret);
                    String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
                    assertFalse(row.contains(hex), table + " holds the bytes of " + secret);
                }
            }
        }
        assertTrue(read > 10, "the tables hold rows");
    }

    private List<String> tables() throws SQLException {
        return texts("select table_name from information_schema.tables where table_schema = 'compliance'");
    }

    private List<String> rows(String table) throws SQLException {
        return texts("select lower(t::text) from compliance." + table + " t");
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
