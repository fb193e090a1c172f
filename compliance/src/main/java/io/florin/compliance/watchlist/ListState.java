package io.florin.compliance.watchlist;

import io.florin.compliance.screening.list.RejectedRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One list in force.
///
/// @param published as stated in its files, null when they state nothing
/// @param stale older than 35 days of real time by its publication, or by its loading when it states none
public record ListState(
        String list,
        int entries,
        @Nullable LocalDate published,
        Instant loadedAt,
        String sha256,
        boolean stale,
        List<RejectedRow> rejected) {}
