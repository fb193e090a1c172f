package io.florin.compliance.screening.list;

/// A folder of lists that cannot be used as a whole. The message names file, line and cause; the caller keeps the lists
/// it had.
public final class ListRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /// @param file name relative to the folder, or the folder itself
    /// @param line from 1, or 0 when the cause has no line
    /// @param reason one sentence
    public ListRefused(String file, int line, String reason) {
        super(line > 0 ? file + ", line " + line + ": " + reason : file + ": " + reason);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}
