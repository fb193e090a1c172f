package io.florin.compliance.screening;

import io.florin.compliance.screening.list.Countries;
import io.florin.compliance.screening.list.ListedDate;
import io.florin.compliance.screening.list.PartyType;
import io.florin.compliance.screening.list.PublishedDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads subjects out of rows of the command line's input files.
///
/// @param today last day on which anybody can be born
/// @param warn takes sentences about values that are passed over
record SubjectRow(LocalDate today, Consumer<String> warn) {

    static final List<String> REQUIRED = List.of("id", "name");
    static final Set<String> KNOWN =
            Set.of("id", "name", "type", "birth_date", "country", "id_number", "wallet", "gender");

    /// One query.
    Subject query(InputTable.Row row) {
        PartyType type = type(row);
        String name = row.cell("name");
        String wallet = row.cell("wallet");
        boolean nameIsWallet = type == PartyType.WALLET && wallet.isEmpty();
        List<String> wallets = values(nameIsWallet ? name : wallet);
        List<String> numbers = values(row.cell("id_number"));
        if (name.isEmpty() && wallets.isEmpty() && numbers.isEmpty()) {
            throw row.refused("There is no name, wallet or document number to screen.");
        }
        String gender = row.cell("gender").toLowerCase(Locale.ROOT);
        return new Subject(
                type == PartyType.WALLET ? "" : name,
                List.of(),
                type,
                birth(row, "birth_date"),
                country(row, "country"),
                numbers,
                wallets,
                gender.isEmpty() ? null : gender);
    }

    /// Type of the party, or null when the cell is empty.
    @Nullable
    PartyType type(InputTable.Row row) {
        String type = row.cell("type");
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "person" -> PartyType.PERSON;
            case "organization", "organisation" -> PartyType.ORGANIZATION;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            case "wallet" -> PartyType.WALLET;
            default ->
                throw row.refused("Type '" + type + "' is none of person, organization, vessel, aircraft, wallet.");
        };
    }

    /// Birth date as written, or null when the cell is empty.
    @Nullable
    String birth(InputTable.Row row, String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<ListedDate> date =
                text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?") ? PublishedDates.parse(text) : Optional.empty();
        if (date.isEmpty()) {
            throw row.refused("Column " + column + " is '" + text + "'; write YYYY, YYYY-MM or YYYY-MM-DD.");
        }
        if (date.get().from().isAfter(today)) {
            throw row.refused("Column " + column + " is '" + text + "', which lies in the future.");
        }
        return text;
    }

    /// Country as alpha-2 code; null when the cell is empty or names no country we know.
    @Nullable
    String country(InputTable.Row row, String column) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        String code = Countries.code(text);
        if (code == null) {
            warn.accept(row.where() + ": Country '" + text + "' is not known and is passed over.");
        }
        return code;
    }

    private static List<String> values(String cell) {
        return List.of(cell.split(";")).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
