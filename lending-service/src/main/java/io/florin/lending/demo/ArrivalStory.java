package io.florin.lending.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// A person arrives: links the wallet, submits the profile, and is on chain once screening found nothing.
final class ArrivalStory {
    private static final String PROFILE = "/api/v1/profile";
    private static final int DOCUMENT_YEARS = 5;

    private final DemoTime time;

    ArrivalStory(DemoTime time) {
        this.time = time;
    }

    /// @throws IllegalStateException when screening finds something after all
    void settle(Person person, WorldPlan.Profile profile) {
        person.linkWallet();
        submit(person.api(), person.user(), profile);
        Patience.until("the identity record of " + person.user(), () -> hasRecord(person));
    }

    /// The same without a wallet, whatever screening says.
    void submit(ApiClient api, String user, WorldPlan.Profile profile) {
        JsonNode now = api.get(PROFILE);
        if (!now.path("state").asText().equals("not_started")) {
            return;
        }
        api.put(PROFILE, form(profile, now.path("consentVersion").asText()), "demo-" + user + "-profile");
    }

    private static boolean hasRecord(Person person) {
        JsonNode profile = person.api().get(PROFILE);
        String state = profile.path("state").asText();
        if (!state.equals("verified") && !state.equals("in_review")) {
            throw new IllegalStateException("the profile of " + person.user() + " is " + state);
        }
        if (profile.path("waitingFor").asText().equals("officer")) {
            throw new IllegalStateException("the name of " + person.user() + " resembles a listed one");
        }
        for (JsonNode wallet : profile.path("wallets")) {
            boolean own = wallet.path("address")
                    .asText()
                    .equalsIgnoreCase(person.wallet().address());
            if (own && wallet.path("record").asText().equals("valid")) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Object> form(WorldPlan.Profile profile, String consentVersion) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", profile.kind());
        form.put("fullName", profile.fullName());
        form.put("birthDate", profile.birthDate());
        form.put("country", profile.country());
        form.put("nationality", profile.country());
        form.put("addressLine", profile.addressLine());
        form.put("city", profile.city());
        form.put("postalCode", profile.postalCode());
        form.put("documentKind", profile.kind().equals("person") ? "passport" : "register_entry");
        form.put("documentNumber", profile.documentNumber());
        form.put("documentCountry", profile.country());
        form.put(
                "documentExpires",
                LocalDate.ofInstant(time.now(), ZoneOffset.UTC)
                        .plusYears(DOCUMENT_YEARS)
                        .toString());
        form.put("sourceOfFunds", profile.sourceOfFunds());
        form.put("purpose", profile.purpose());
        form.put("politicallyExposed", false);
        form.put("consentVersion", consentVersion);
        return form;
    }
}
