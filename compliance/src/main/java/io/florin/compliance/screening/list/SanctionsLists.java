package io.florin.compliance.screening.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// All lists of one folder, immutable. Reading either gives every recognised list or refuses the folder, so a caller
/// that swaps only on success never loses the lists in force.
///
/// @param entries every entry, ordered by list and file order
/// @param status one row per list, by name
/// @param leftOut files that belong to no list: an unknown form, or an alias file without its primary file
public record SanctionsLists(List<ListEntry> entries, List<ListStatus> status, List<RejectedRow> leftOut) {

    /// Files of the shipped extract, relative to its resource folder.
    private static final List<String> SHIPPED = List.of(
            "sdn.csv",
            "alt.csv",
            "add.csv",
            "sdn_comments.csv",
            "cons_prim.csv",
            "cons_alt.csv",
            "cons_add.csv",
            "consolidated.xml");

    public SanctionsLists {
        entries = List.copyOf(entries);
        status = List.copyOf(status);
        leftOut = List.copyOf(leftOut);
    }

    /// Reads a folder and its sub-folders. Files are recognised by content, gzip included.
    ///
    /// @throws ListRefused when the folder cannot be read, holds no list, or a file in it is malformed
    public static SanctionsLists read(Path folder) {
        SanctionsLists lists = ListFolder.read(ListFile.below(folder));
        if (lists.status.isEmpty()) {
            throw new ListRefused(folder.toString(), 0, "The folder holds no list in a known form.");
        }
        return lists;
    }

    /// No list at all.
    public static SanctionsLists none() {
        return new SanctionsLists(List.of(), List.of(), List.of());
    }

    /// The small dated extract that ships with the library; for demonstration and tests, never for live decisions.
    public static SanctionsLists shipped() {
        return ListFolder.read(SHIPPED.stream()
                .map(name -> ListFile.of(name, shippedFile(name)))
                .toList());
    }

    /// Names of the files of the shipped extract.
    public static List<String> shippedFiles() {
        return SHIPPED;
    }

    /// Bytes of one file of the shipped extract, so that it can be written into a folder of lists.
    ///
    /// @throws IllegalArgumentException when the extract has no such file
    public static byte[] shippedFile(String name) {
        String resource = "/io/florin/compliance/screening/lists/" + name;
        try (InputStream file = SanctionsLists.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("The shipped extract has no file " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The shipped extract cannot be read", e);
        }
    }
}
