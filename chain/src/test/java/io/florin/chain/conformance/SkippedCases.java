package io.florin.chain.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Official cases that are not run, each with its reason: `conformance/skipped.tsv`.
final class SkippedCases {
    private static final Map<String, String> REASONS = read();

    private SkippedCases() {}

    private static Map<String, String> read() {
        InputStream file = SkippedCases.class.getResourceAsStream("/conformance/skipped.tsv");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file, "skipped.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Why a case is not run, or null.
    static @Nullable String reason(String id) {
        return REASONS.get(id);
    }

    static int count() {
        return REASONS.size();
    }
}
