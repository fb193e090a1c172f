package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One compliance officer. Two of them are needed for every outcome; the service sees to that.
final class Officer {
    private final ApiClient api;

    Officer(ApiClient api) {
        this.api = api;
    }

    /// The case about a person of this name that is not closed.
    ///
    /// @throws IllegalStateException when there is none
    String caseAbout(String name) {
        for (String state : List.of("open", "assigned", "proposed")) {
            for (JsonNode row :
                    api.get("/api/v1/cases?limit=200&state=" + state).path("items")) {
                if (row.path("subjectName").asText().equals(name)) {
                    return row.path("id").asText();
                }
            }
        }
        throw new IllegalStateException("no case about " + name + " is open");
    }

    /// Cases that `proposer` has proposed and that wait for this officer.
    List<String> proposedBy(String proposer) {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : api.get("/api/v1/cases?limit=200&state=proposed").path("items")) {
            JsonNode found = open(row.path("id").asText());
            boolean theirs = found.path("proposal").path("by").asText().equals(proposer);
            if (theirs && found.path("mayApprove").asBoolean()) {
                ids.add(row.path("id").asText());
            }
        }
        return ids;
    }

    void take(String id) {
        if (open(id).path("state").asText().equals("open")) {
            api.post("/api/v1/cases/" + id + "/assignment", Map.of("assignee", "me"), "demo-take-" + id);
        }
    }

    /// Proposes with the first coded reason that fits.
    void propose(String id, String outcome, String text) {
        JsonNode found = open(id);
        if (!found.path("state").asText().equals("assigned")) {
            return;
        }
        Map<String, String> proposal = Map.of(
                "outcome",
                outcome,
                "reasonCode",
                reason(found.path("kind").asText(), outcome),
                "text",
                "Demo staff: " + text);
        api.post("/api/v1/cases/" + id + "/proposal", proposal, "demo-propose-" + id);
    }

    /// Approves what is proposed now, with a note that says who did.
    void approve(String id) {
        JsonNode found = open(id);
        if (!found.path("state").asText().equals("proposed")) {
            return;
        }
        String digest = found.path("proposal").path("digest").asText();
        api.post(
                "/api/v1/cases/" + id + "/notes",
                Map.of("text", "Demo staff: read the evidence and agrees with the proposal."),
                "demo-note-" + digest);
        api.post("/api/v1/cases/" + id + "/approval", Map.of("digest", digest), "demo-approve-" + digest);
    }

    private JsonNode open(String id) {
        return api.get("/api/v1/cases/" + id);
    }

    private String reason(String kind, String outcome) {
        for (JsonNode reason : api.get("/api/v1/cases/reasons").path("items")) {
            boolean fits = reason.path("kind").asText().equals(kind)
                    && reason.path("outcome").asText().equals(outcome);
            if (fits) {
                return reason.path("code").asText();
            }
        }
        throw new IllegalStateException("no coded reason for " + outcome + " of " + kind);
    }
}
