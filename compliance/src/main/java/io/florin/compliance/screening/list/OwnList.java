package io.florin.compliance.screening.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A list of the institution's own as CSV with the header `id,name,type,birth_date,country,id_number,wallet,alias…`, in
/// any order; only `id` and `name` must be there, `alias` may repeat or carry a number, and a cell may hold several
/// values separated by `;`. The file stem names the list. Political office holders and adverse media use this form.
final class OwnList {

    private static final Set<String> COLUMNS = Set.of(
            "id", "name", "type", "birth_date", "country", "id_number", "wallet", "gender", "programme", "remarks");

    private final ListFile file;
    private final List<String> header;
    private final List<RejectedRow> rejected = new ArrayList<>();

    private OwnList(ListFile file, List<String> header) {
        this.file = file;
        this.header = header;
    }

    /// Whether a first row is the header of such a list.
    static boolean isHeader(List<String> cells) {
        List<String> names = names(cells);
        return names.contains("id") && names.contains("name");
    }

    static ParsedList parse(ListFile file) {
        List<DelimitedText.Row> rows = DelimitedText.parse(file.name(), file.text(), ',');
        OwnList list = new OwnList(file, names(rows.getFirst().cells()));
        list.header.stream().filter(column -> !isKnown(column)).findFirst().ifPresent(column -> {
            throw new ListRefused(file.name(), 1, "Column '" + column + "' is unknown; use " + COLUMNS + " or alias.");
        });
        List<ListEntry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DelimitedText.Row row : rows.subList(1, rows.size())) {
            list.entry(row, seen, entries);
        }
        return new ParsedList(file.stem(), entries, null, List.of(file), list.rejected);
    }

    private static List<String> names(List<String> cells) {
        return cells.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean isKnown(String column) {
        return COLUMNS.contains(column) || column.matches("alias(?:es)?_?\\d*");
    }

    private void entry(DelimitedText.Row row, Set<String> seen, List<ListEntry> entries) {
        if (row.cells().size() != header.size()) {
            reject(row, "It has " + row.cells().size() + " cells instead of " + header.size() + ".");
            return;
        }
        String id = cell(row, "id");
        if (id.isEmpty() || !seen.add(id)) {
            reject(row, id.isEmpty() ? "It has no id." : "Id '" + id + "' is there twice; the first is kept.");
            return;
        }
        try {
            EntryBuilder entry = new EntryBuilder(file.stem() + ":" + id, file.stem(), type(cell(row, "type")));
            fill(row, entry);
            entries.add(entry.build());
        } catch (IllegalArgumentException e) {
            reject(row, String.valueOf(e.getMessage()));
        }
    }

    private void fill(DelimitedText.Row row, EntryBuilder entry) {
        entry.lastFirst(cell(row, "name"), ListedName.Kind.PRIMARY, false);
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).startsWith("alias")) {
                values(row.cells().get(i)).forEach(alias -> entry.lastFirst(alias, ListedName.Kind.ALIAS, false));
            }
        }
        for (String date : values(cell(row, "birth_date"))) {
            entry.birthDate(PublishedDates.parse(date)
                    .orElseThrow(
                            () -> new IllegalArgumentException("Birth date '" + date + "' is not YYYY[-MM[-DD]].")));
        }
        for (String country : values(cell(row, "country"))) {
            if (Countries.code(country) == null) {
                throw new IllegalArgumentException("Country '" + country + "' is not known.");
            }
            entry.country(country);
        }
        values(cell(row, "id_number")).forEach(number -> entry.identifier("Document", number, null));
        values(cell(row, "wallet")).forEach(address -> entry.wallet("", address));
        values(cell(row, "programme")).forEach(entry::programme);
        entry.gender(cell(row, "gender"));
        entry.remarks(cell(row, "remarks"));
    }

    private static PartyType type(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "", "person" -> PartyType.PERSON;
            case "organization", "organisation" -> PartyType.ORGANIZATION;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            case "wallet" -> PartyType.WALLET;
            default -> throw new IllegalArgumentException("Type '" + cell + "' is not known.");
        };
    }

    private String cell(DelimitedText.Row row, String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : row.cells().get(index).strip();
    }

    private static List<String> values(String cell) {
        List<String> values = new ArrayList<>();
        for (String value : cell.split(";")) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private void reject(DelimitedText.Row row, String reason) {
        rejected.add(new RejectedRow(file.name(), row.line(), reason));
    }
}
