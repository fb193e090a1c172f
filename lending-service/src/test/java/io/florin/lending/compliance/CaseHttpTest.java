package io.florin.lending.compliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.florin.compliance.api.Action;
import io.florin.compliance.api.Clearance;
import io.florin.compliance.api.ClearanceGate;
import io.florin.lending.testing.FlorinTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class CaseHttpTest {
    private static final String CASES = "/api/v1/cases/";

    @Inject
    ClearanceGate gate;

    private final Visitor person = Visitor.borrower();
    private final Visitor one = Visitor.officer("officer-one");
    private final Visitor two = Visitor.officer("officer-two");

    @AfterEach
    void nobody() {
        Visitor.out();
    }

    private String flagged() {
        person.submit(SampleProfile.listed()).statusCode(200).body("state", equalTo("in_review"));
        return one.caseOf(person);
    }

    @Test
    void givenAListedName_thenOneOfficerCannotClearAloneAndTwoCan() throws InterruptedException {
        person.link(311);
        String id = flagged();
        one.get(CASES + id)
                .statusCode(200)
                .body("kind", equalTo("sanctions_hit"))
                .body("hits[0].entryId", equalTo("OFAC:6858"))
                .body("hits[0].evidence.size()", greaterThan(0))
                .body("subject.documentNumber", startsWith("•••"))
                .body("mayApprove", equalTo(false));
        String digest = one.propose(id, "clear", "different_person");
        one.get(CASES + id).body("mayApprove", equalTo(false));
        one.approve(id, digest).statusCode(403).body("code", equalTo("own-proposal"));
        two.get(CASES + id).body("mayApprove", equalTo(true));
        two.approve(id, "0".repeat(64)).statusCode(409).body("code", equalTo("proposal-changed"));
        two.approve(id, digest).statusCode(200).body("state", equalTo("closed")).body("outcome", equalTo("clear"));
        assertEquals("valid", Wallets.standing(person, "valid"), "the record follows the second approval");
        two.get(CASES + id)
                .body("history.kind", hasItems("case-opened", "case-proposed", "case-approved"))
                .body("history.actor", hasItems("officer-one", "officer-two", "system"));
        two.approve(id, digest).statusCode(409);
    }

    @Test
    void givenAClearedHit_whenTheSameIsSubmittedAgain_thenItIsNotRaisedAgain() {
        Map<String, Object> profile = SampleProfile.listed();
        person.submit(profile).statusCode(200);
        String id = one.caseOf(person);
        two.approve(id, one.propose(id, "clear", "different_person")).statusCode(200);
        person.submit(SampleProfile.with(profile, "city", "Bonn"))
                .statusCode(200)
                .body("state", equalTo("verified"));
        person.submit(SampleProfile.with(profile, "birthDate", "1963-03-10"))
                .statusCode(200)
                .body("state", equalTo("in_review"));
    }

    @Test
    void givenTheListedParty_whenRefused_thenItsWalletsAreFrozen() throws InterruptedException {
        person.link(312);
        String id = flagged();
        two.approve(id, one.propose(id, "refuse", "listed_party")).statusCode(200);
        assertEquals("frozen", Wallets.standing(person, "frozen"));
        person.get("/api/v1/profile").body("state", equalTo("refused")).body("waitingFor", equalTo("nobody"));
        assertEquals(new Clearance.Refused("profile-refused"), gate.clearance(person.name(), Action.BORROW));
        person.submit(SampleProfile.clean()).statusCode(409).body("code", equalTo("profile-closed"));
    }

    @Test
    void givenAVerifiedParty_whenFrozenAndUnfrozen_thenTheChainFollows() throws InterruptedException {
        person.link(313);
        person.submit(SampleProfile.clean()).statusCode(200);
        assertEquals("valid", Wallets.standing(person, "valid"));
        String party = person.read("/api/v1/profile").getString("partyId");
        decide(open("freeze", party), "freeze", "authority_order");
        assertEquals("frozen", Wallets.standing(person, "frozen"));
        assertEquals(new Clearance.Refused("profile-suspended"), gate.clearance(person.name(), Action.BORROW));
        decide(open("unfreeze", party), "unfreeze", "order_lifted");
        assertEquals("valid", Wallets.standing(person, "valid"));
    }

    private String open(String kind, String party) {
        return one.post("/api/v1/cases", Map.of("kind", kind, "partyId", party, "text", "Letter of the authority."))
                .statusCode(201)
                .body("openingText", equalTo("Letter of the authority."))
                .extract()
                .path("id");
    }

    private void decide(String id, String outcome, String reason) {
        two.approve(id, one.propose(id, outcome, reason)).statusCode(200);
    }

    @Test
    void aReturnedProposalGoesBackToItsOfficer() {
        String id = flagged();
        one.propose(id, "clear", "only_the_name");
        one.post(CASES + id + "/return", Map.of("text", "no")).statusCode(403);
        two.post(CASES + id + "/return", Map.of("text", "Ask for the birth certificate."))
                .statusCode(200)
                .body("state", equalTo("assigned"))
                .body("assignee", equalTo("officer-one"));
        two.post(CASES + id + "/assignment", Map.of("assignee", "me"))
                .statusCode(409)
                .body("code", equalTo("assigned-to-other"));
        one.post(CASES + id + "/assignment", Map.of("assignee", "nobody"))
                .statusCode(200)
                .body("state", equalTo("open"));
    }

    @Test
    void decisionsNeedAFreshLoginAndARightOutcome() {
        String id = flagged();
        Visitor stale = new Visitor("officer-one", "officer", Instant.now().minusSeconds(600));
        Map<String, String> body = Map.of("outcome", "clear", "reasonCode", "only_the_name", "text", "x");
        stale.post(CASES + id + "/proposal", body).statusCode(403).body("code", equalTo("step-up-required"));
        one.post(CASES + id + "/proposal", Map.of("outcome", "freeze", "reasonCode", "now_listed", "text", "x"))
                .statusCode(400)
                .body("errors[0].field", equalTo("outcome"));
        one.post(CASES + id + "/proposal", Map.of("outcome", "clear", "reasonCode", "listed_party", "text", "x"))
                .statusCode(400)
                .body("errors[0].field", equalTo("reasonCode"));
        one.post(CASES + id + "/notes", Map.of("text", " ")).statusCode(400);
        one.post(CASES + UUID.randomUUID() + "/notes", Map.of("text", "x")).statusCode(404);
    }

    @Test
    void onlyOfficersSeeCasesPartiesListsAndHistory() {
        String id = flagged();
        for (String role : new String[] {"borrower", "lender", "member", "underwriter", "appraiser", "admin"}) {
            Visitor other = new Visitor("other", role, Instant.now());
            for (String path : new String[] {
                "/api/v1/cases",
                CASES + id,
                CASES + "reasons",
                "/api/v1/parties?q=caro",
                "/api/v1/screening/lists",
                "/api/v1/audit",
                "/api/v1/audit/verification"
            }) {
                other.get(path).statusCode(403);
            }
            other.approve(id, "0".repeat(64)).statusCode(403);
        }
    }

    @Test
    void nobodyDecidesAboutThemselves() {
        Visitor self = Visitor.officer("officer-" + UUID.randomUUID());
        self.submit(SampleProfile.listed()).statusCode(200);
        String id = two.caseOf(self);
        self.post(CASES + id + "/assignment", Map.of("assignee", "me"))
                .statusCode(403)
                .body("code", equalTo("own-case"));
    }

    @Test
    void theQueueHasPagesFiltersAndCounts() {
        String id = flagged();
        String all = "/api/v1/cases?limit=1";
        String cursor = one.read(all).getString("nextCursor");
        one.get(all).body("items.size()", equalTo(1)).body("counts.open", greaterThan(0));
        one.get(all + "&cursor=" + cursor).statusCode(200);
        one.get(all + "&cursor=nonsense").statusCode(400);
        one.get("/api/v1/cases?limit=0").statusCode(400);
        one.get("/api/v1/cases?state=lost").statusCode(400);
        long number = one.read(CASES + id).getLong("number");
        one.get("/api/v1/cases?q=" + number).body("items[0].id", equalTo(id));
        one.get("/api/v1/cases?q=nobodyhasthisname").body("items.size()", equalTo(0));
        one.get("/api/v1/parties?q=quintero").statusCode(200).body("items.size()", not(equalTo(0)));
    }
}
