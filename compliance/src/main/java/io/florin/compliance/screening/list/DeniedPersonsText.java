package io.florin.compliance.screening.list;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The Denied Persons List of the US Bureau of Industry and Security: tab-separated with a header. Rows have no id, so
/// a digest of the row is the id. The list does not say what a row is; a legal form in the name tells organisations
/// from persons.
final class DeniedPersonsText {

    static final List<String> HEADER = List.of("Name", "Street_Address", "City", "State", "Country");
    private static final int CELLS = 12;
    private static final int ID_DIGITS = 16;
    private static final String LIST = "BIS-DPL";
    private static final String BUSINESS =
            "(?i).*(?:\\b(?:inc|ltd|llc|corp|co|company|limited|gmbh|bv|b\\.v|sa|s\\.a|ag|"
                    + "pte|pty|plc|kg|fze|fzco|srl|group|trading|airlines?|airways|aviation|services?|international|enterprises?|"
                    + "industries|technolog(?:y|ies)|systems|electronics|logistics|cargo|shipping|bank|institute|university|"
                    + "general|engineering|supply|import|export|foundation|air|store)\\b).*";

    private DeniedPersonsText() {}

    static ParsedList parse(ListFile file) {
        List<ListEntry> entries = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<DelimitedText.Row> rows = DelimitedText.parse(file.name(), file.text(), '\t');
        for (DelimitedText.Row row : rows.subList(1, rows.size())) {
            List<String> cells = row.cells();
            if (cells.size() != CELLS || cells.getFirst().isBlank()) {
                String reason = "It has no name or " + cells.size() + " cells instead of " + CELLS + ".";
                rejected.add(new RejectedRow(file.name(), row.line(), reason));
                continue;
            }
            ListEntry entry = entry(cells);
            if (seen.add(entry.id())) {
                entries.add(entry);
            }
        }
        return new ParsedList(LIST, entries, null, List.of(file), rejected);
    }

    private static ListEntry entry(List<String> cells) {
        byte[] row = String.join("\t", cells).getBytes(StandardCharsets.UTF_8);
        String id = LIST + ":" + ListFile.sha256(row).substring(0, ID_DIGITS);
        PartyType type = cells.getFirst().matches(BUSINESS) ? PartyType.ORGANIZATION : PartyType.PERSON;
        EntryBuilder entry = new EntryBuilder(id, LIST, type);
        entry.lastFirst(cells.getFirst(), ListedName.Kind.PRIMARY, false);
        entry.address(cells.subList(1, 6));
        entry.country(cells.get(4));
        entry.programme("DPL");
        String period = "Effective " + cells.get(6) + (cells.get(7).isBlank() ? "" : ", expires " + cells.get(7));
        entry.remarks(period + ". " + cells.get(11));
        return entry.build();
    }
}
