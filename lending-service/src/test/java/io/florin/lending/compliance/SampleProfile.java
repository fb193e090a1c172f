package io.florin.lending.compliance;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Profiles for tests, as JSON objects.
final class SampleProfile {
    private SampleProfile() {}

    /// Nothing speaks against this one.
    static Map<String, Object> clean() {
        Map<String, Object> profile = new HashMap<>();
        profile.put("kind", "person");
        profile.put("fullName", "Quendolin Wiesengrundt");
        profile.put("birthDate", "1988-03-14");
        profile.put("country", "DE");
        profile.put("addressLine", "Lindenweg 7");
        profile.put("city", "Berlin");
        profile.put("postalCode", "13347");
        profile.put("documentKind", "passport");
        profile.put("documentNumber", "T" + UUID.randomUUID().toString().substring(0, 8));
        profile.put("documentCountry", "DE");
        profile.put("documentExpires", "2040-01-31");
        profile.put("sourceOfFunds", "salary");
        profile.put("purpose", "borrow");
        profile.put("politicallyExposed", false);
        profile.put("consentVersion", "2026-11");
        return profile;
    }

    /// Name and birth date of entry 6858 of the shipped extract of the SDN list.
    static Map<String, Object> listed() {
        Map<String, Object> profile = clean();
        profile.put("fullName", "Miguel Angel Caro Quintero");
        profile.put("birthDate", "1963-03-09");
        profile.put("country", "MX");
        return profile;
    }

    static Map<String, Object> with(Map<String, Object> profile, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(profile);
        changed.put(field, value);
        return changed;
    }
}
