package io.florin.compliance.screening.list;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// English country names and ISO 3166 codes to alpha-2 codes.
public final class Countries {

    /// Names which agencies use and the standard does not.
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("KP", "Korea, North|North Korea|Democratic People's Republic of Korea|DPRK"),
            Map.entry("KR", "Korea, South|South Korea|Republic of Korea"),
            Map.entry("RU", "Russia|Russian Federation"),
            Map.entry("SY", "Syria|Syrian Arab Republic"),
            Map.entry("IR", "Iran|Islamic Republic of Iran"),
            Map.entry("MM", "Burma|Myanmar"),
            Map.entry("CD", "Congo, Democratic Republic of the|Democratic Republic of the Congo|Zaire|DRC"),
            Map.entry("CG", "Congo, Republic of the|Republic of the Congo|Congo"),
            Map.entry("CI", "Cote d'Ivoire|Côte d'Ivoire|Ivory Coast"),
            Map.entry("VE", "Venezuela|Bolivarian Republic of Venezuela"),
            Map.entry("BO", "Bolivia|Plurinational State of Bolivia"),
            Map.entry("TZ", "Tanzania|United Republic of Tanzania"),
            Map.entry("MD", "Moldova|Republic of Moldova"),
            Map.entry("MK", "Macedonia|North Macedonia|Macedonia, The Former Yugoslav Republic of"),
            Map.entry("PS", "Palestinian|Palestine|West Bank|Gaza|Region: Gaza|State of Palestine"),
            Map.entry("TW", "Taiwan|Republic of China"),
            Map.entry("HK", "Hong Kong"),
            Map.entry("MO", "Macau|Macao"),
            Map.entry("CN", "China|People's Republic of China|PRC"),
            Map.entry("LA", "Laos|Lao People's Democratic Republic"),
            Map.entry("VN", "Vietnam|Viet Nam"),
            Map.entry(
                    "GB",
                    "United Kingdom|United Kingdom of Great Britain and Northern Ireland|Great Britain|UK|England|Scotland|Wales|Northern Ireland"),
            Map.entry("US", "United States|United States of America|USA"),
            Map.entry("AE", "United Arab Emirates|UAE"),
            Map.entry("TR", "Turkey|Türkiye|Turkiye"),
            Map.entry("CZ", "Czech Republic|Czechia"),
            Map.entry("BA", "Bosnia and Herzegovina|Bosnia"),
            Map.entry("BN", "Brunei|Brunei Darussalam"),
            Map.entry("CV", "Cape Verde|Cabo Verde"),
            Map.entry("SZ", "Swaziland|Eswatini"),
            Map.entry("TL", "East Timor|Timor-Leste"),
            Map.entry("GM", "Gambia|The Gambia"),
            Map.entry("BS", "Bahamas|The Bahamas"),
            Map.entry("XK", "Kosovo"),
            Map.entry("VA", "Holy See|Vatican City"),
            Map.entry("NL", "Netherlands|The Netherlands|Holland"),
            Map.entry("CF", "Central African Republic|CAR"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /// Looks up a country.
    ///
    /// @param text alpha-2 or alpha-3 code or an English name, any case
    /// @return alpha-2 code, or null when the text names no country known to us
    public static @Nullable String code(String text) {
        String key = key(text);
        String code = CODES.get(key);
        return code != null ? code : CODES.get(key.replaceFirst("^the ", ""));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", " ")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale locale = Locale.of("", code);
            codes.put(key(code), code);
            codes.put(key(locale.getISO3Country()), code);
            codes.put(key(locale.getDisplayCountry(Locale.ENGLISH)), code);
        }
        OTHER_NAMES.forEach((code, names) -> {
            for (String name : names.split("\\|")) {
                codes.put(key(name), code);
            }
        });
        return Map.copyOf(codes);
    }
}
