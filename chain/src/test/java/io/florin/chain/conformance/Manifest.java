package io.florin.chain.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Case counts of the official data: MANIFEST.tsv beside or above a path.
final class Manifest {
    private static final List<String> WITHOUT_FORK = List.of("vectors", "rpc");

    private Manifest() {}

    /// Cases of an archive, a part of it or the same folders unpacked; empty without a manifest or a row for the path
    /// (rows are folders: a single file has none).
    static OptionalInt cases(CaseTarget target, Selection selection) throws IOException {
        Path path = target.file().toAbsolutePath().normalize();
        Path manifest = above(path);
        if (manifest == null) {
            return OptionalInt.empty();
        }
        List<String[]> rows = Files.readAllLines(manifest).stream()
                .map(line -> line.split("\t", -1))
                .filter(columns -> columns.length >= 6)
                .toList();
        if (target.archive()) {
            String archive = String.valueOf(path.getFileName());
            List<String[]> own =
                    rows.stream().filter(row -> row[0].equals(archive)).toList();
            return sum(own, target.inside(), selection);
        }
        // Unpacked, the folders may stand under any others below the manifest.
        Path below = String.valueOf(manifest.getParent()).equals(path.toString())
                ? Path.of("")
                : Path.of(String.valueOf(manifest.getParent())).relativize(path);
        for (int skipped = 0; skipped < below.getNameCount(); skipped++) {
            Path folder = below.subpath(skipped, below.getNameCount());
            OptionalInt cases = sum(rows, folder.toString().replace('\\', '/'), selection);
            if (cases.isPresent()) {
                return cases;
            }
        }
        return OptionalInt.empty();
    }

    private static @Nullable Path above(Path path) {
        Path at = Files.isDirectory(path) ? path : path.getParent();
        while (at != null && !Files.exists(at.resolve("MANIFEST.tsv"))) {
            at = at.getParent();
        }
        return at == null ? null : at.resolve("MANIFEST.tsv");
    }

    private static OptionalInt sum(List<String[]> rows, String folder, Selection selection) {
        List<String[]> inside = rows.stream()
                .filter(row -> folder.isEmpty() || row[1].equals(folder) || row[1].startsWith(folder + "/"))
                .toList();
        return inside.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(inside.stream()
                        .mapToInt(row -> count(row[5], selection))
                        .sum());
    }

    private static int count(String byKind, Selection selection) {
        int sum = 0;
        for (String part : byKind.split(" ", -1)) {
            String[] pair = part.split("=", -1);
            if (pair.length == 2 && (WITHOUT_FORK.contains(pair[0]) || selection.wants(pair[0]))) {
                sum += Integer.parseInt(pair[1]);
            }
        }
        return sum;
    }
}
