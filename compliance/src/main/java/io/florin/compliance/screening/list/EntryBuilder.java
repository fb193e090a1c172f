package io.florin.compliance.screening.list;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects one entry while its rows or elements are read. Not safe for several threads.
final class EntryBuilder {

    private final String id;
    private final String list;
    private final PartyType type;
    private final List<ListedName> names = new ArrayList<>();
    private final Set<String> seenNames = new LinkedHashSet<>();
    private final Set<ListedDate> birthDates = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<ListedWallet> wallets = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private @Nullable String gender;
    private String remarks = "";

    EntryBuilder(String id, String list, PartyType type) {
        this.id = id;
        this.list = list;
        this.type = type;
    }

    PartyType type() {
        return type;
    }

    boolean isEmpty() {
        return names.isEmpty() && wallets.isEmpty();
    }

    /// Adds a name unless it is blank or already there.
    void name(String text, ListedName.Kind kind, boolean weak) {
        String stripped = text.strip().replaceAll("\\s+", " ");
        if (!stripped.isEmpty() && seenNames.add(stripped)) {
            names.add(new ListedName(stripped, kind, weak, script(stripped)));
        }
    }

    /// Adds a name in which a person's family name stands before a comma.
    void lastFirst(String text, ListedName.Kind kind, boolean weak) {
        int comma = text.indexOf(',');
        boolean turned = type == PartyType.PERSON && comma > 0;
        name(
                turned
                        ? text.substring(comma + 1).strip() + " "
                                + text.substring(0, comma).strip()
                        : text,
                kind,
                weak);
    }

    void birthDate(ListedDate date) {
        birthDates.add(date);
    }

    /// Adds a country given by code or English name; an unknown one is left out.
    void country(String text) {
        String code = Countries.code(text);
        if (code != null) {
            countries.add(code);
        }
    }

    void identifier(String kind, String number, @Nullable String country) {
        if (!number.isBlank()) {
            String code = country == null ? null : Countries.code(country);
            identifiers.add(new Identifier(kind.strip(), number.strip(), code));
        }
    }

    void wallet(String currency, String address) {
        wallets.add(new ListedWallet(currency, address.strip()));
    }

    void address(List<String> parts) {
        String line = String.join(
                ", ",
                parts.stream()
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList());
        if (!line.isEmpty()) {
            addresses.add(line);
        }
    }

    void programme(String text) {
        if (!text.isBlank()) {
            programmes.add(text.strip());
        }
    }

    void gender(String text) {
        String lower = UCharacter.toLowerCase(text.strip());
        if (lower.equals("male") || lower.equals("female")) {
            gender = lower;
        }
    }

    /// Adds text to the remarks without a separator, so that a cut text continues.
    void remarks(String text) {
        remarks += text;
    }

    String remarks() {
        return remarks;
    }

    ListEntry build() {
        return new ListEntry(
                id,
                list,
                type,
                names,
                List.copyOf(birthDates),
                List.copyOf(countries),
                List.copyOf(identifiers),
                List.copyOf(wallets),
                List.copyOf(addresses),
                List.copyOf(programmes),
                gender,
                remarks);
    }

    private static String script(String text) {
        int script = text.codePoints()
                .map(UScript::getScript)
                .filter(code -> code != UScript.COMMON && code != UScript.INHERITED)
                .findFirst()
                .orElse(UScript.COMMON);
        return UScript.getShortName(script);
    }
}
