package io.florin.lending.governance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.People;
import io.florin.lending.onchain.Values;
import io.florin.lending.testing.DemoWallets;
import io.florin.lending.testing.FlorinTestResource;
import io.florin.lending.testing.OurPage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Members lock, delegate, propose, vote, queue and execute; the rate shown changes, and changes back.
@QuarkusTest
@QuarkusTestResource(FlorinTestResource.class)
class VoteStoryTest {
    private static final int MEMBER = 42;
    private static final int DELEGATOR = 43;
    private static final int GUARDIAN = 10;
    private static final int FIFTH_MEMBER = 6;
    private static final int FOURTH_MEMBER = 5;
    private static final BigInteger WHOLE = BigInteger.TEN.pow(18);
    private static final BigInteger MINE = BigInteger.valueOf(2_000_000).multiply(WHOLE);
    private static final BigInteger THEIRS = BigInteger.valueOf(1_000_000).multiply(WHOLE);
    private static final int FOR = 1;
    private static final Duration REVIEW = Duration.ofHours(1).plusMinutes(1);
    private static final Duration DAY = Duration.ofDays(1).plusMinutes(1);
    private static final String TEXT = "Houses are safe, and so is this text.";

    @Inject
    People people;

    @Inject
    ChainReader chain;

    @Test
    @TestSecurity(user = "mia", roles = "member")
    void aVoteChangesTheRateAndBack() {
        OurPage.link(MEMBER);
        lockAndDelegate();
        BigDecimal rate = new BigDecimal(parameter().getString("value"));
        BigDecimal lower = rate.subtract(new BigDecimal("0.005"));
        BigDecimal higher = rate.add(new BigDecimal("0.005"));
        String down = propose("Lower the base rate", lower);
        String back = propose("Raise it back", rate);
        String stopped = propose("Raise the base rate", higher);
        String withdrawn = proposeText();
        shows(down).body("summary.state", equalTo("review")).body("summary.title", equalTo("Lower the base rate"));
        people.send(MEMBER, "Governor", "withdraw", withdrawn);
        shows(withdrawn).body("summary.state", equalTo("cancelled")).body("timeline.kind", hasItem("withdrawn"));

        people.pass(REVIEW);
        vote(down);
        vote(back);
        vote(stopped);
        recordedQuorum(down, back, stopped);
        people.pass(DAY);
        shows(down).body("summary.state", equalTo("passed"));
        people.send(MEMBER, "Governor", "queue", stopped);
        cancelByGuardian(stopped);
        people.send(MEMBER, "Governor", "queue", down);
        people.send(MEMBER, "Governor", "queue", back);
        shows(down).body("summary.state", equalTo("queued")).body("dueAt", not(nullValue()));
        people.pass(DAY);
        shows(down).body("summary.state", equalTo("executable"));
        changed(down, rate, lower);
        people.send(MEMBER, "Governor", "execute", down);
        assertEquals(0, lower.compareTo(new BigDecimal(parameter().getString("value"))), "the rate shown changed");
        people.pass(REVIEW);
        people.send(MEMBER, "Governor", "execute", back);
        assertEquals(0, rate.compareTo(new BigDecimal(parameter().getString("value"))), "and changed back");

        shows(down)
                .body("summary.state", equalTo("executed"))
                .body("summary.needsMyVote", equalTo(false))
                .body(
                        "timeline.kind",
                        equalTo(List.of("created", "vote_start", "vote_end", "closed", "queued", "due", "executed")))
                .body("timeline.happened", not(hasItem(false)));
        changed(down, rate, lower);
        changed(back, lower, rate);
        listed(down, stopped);
        rebuiltRowsAreEqual(down, stopped);
    }

    private void lockAndDelegate() {
        people.send(FIFTH_MEMBER, "FLV", "transfer", DemoWallets.wallet(MEMBER).getAddress(), MINE);
        people.send(
                FOURTH_MEMBER, "FLV", "transfer", DemoWallets.wallet(DELEGATOR).getAddress(), THEIRS);
        lock(MEMBER, MINE);
        lock(DELEGATOR, THEIRS);
        people.send(
                DELEGATOR, "VoteLock", "delegate", DemoWallets.wallet(MEMBER).getAddress());
        people.pass(Duration.ofMinutes(1));
        JsonPath me = given().get("/api/v1/governance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals("0", me.getString("me.wallets[0].flv"));
        assertEquals(MINE.toString(), me.getString("me.wallets[0].locked"));
        assertTrue(new BigInteger(me.getString("me.wallets[0].power")).compareTo(MINE) > 0, "a long lock weighs more");
        assertEquals(DemoWallets.wallet(DELEGATOR).getAddress(), me.getString("me.delegatedToMe[0].member"));
        assertEquals(86_400, me.getLong("timing.parameterDelaySeconds"));
        assertEquals(3_600, me.getLong("timing.reviewSeconds"));
    }

    private void lock(int wallet, BigInteger amount) {
        people.send(wallet, "FLV", "approve", chain.address("VoteLock"), amount);
        people.send(wallet, "VoteLock", "lock", amount, people.today() + 729);
    }

    /// As the page does: preview, then send what the preview says.
    private String propose(String title, BigDecimal value) {
        JsonPath preview = preview(title, TEXT, "BASE_RATE", value.toPlainString())
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Object> call = List.of(preview.getString("calls[0].target"), preview.getString("calls[0].data"));
        people.send(
                MEMBER,
                "Governor",
                "propose",
                preview.getInt("templateId"),
                List.of(call),
                preview.getString("description"));
        return newest(title);
    }

    private String proposeText() {
        people.send(MEMBER, "Governor", "propose", 0, List.of(), "Only words\n\nNothing would be called.");
        return newest("Only words");
    }

    private static String newest(String title) {
        JsonPath newest = given().get("/api/v1/proposals?state=open").jsonPath();
        assertEquals(title, newest.getString("items[0].title"));
        return newest.getString("items[0].id");
    }

    private void vote(String id) {
        shows(id)
                .body("summary.state", equalTo("voting"))
                .body("summary.needsMyVote", equalTo(true))
                .body("myPower[0].voted", equalTo(false));
        people.send(MEMBER, "Governor", "castVote", id, FOR);
        String delegator = DemoWallets.wallet(DELEGATOR).getAddress();
        people.send(MEMBER, "Governor", "castVoteFor", id, FOR, List.of(delegator));
        shows(id)
                .body("summary.myVote", equalTo("for"))
                .body("summary.needsMyVote", equalTo(false))
                .body("summary.quorumReached", equalTo(true))
                .body("votes", hasSize(2))
                .body("votes[0].member", equalTo(delegator));
        people.send(DELEGATOR, "Governor", "castVote", id, 2);
        shows(id).body("votes", hasSize(2)).body("votes.side", equalTo(List.of("abstain", "for")));
    }

    /// The keeper records it; without that the vote would run longer.
    private void recordedQuorum(String... ids) {
        for (String id : ids) {
            People.await(
                    "the keeper records the quorum",
                    () -> chain.read("Governor", "proposal", id).singleTuple().number("quorumAt") > 0);
        }
        people.awaitIndexed();
    }

    private void cancelByGuardian(String id) {
        JsonPath proposal = given().get("/api/v1/proposals/" + id).jsonPath();
        assertEquals("queued", proposal.getString("summary.state"));
        Values call = (Values) ((List<?>) chain.read("Governor", "callsOf", id).single()).getFirst();
        people.send(
                GUARDIAN,
                "AccessManager",
                "cancel",
                chain.address("Governor"),
                call.address("target"),
                Hex.of(call.bytes("data")));
        shows(id).body("summary.state", equalTo("cancelled")).body("timeline.kind", hasItem("cancelled"));
    }

    private static void changed(String id, BigDecimal before, BigDecimal after) {
        shows(id)
                .body("effects[0].target", equalTo("Markets"))
                .body("effects[0].function", equalTo("setParameter"))
                .body("effects[0].parameter", equalTo("BASE_RATE"))
                .body("effects[0].before", equalTo(before.stripTrailingZeros().toPlainString()))
                .body("effects[0].after", equalTo(after.stripTrailingZeros().toPlainString()))
                .body("effects[0].words", containsString("BASE_RATE"));
    }

    private static void listed(String executed, String cancelled) {
        given().get("/api/v1/proposals?state=closed")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(executed))
                .body("items.id", hasItem(cancelled));
        given().get("/api/v1/proposals?state=open")
                .then()
                .body("items.id", not(hasItem(executed)))
                .body("items.id", not(hasItem(cancelled)));
        List<String> kinds =
                given().get("/api/v1/activity?limit=200").jsonPath().getList("items.kind");
        assertEquals(1, kinds.stream().filter("votes_locked"::equals).count(), "no transfer beside the lock");
        assertEquals(4, kinds.stream().filter("proposed"::equals).count());
        assertEquals(6, kinds.stream().filter("voted"::equals).count(), "own votes, and those cast for the delegator");
        assertEquals("received", kinds.getLast(), "the votes that the fifth member sent");
    }

    private void rebuiltRowsAreEqual(String... ids) {
        String list = given().get("/api/v1/proposals").body().asString();
        List<String> details = List.of(ids).stream()
                .map(id -> given().get("/api/v1/proposals/" + id).body().asString())
                .toList();
        people.rebuild();
        assertEquals(list, given().get("/api/v1/proposals").body().asString());
        for (int i = 0; i < ids.length; i++) {
            assertEquals(
                    details.get(i),
                    given().get("/api/v1/proposals/" + ids[i]).body().asString());
        }
    }

    private static JsonPath parameter() {
        JsonPath governance = given().get("/api/v1/governance").jsonPath();
        governance.setRootPath("parameters.find { it.key == 'BASE_RATE' }");
        return governance;
    }

    private static ValidatableResponse shows(String id) {
        return given().get("/api/v1/proposals/" + id).then().statusCode(200);
    }

    static ValidatableResponse preview(String title, String text, String key, String value) {
        return OurPage.change()
                .body("{\"template\":\"parameter\",\"title\":\"" + title + "\",\"text\":\"" + text
                        + "\",\"parameter\":{\"key\":\"" + key + "\",\"value\":\"" + value + "\"}}")
                .post("/api/v1/proposals/previews")
                .then();
    }
}
