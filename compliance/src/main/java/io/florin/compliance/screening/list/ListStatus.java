package io.florin.compliance.screening.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One list in force.
///
/// @param list its name, as in [ListEntry#list()]
/// @param entries number of entries read
/// @param published publication date stated inside the files, or null when they state none
/// @param sha256 lower-case hex digest over the sorted digests of its raw files
/// @param rejected rows left out, in order of file and line
public record ListStatus(
        String list, int entries, @Nullable LocalDate published, String sha256, List<RejectedRow> rejected) {

    public ListStatus {
        rejected = List.copyOf(rejected);
    }
}
