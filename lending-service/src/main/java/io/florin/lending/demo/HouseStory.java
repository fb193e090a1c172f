package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.contracts.abi.CollateralRegistry;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.web3j.utils.Numeric;

/// A house from description to value: documents, registration on chain, two appraisals.
final class HouseStory {
    private final List<Appraiser> appraisers;

    /// @param appraisers as many as a round needs
    HouseStory(List<Appraiser> appraisers) {
        this.appraisers = List.copyOf(appraisers);
    }

    /// Describes the house and uploads its documents.
    ///
    /// @param key of the house in the plan
    /// @return id of the asset
    String describe(Person owner, String key, WorldPlan.House house) {
        String id = owner.api()
                .post("/api/v1/assets", form(owner, house), owner.key("asset-" + key))
                .path("id")
                .asText();
        Set<String> present = new HashSet<>();
        asset(owner, id)
                .path("documents")
                .forEach(document -> present.add(document.path("kind").asText()));
        for (String kind : house.documents()) {
            if (!present.contains(kind)) {
                byte[] pdf = DemoDocument.pdf(
                        kind.replace('_', ' ') + " of " + house.addressLine() + ", " + house.city(),
                        List.of("Title " + house.titleReference() + " in " + house.titleJurisdiction(), house.note()));
                owner.api().upload("/api/v1/assets/" + id + "/documents", kind, "demo-" + kind + ".pdf", pdf);
            }
        }
        return id;
    }

    /// Registers the asset, asks for an appraisal and has it valued.
    void value(Person owner, String id) {
        register(owner, id);
        if (state(owner, id).equals("registered")) {
            owner.api().post("/api/v1/assets/" + id + "/appraisal", Map.of(), owner.key("appraisal-" + id));
        }
        String task = asset(owner, id).path("appraisal").path("taskId").asText();
        for (Appraiser appraiser : appraisers) {
            if (appraiser.waiting().contains(task)) {
                appraiser.value(task);
            }
        }
        Patience.until(
                "the value of asset " + id, () -> Set.of("valued", "pledged").contains(state(owner, id)));
    }

    private static void register(Person owner, String id) {
        JsonNode registration = asset(owner, id).path("registration");
        CollateralRegistry registry = owner.wallet().registry();
        byte[] chainId = bytes(registration, "assetId");
        if (Numeric.toBigInt(Contracts.read(registry.asset(chainId)).owner).signum() == 0) {
            owner.wallet()
                    .send(registry.register(
                            bytes(registration, "titleKey"),
                            BigInteger.valueOf(registration.path("class").longValue()),
                            bytes(registration, "documentRoot")));
        }
        Patience.until(
                "the registration of asset " + id, () -> !state(owner, id).equals("described"));
    }

    private static byte[] bytes(JsonNode registration, String field) {
        return Numeric.hexStringToByteArray(registration.path(field).asText());
    }

    private static JsonNode asset(Person owner, String id) {
        return owner.api().get("/api/v1/assets/" + id);
    }

    private static String state(Person owner, String id) {
        return asset(owner, id).path("state").asText();
    }

    private static Map<String, Object> form(Person owner, WorldPlan.House house) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", house.kind());
        form.put("titleJurisdiction", house.titleJurisdiction());
        form.put("titleReference", house.titleReference());
        form.put("addressLine", house.addressLine());
        form.put("city", house.city());
        form.put("postalCode", house.postalCode());
        form.put("country", house.country());
        form.put("yearBuilt", house.yearBuilt());
        form.put("livingAreaM2", house.livingAreaM2());
        form.put("rooms", house.rooms());
        form.put("estimatedValue", Contracts.units(house.value()).toString());
        form.put("note", house.note());
        form.put("wallet", owner.wallet().address());
        return form;
    }
}
