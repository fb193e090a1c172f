package io.florin.compliance.screening.list;

import java.nio.file.Path;
import java.util.List;

/// All lists of one folder, immutable. Reading either gives every recognised list or refuses the folder, so a caller
/// that swaps only on success never loses the lists in force.
///
/// @param entries every entry, ordered by list and file order
/// @param status one row per list, by name
public record SanctionsLists(List<ListEntry> entries, List<ListStatus> status) {

    public SanctionsLists {
        entries = List.copyOf(entries);
        status = List.copyOf(status);
    }

    /// Reads a folder and its sub-folders. Files are recognised by content, gzip included.
    ///
    /// @throws ListRefused when the folder cannot be read, holds no list, or a file in it is malformed
    public static SanctionsLists read(Path folder) {
        throw new ListRefused(folder.toString(), 0, "No importer knows this folder.");
    }

    /// The small dated extract that ships with the library; for demonstration and tests, never for live decisions.
    public static SanctionsLists shipped() {
        throw new ListRefused("lists", 0, "No extract is shipped.");
    }
}
