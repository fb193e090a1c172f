package io.florin.lending.collateral;

import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.Submission;
import io.florin.lending.onchain.TransactionOutbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Steps of a home on its way to a value, as people take them.
@ApplicationScoped
class Homes {
    private final TransactionOutbox outbox;
    private final ChainReader chain;

    Homes(TransactionOutbox outbox, ChainReader chain) {
        this.outbox = outbox;
        this.chain = chain;
    }

    static Map<String, Object> home(Person owner, String title) {
        Map<String, Object> home = new HashMap<>();
        home.put("kind", "house");
        home.put("titleJurisdiction", "DE-BE");
        home.put("titleReference", title);
        home.put("addressLine", "Lindenweg 7");
        home.put("city", "Berlin");
        home.put("postalCode", "10115");
        home.put("country", "DE");
        home.put("yearBuilt", 1931);
        home.put("livingAreaM2", 140);
        home.put("rooms", 6);
        home.put("estimatedValue", "520000000000");
        home.put("wallet", owner.address());
        return home;
    }

    /// A land register entry that no test used before.
    static String newTitle() {
        return "Mitte Blatt " + UUID.randomUUID();
    }

    /// @return id of the asset
    static String describe(Person owner) {
        return owner.post("/api/v1/assets", home(owner, newTitle()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static JsonPath asset(Person owner, String id) {
        return owner.get("/api/v1/assets/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// Described, with a title deed, registered by the owner's wallet, and seen by the index.
    String registered(Person owner) throws Exception {
        owner.link();
        identityRecord(owner);
        String id = describe(owner);
        owner.upload(id, "title_deed", "deed.pdf", Person.pdf(id)).statusCode(201);
        JsonPath registration = asset(owner, id);
        owner.registry()
                .register(
                        Person.bytes(registration.getString("registration.titleKey")),
                        BigInteger.valueOf(registration.getInt("registration.class")),
                        Person.bytes(registration.getString("registration.documentRoot")))
                .send();
        await(
                "the registration is indexed",
                () -> asset(owner, id).getString("state").equals("registered"));
        return id;
    }

    /// A registered home with an open round.
    ///
    /// @return id of the task
    static String requested(Person owner, String asset) {
        return owner.post("/api/v1/assets/" + asset + "/appraisal")
                .statusCode(200)
                .extract()
                .path("appraisal.taskId");
    }

    Map<String, Object> opinion(Person valuer, long value) {
        Map<String, Object> opinion = new HashMap<>();
        opinion.put("value", Long.toString(value));
        opinion.put("method", "inspection");
        opinion.put("effectiveDay", today());
        opinion.put("report", "Seen on site, sound structure, compared with three sales nearby.");
        opinion.put("noConflict", true);
        opinion.put("deviationReason", "The roof and the heating are new.");
        opinion.put("signer", valuer.address());
        return opinion;
    }

    /// Drafts, signs with the valuer's wallet and hands in.
    void sign(Person valuer, String task, long value) {
        JsonPath draft = valuer.post("/api/v1/appraisals/" + task + "/drafts", opinion(valuer, value))
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, String> signed =
                Map.of("draftId", draft.getString("draftId"), "signature", valuer.sign(draft.getString("typedData")));
        valuer.post("/api/v1/appraisals/" + task + "/statements", signed).statusCode(200);
    }

    long today() {
        return chain.head().time().getEpochSecond() / 86_400;
    }

    /// A record that lets the person register, as compliance writes it for the cleared.
    private void identityRecord(Person person) {
        String key = "test:identity:" + UUID.randomUUID();
        long identity = 1_000 + person.wallet();
        Submission record = new Submission(
                key,
                ServiceSigner.COMPLIANCE,
                "IdentityGate",
                "setRecord",
                List.of(person.address(), identity, 1, 0, 1, today() + 300));
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueue(record));
        await(
                "the record is on chain",
                () -> outbox.outcome(key).orElseThrow() instanceof TransactionOutbox.Outcome.Included);
    }

    static void await(String what, BooleanSupplier condition) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("not within 20 s: " + what);
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
