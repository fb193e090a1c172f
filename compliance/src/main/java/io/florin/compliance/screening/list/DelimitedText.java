package io.florin.compliance.screening.list;

import java.util.ArrayList;
import java.util.List;

/// Rows of comma- or tab-separated text as RFC 4180 describes it, with the line on which each row begins. A final 0x1A
/// (end of file of old systems) and empty lines are skipped; a byte order mark is dropped.
public final class DelimitedText {

    /// One row.
    ///
    /// @param line first line, from 1
    /// @param cells without their quotes, otherwise unchanged
    public record Row(int line, List<String> cells) {}

    private static final char END_OF_FILE = 0x1A;

    private final String file;
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    private DelimitedText(String file, String text, char separator) {
        this.file = file;
        this.text = text;
        this.separator = separator;
    }

    /// Parses the whole text.
    ///
    /// @param file name for messages
    /// @throws ListRefused when a quoted cell is not closed, or followed by something else than a separator
    public static List<Row> parse(String file, String text, char separator) {
        DelimitedText parser = new DelimitedText(file, text.startsWith("\uFEFF") ? text.substring(1) : text, separator);
        while (parser.at < parser.text.length()) {
            parser.row();
        }
        return parser.rows;
    }

    private void row() {
        int first = line;
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : bare());
        } while (skipSeparator());
        boolean blank = cells.size() == 1
                && (cells.getFirst().isBlank() || cells.getFirst().equals(String.valueOf(END_OF_FILE)));
        if (!blank) {
            rows.add(new Row(first, List.copyOf(cells)));
        }
    }

    private String bare() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !atLineEnd()) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    continue;
                }
                skipTrailingBlanks();
                return cell.toString();
            }
            if (c == '\n') {
                line++;
            }
            cell.append(c);
        }
        throw new ListRefused(
                file, opened, "The quoted cell that begins here is never closed; the file may be cut off.");
    }

    private void skipTrailingBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) != separator && !atLineEnd()) {
            throw new ListRefused(
                    file,
                    line,
                    "After a closing quote stands '" + text.charAt(at) + "' where a separator was expected.");
        }
    }

    private boolean atLineEnd() {
        char c = text.charAt(at);
        return c == '\n' || c == '\r';
    }

    /// Moves over one separator or one line end; true when the row goes on.
    private boolean skipSeparator() {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        if (c == separator) {
            return true;
        }
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return false;
    }
}
