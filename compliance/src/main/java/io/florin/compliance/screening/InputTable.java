package io.florin.compliance.screening;

import io.florin.compliance.screening.list.DelimitedText;
import io.florin.compliance.screening.list.ListRefused;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A CSV file with a header row, its columns in any order.
///
/// @param rows the rows, each with its line
/// @param unknown columns that nobody reads
record InputTable(List<Row> rows, List<String> unknown) {

    /// One row.
    ///
    /// @param where file and line, for messages
    /// @param cells stripped text by column; an absent column is empty
    record Row(String where, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        InputRefused refused(String reason) {
            return new InputRefused(where + ": " + reason);
        }
    }

    static InputTable read(Path file, List<String> required, Set<String> known) {
        List<DelimitedText.Row> rows = parse(file);
        if (rows.isEmpty()) {
            throw new InputRefused(file + ": The file is empty; its first row must name the columns.");
        }
        List<String> header = rows.getFirst().cells().stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String column : required) {
            if (!header.contains(column)) {
                throw new InputRefused(file + ", line 1: Column '" + column + "' is missing.");
            }
        }
        List<Row> read = new ArrayList<>();
        for (DelimitedText.Row row : rows.subList(1, rows.size())) {
            read.add(row(file, header, row));
        }
        return new InputTable(
                read, header.stream().filter(column -> !known.contains(column)).toList());
    }

    private static Row row(Path file, List<String> header, DelimitedText.Row row) {
        String where = file + ", line " + row.line();
        if (row.cells().size() != header.size()) {
            throw new InputRefused(
                    where + ": It has " + row.cells().size() + " cells, the header has " + header.size() + ".");
        }
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), row.cells().get(i).strip());
        }
        return new Row(where, Map.copyOf(cells));
    }

    private static List<DelimitedText.Row> parse(Path file) {
        try {
            return DelimitedText.parse(file.toString(), Files.readString(file), ',');
        } catch (CharacterCodingException e) {
            throw new InputRefused(file + ": The text is not UTF-8.");
        } catch (NoSuchFileException e) {
            throw new InputRefused(file + ": There is no such file.");
        } catch (ListRefused e) {
            throw new InputRefused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new InputRefused(file + ": The file cannot be read: " + e.getMessage());
        }
    }
}
