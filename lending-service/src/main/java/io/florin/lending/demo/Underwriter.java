package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides applications by the rules of the file: an offer when all pass, else a decline with the rules that
/// failed as reasons. What waits for somebody else stays.
final class Underwriter {
    private static final Map<String, String> REASONS = Map.of(
            "product_limits", "product_limits",
            "collateral_valued", "collateral_value",
            "ltv", "collateral_value",
            "affordability", "income");

    private final ApiClient api;

    Underwriter(ApiClient api) {
        this.api = api;
    }

    /// Applications that wait for an underwriter, oldest first.
    List<String> waiting() {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : api.get("/api/v1/underwriting?state=open").path("items")) {
            if (row.path("waitingFor").path("actor").asText().equals("underwriter")) {
                ids.add(row.path("id").asText());
            }
        }
        return ids;
    }

    void decide(String application) {
        JsonNode file = api.get("/api/v1/underwriting/" + application);
        JsonNode rules = file.path("application").path("rules");
        Set<String> reasons = new LinkedHashSet<>();
        List<String> failed = new ArrayList<>();
        for (JsonNode rule : rules) {
            if (!rule.path("passed").asBoolean()) {
                failed.add(
                        rule.path("rule").asText() + " (" + rule.path("detail").asText() + ")");
                String reason = REASONS.get(rule.path("rule").asText());
                if (reason != null) {
                    reasons.add(reason);
                }
            }
        }
        api.post(
                "/api/v1/underwriting/" + application + "/decision",
                decision(failed, reasons),
                "demo-decision-" + application);
    }

    private static Map<String, Object> decision(List<String> failed, Set<String> reasons) {
        if (failed.isEmpty()) {
            return Map.of("outcome", "offer", "text", "Demo staff: all rules pass, so here is your offer.");
        }
        String text = "Demo staff: not within the rules: " + String.join("; ", failed) + ".";
        if (reasons.isEmpty()) { // clearance or pool cash: nothing that the borrower lacks
            return Map.of("outcome", "return", "text", text);
        }
        return Map.of("outcome", "decline", "reasonCodes", List.copyOf(reasons), "text", text);
    }
}
