package io.florin.compliance.screening.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// OFAC's legacy flat files of one list: primary names with aliases, addresses and continued remarks. They have no
/// header; a missing value is written `-0- `.
///
/// Source: the data format page of OFAC's list service, and the sample files.
final class OfacFlatFiles {

    static final int PRIMARY_CELLS = 12;
    static final int ALIAS_CELLS = 5;
    static final int ADDRESS_CELLS = 6;
    static final int COMMENT_CELLS = 2;

    private static final int TYPE = 2;
    private static final int PROGRAMME = 3;
    private static final int CALL_SIGN = 5;
    private static final int FLAG = 9;
    private static final int REMARKS = 11;

    private final String list;
    private final Map<String, EntryBuilder> entries = new LinkedHashMap<>();
    private final List<ListFile> files = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    OfacFlatFiles(String list) {
        this.list = list;
    }

    /// Reads the primary file; the other files only add to its entries.
    void primary(ListFile file) {
        eachRow(file, PRIMARY_CELLS, (row, cells) -> {
            String number = cells.getFirst();
            EntryBuilder entry = new EntryBuilder("OFAC:" + number, list, type(cells.get(TYPE)));
            entry.lastFirst(cells.get(1), ListedName.Kind.PRIMARY, false);
            if (entry.isEmpty()) {
                rejected.add(new RejectedRow(file.name(), row.line(), "Entity " + number + " has no name."));
                return;
            }
            for (String programme : cells.get(PROGRAMME).split("\\] \\[")) {
                entry.programme(programme.replaceAll("[\\[\\]]", ""));
            }
            entry.identifier("Call sign", cells.get(CALL_SIGN), null);
            entry.country(cells.get(FLAG));
            entry.remarks(cells.get(REMARKS));
            if (entries.putIfAbsent(number, entry) != null) {
                rejected.add(new RejectedRow(
                        file.name(), row.line(), "Entity " + number + " is there twice; the first is kept."));
            }
        });
    }

    void aliases(ListFile file) {
        eachRow(file, ALIAS_CELLS, (row, cells) -> {
            ListedName.Kind kind = cells.get(2).equals("fka") ? ListedName.Kind.FORMER : ListedName.Kind.ALIAS;
            known(file, row).ifPresent(entry -> entry.lastFirst(cells.get(3), kind, false));
        });
    }

    void addresses(ListFile file) {
        eachRow(
                file,
                ADDRESS_CELLS,
                (row, cells) -> known(file, row).ifPresent(entry -> {
                    entry.address(cells.subList(2, 5));
                    entry.country(cells.get(4));
                }));
    }

    void comments(ListFile file) {
        eachRow(file, COMMENT_CELLS, (row, cells) -> known(file, row).ifPresent(entry -> entry.remarks(cells.get(1))));
    }

    ParsedList parsed() {
        List<ListEntry> built = new ArrayList<>();
        for (EntryBuilder entry : entries.values()) {
            OfacRemarks.into(entry);
            built.add(entry.build());
        }
        return new ParsedList(list, built, null, files, rejected);
    }

    private Optional<EntryBuilder> known(ListFile file, DelimitedText.Row row) {
        EntryBuilder entry = entries.get(row.cells().getFirst());
        if (entry == null) {
            String reason = "Entity " + row.cells().getFirst() + " is not in the primary file.";
            rejected.add(new RejectedRow(file.name(), row.line(), reason));
        }
        return Optional.ofNullable(entry);
    }

    private void eachRow(ListFile file, int width, BiConsumer<DelimitedText.Row, List<String>> use) {
        files.add(file);
        for (DelimitedText.Row row : DelimitedText.parse(file.name(), file.text(), ',')) {
            if (row.cells().size() != width) {
                String reason = "It has " + row.cells().size() + " cells instead of " + width + ".";
                rejected.add(new RejectedRow(file.name(), row.line(), reason));
                continue;
            }
            List<String> cells =
                    row.cells().stream().map(OfacFlatFiles::orEmpty).toList();
            if (cells.getFirst().matches("\\d{1,9}")) {
                use.accept(new DelimitedText.Row(row.line(), cells), cells);
            } else {
                String reason = "'" + cells.getFirst() + "' is not an entity number.";
                rejected.add(new RejectedRow(file.name(), row.line(), reason));
            }
        }
    }

    private static String orEmpty(String cell) {
        return cell.strip().equals("-0-") ? "" : cell.strip();
    }

    private static PartyType type(String cell) {
        return switch (cell) {
            case "individual" -> PartyType.PERSON;
            case "vessel" -> PartyType.VESSEL;
            case "aircraft" -> PartyType.AIRCRAFT;
            default -> PartyType.ORGANIZATION;
        };
    }
}
