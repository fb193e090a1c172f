package io.florin.compliance.screening.list;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one importer made of its files.
///
/// @param list name of the list
/// @param entries in file order
/// @param published date stated in the file, or null
/// @param files the files read, for the digest
/// @param rejected rows left out
record ParsedList(
        String list,
        List<ListEntry> entries,
        @Nullable LocalDate published,
        List<ListFile> files,
        List<RejectedRow> rejected) {

    /// A list that loses more than this share of its rows is refused as a whole.
    private static final int MAX_REJECTED_PERCENT = 10;

    ParsedList {
        String first = files.getFirst().name();
        if (rejected.size() * 100L > (entries.size() + (long) rejected.size()) * MAX_REJECTED_PERCENT) {
            RejectedRow row = rejected.getFirst();
            throw new ListRefused(
                    row.file(), row.line(), row.reason() + " Too many rows (" + rejected.size() + ") are malformed.");
        }
        if (entries.isEmpty()) {
            throw new ListRefused(first, 0, "It holds no entries.");
        }
    }

    ListStatus status() {
        String digests =
                String.join("\n", files.stream().map(ListFile::sha256).sorted().toList());
        byte[] ascii = digests.getBytes(StandardCharsets.US_ASCII);
        return new ListStatus(list, entries.size(), published, ListFile.sha256(ascii), rejected);
    }
}
