package io.florin.chain.conformance;

import io.florin.chain.evm.fork.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/// Case counts of the official data: MANIFEST.tsv beside or above a path.
final class Manifest {
    private Manifest() {}

    /// Cases of an archive's folder for some forks; empty when there is no manifest or no row for the archive.
    static OptionalInt cases(Path archive, String folder, List<Fork> forks) throws IOException {
        Path at = archive.toAbsolutePath().normalize().getParent();
        while (at != null && !Files.exists(at.resolve("MANIFEST.tsv"))) {
            at = at.getParent();
        }
        if (at == null) {
            return OptionalInt.empty();
        }
        int sum = 0;
        boolean found = false;
        for (String line : Files.readAllLines(at.resolve("MANIFEST.tsv"))) {
            String[] columns = line.split("\t", -1);
            boolean counts = columns.length >= 6
                    && columns[0].equals(String.valueOf(archive.getFileName()))
                    && (columns[1].equals(folder) || columns[1].startsWith(folder.isEmpty() ? "" : folder + "/"));
            if (counts) {
                found = true;
                sum += count(columns[5], forks);
            }
        }
        return found ? OptionalInt.of(sum) : OptionalInt.empty();
    }

    private static int count(String byFork, List<Fork> forks) {
        int sum = 0;
        for (String part : byFork.split("[,; ]+", -1)) {
            String[] pair = part.split("=", -1);
            if (pair.length == 2 && forks.stream().anyMatch(fork -> fork.name().equalsIgnoreCase(pair[0]))) {
                sum += Integer.parseInt(pair[1]);
            }
        }
        return sum;
    }
}
