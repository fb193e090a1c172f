package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Values houses near the owner's estimate, with a deviation of its own that depends only on appraiser and
/// house, and signs with the own wallet.
final class Appraiser {
    private static final int MOST_DEVIATION_PERMILLE = 40;
    private static final BigInteger STEP = Contracts.units(500);

    private final Person person;
    private final DemoTime time;

    Appraiser(Person person, DemoTime time) {
        this.person = person;
        this.time = time;
    }

    /// Open tasks without a statement of this appraiser, oldest first.
    List<String> waiting() {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : person.api().get("/api/v1/appraisals?state=open").path("items")) {
            boolean open = row.path("state").asText().equals("open");
            if (open && row.path("mine").asText().equals("none")) {
                ids.add(row.path("id").asText());
            }
        }
        return ids;
    }

    void value(String task) {
        String path = "/api/v1/appraisals/" + task;
        JsonNode file = person.api().get(path);
        JsonNode house = file.path("asset");
        BigInteger value = near(new BigInteger(house.path("estimatedValue").asText()), task);
        Map<String, Object> draft = new HashMap<>();
        draft.put("value", value.toString());
        draft.put("method", "inspection");
        draft.put("effectiveDay", DemoTime.day(time.now()));
        draft.put(
                "report",
                "Demo staff: visited the " + house.path("kind").asText() + " in "
                        + house.path("city").asText() + ", compared it with recent sales nearby and valued it at "
                        + value.divide(Contracts.units(1)) + " FLUSD.");
        draft.put("noConflict", true);
        draft.put("signer", person.wallet().address());
        if (!file.path("lastValue").isNull() && !file.path("lastValue").isMissingNode()) {
            draft.put("deviationReason", "Demo staff: valued anew on today's inspection.");
        }
        JsonNode toSign = person.api().post(path + "/drafts", draft, person.key("draft-" + task));
        String signature =
                person.wallet().signTypedData(toSign.path("typedData").asText());
        person.api()
                .post(
                        path + "/statements",
                        Map.of("draftId", toSign.path("draftId").asText(), "signature", signature),
                        person.key("statement-" + task));
    }

    private BigInteger near(BigInteger estimate, String task) {
        Random own = new Random((person.user() + task).hashCode());
        int permille = 1_000 + own.nextInt(-MOST_DEVIATION_PERMILLE, MOST_DEVIATION_PERMILLE + 1);
        BigInteger exact = estimate.multiply(BigInteger.valueOf(permille)).divide(BigInteger.valueOf(1_000));
        return exact.divide(STEP).max(BigInteger.ONE).multiply(STEP);
    }
}
