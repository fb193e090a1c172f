package io.florin.lending.loan;

import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.People;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Borrowers that no other test knows, and their steps up to the acceptance.
@Singleton
class Borrowers {
    static final Login UNDERWRITER = Login.underwriter("una");
    private static final BigInteger HOUSE = Story.flusd(10_000);

    /// Far from the wallets of other tests, which share the service.
    private static final int FIRST_WALLET = 5_000;

    private final AtomicInteger next = new AtomicInteger(FIRST_WALLET);
    private final People people;
    private final Story story;
    private final ChainReader chain;

    Borrowers(People people, Story story, ChainReader chain) {
        this.people = people;
        this.story = story;
        this.chain = chain;
    }

    /// Somebody with an admitted wallet and a registered house without value.
    ///
    /// @param asset our id of the house
    /// @param chainAsset its id on chain
    record Borrower(Login login, int wallet, String asset, String chainAsset) {
        Map<String, Object> application() {
            Map<String, Object> input = new HashMap<>();
            input.put("productId", 1);
            input.put("principal", "6000000000");
            input.put("count", 12);
            input.put("periodMonths", 1);
            input.put("assetId", asset);
            input.put("purpose", "renovate");
            input.put("netMonthlyIncome", "3000000000");
            input.put("monthlyHousehold", "1000000000");
            input.put("monthlyDebt", "100000000");
            input.put("note", "Neue Fenster für das Haus am Lindenweg");
            input.put("wallet", Story.address(wallet));
            return input;
        }

        /// @return id of the draft
        String apply() {
            return apply(application());
        }

        String apply(Map<String, Object> input) {
            return login.post("/api/v1/applications", input)
                    .statusCode(201)
                    .extract()
                    .path("id");
        }

        JsonPath read(String application) {
            return login.read(path(application));
        }

        JsonPath submit(String application) {
            return login.post(path(application) + "/submission", null)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        static String path(String application) {
            return "/api/v1/applications/" + application;
        }
    }

    /// A new person.
    Borrower withHouse() {
        int wallet = next.getAndIncrement();
        Login login = Login.borrower("borrower" + wallet + "-" + UUID.randomUUID());
        login.link(wallet);
        login.onboard();
        People.await(
                "the identity record is on chain",
                () -> "valid".equals(login.read(Login.PROFILE).getString("wallets[0].record")));
        String asset = login.post("/api/v1/assets", house(wallet))
                .statusCode(201)
                .extract()
                .path("id");
        login.upload(asset, ("%PDF-1.7\n" + asset).getBytes(StandardCharsets.US_ASCII))
                .statusCode(201);
        JsonPath registration = login.read("/api/v1/assets/" + asset);
        people.send(
                wallet,
                "CollateralRegistry",
                "register",
                registration.getString("registration.titleKey"),
                registration.getInt("registration.class"),
                registration.getString("registration.documentRoot"));
        return new Borrower(login, wallet, asset, registration.getString("registration.assetId"));
    }

    /// As [#withHouse], and two appraisers gave the house a value of 10,000 FLUSD.
    Borrower withValuedHouse() {
        Borrower borrower = withHouse();
        story.appraise(borrower.chainAsset(), HOUSE);
        return borrower;
    }

    /// The underwriter offers what was applied for.
    void offer(String application) {
        UNDERWRITER
                .post(decision(application), Map.of("outcome", "offer", "text", "Gladly."))
                .statusCode(200);
    }

    static String decision(String application) {
        return "/api/v1/underwriting/" + application + "/decision";
    }

    /// Arguments of `Origination.accept`, with the borrower's signature on the receipt.
    List<Object> acceptance(Borrower borrower, JsonPath offer) {
        return List.of(
                tuple(offer.getMap("offer")),
                offer.getString("originatorSignature"),
                tuple(offer.getMap("receipt")),
                Story.signTyped(borrower.wallet(), offer.getString("receiptTypedData")));
    }

    /// Values in the order of the JSON, which is that of the struct.
    private static List<Object> tuple(Map<String, String> fields) {
        List<Object> values = new ArrayList<>();
        fields.forEach((name, value) -> values.add(value.matches("\\d+") ? new BigInteger(value) : value));
        return values;
    }

    /// The house of a loan is free or not.
    String lien(Borrower borrower) {
        return Hex.of((byte[]) chain.read("CollateralRegistry", "lienOf", borrower.chainAsset())
                .single());
    }

    private static Map<String, Object> house(int wallet) {
        Map<String, Object> home = new HashMap<>();
        home.put("kind", "house");
        home.put("titleJurisdiction", "DE-BE");
        home.put("titleReference", "Wedding Blatt " + UUID.randomUUID());
        home.put("addressLine", "Lindenweg 7");
        home.put("city", "Berlin");
        home.put("postalCode", "13347");
        home.put("country", "DE");
        home.put("yearBuilt", 1931);
        home.put("livingAreaM2", 140);
        home.put("rooms", 6);
        home.put("estimatedValue", HOUSE.toString());
        home.put("wallet", Story.address(wallet));
        return home;
    }
}
