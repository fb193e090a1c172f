package io.florin.compliance.screening.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sorts the files of one folder tree by what they are and hands each group to its importer.
final class ListFolder {

    private enum Form {
        OFAC_PRIMARY,
        OFAC_ALIAS,
        OFAC_ADDRESS,
        OFAC_COMMENT,
        UNITED_NATIONS,
        DENIED_PERSONS,
        OWN,
        UNKNOWN
    }

    /// OFAC's files of one list in one folder.
    private record OfacGroup(String folder, String list) {}

    private final List<ParsedList> parsed = new ArrayList<>();
    private final List<RejectedRow> leftOut = new ArrayList<>();
    private final Map<OfacGroup, Map<Form, ListFile>> ofac = new LinkedHashMap<>();

    static SanctionsLists read(List<ListFile> files) {
        ListFolder folder = new ListFolder();
        files.forEach(folder::sort);
        folder.ofac.forEach(folder::ofacList);
        return folder.lists();
    }

    private void sort(ListFile file) {
        Form form = form(file);
        switch (form) {
            case UNITED_NATIONS -> parsed.add(UnitedNationsXml.parse(file));
            case DENIED_PERSONS -> parsed.add(DeniedPersonsText.parse(file));
            case OWN -> parsed.add(OwnList.parse(file));
            case UNKNOWN -> leftOut.add(new RejectedRow(file.name(), 0, "No importer knows this form of list."));
            case OFAC_PRIMARY, OFAC_ALIAS, OFAC_ADDRESS, OFAC_COMMENT -> {
                boolean consolidated = file.stem().toLowerCase(Locale.ROOT).startsWith("cons");
                OfacGroup group = new OfacGroup(file.group(), consolidated ? "OFAC-CONS" : "OFAC-SDN");
                ListFile other = ofac.computeIfAbsent(group, key -> new LinkedHashMap<>())
                        .put(form, file);
                if (other != null) {
                    throw new ListRefused(
                            file.name(), 0, "It holds the same part of the list as " + other.name() + ".");
                }
            }
        }
    }

    private static Form form(ListFile file) {
        String head =
                file.text().substring(0, Math.min(file.text().length(), 4096)).stripLeading();
        if (head.startsWith("<") || head.startsWith("\uFEFF<")) {
            return head.contains("<" + UnitedNationsXml.ROOT) ? Form.UNITED_NATIONS : Form.UNKNOWN;
        }
        if (head.startsWith("\"" + String.join("\"\t\"", DeniedPersonsText.HEADER) + "\"")) {
            return Form.DENIED_PERSONS;
        }
        List<DelimitedText.Row> rows = DelimitedText.parse(file.name(), firstRow(file.text()), ',');
        return rows.isEmpty() ? Form.UNKNOWN : form(rows.getFirst().cells());
    }

    /// Text up to the first line end outside quotes.
    private static String firstRow(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                return text.substring(0, i);
            }
        }
        return text;
    }

    private static Form form(List<String> cells) {
        if (OwnList.isHeader(cells)) {
            return Form.OWN;
        }
        boolean numbered = cells.getFirst().matches("\\d{1,9}");
        boolean twice = numbered && cells.size() > 2 && cells.get(1).matches("\\d{1,9}");
        return switch (cells.size()) {
            case OfacFlatFiles.PRIMARY_CELLS -> numbered ? Form.OFAC_PRIMARY : Form.UNKNOWN;
            case OfacFlatFiles.ALIAS_CELLS -> twice ? Form.OFAC_ALIAS : Form.UNKNOWN;
            case OfacFlatFiles.ADDRESS_CELLS -> twice ? Form.OFAC_ADDRESS : Form.UNKNOWN;
            case OfacFlatFiles.COMMENT_CELLS -> numbered ? Form.OFAC_COMMENT : Form.UNKNOWN;
            default -> Form.UNKNOWN;
        };
    }

    private void ofacList(OfacGroup group, Map<Form, ListFile> files) {
        ListFile primary = files.get(Form.OFAC_PRIMARY);
        if (primary == null) {
            files.values()
                    .forEach(file -> leftOut.add(new RejectedRow(
                            file.name(),
                            0,
                            "Its "
                                    + DelimitedText.parse(file.name(), file.text(), ',')
                                            .size()
                                    + " rows are left out: the primary file of the same folder is missing.")));
            return;
        }
        OfacFlatFiles importer = new OfacFlatFiles(group.list());
        importer.primary(primary);
        with(files.get(Form.OFAC_ALIAS), importer::aliases);
        with(files.get(Form.OFAC_ADDRESS), importer::addresses);
        with(files.get(Form.OFAC_COMMENT), importer::comments);
        parsed.add(importer.parsed());
    }

    private static void with(@Nullable ListFile file, Consumer<ListFile> read) {
        if (file != null) {
            read.accept(file);
        }
    }

    private SanctionsLists lists() {
        Map<String, ParsedList> byName = new TreeMap<>();
        for (ParsedList list : parsed) {
            ParsedList other = byName.put(list.list(), list);
            if (other != null) {
                throw new ListRefused(
                        list.files().getFirst().name(),
                        0,
                        "List " + list.list() + " is already in "
                                + other.files().getFirst().name() + "; keep one copy.");
            }
        }
        List<ListEntry> entries = byName.values().stream()
                .flatMap(list -> list.entries().stream())
                .toList();
        return new SanctionsLists(
                entries, byName.values().stream().map(ParsedList::status).toList(), leftOut);
    }
}
