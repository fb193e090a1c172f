package io.florin.chain.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// What to run: a file, a folder, an archive, or a part of an archive (`archive.zip:folder`).
///
/// @param file file, folder or archive
/// @param inside folder or file in the archive, empty for all of it
record CaseTarget(Path file, String inside) {
    /// A file that can be read.
    ///
    /// @param name path in the folder or archive
    /// @param size bytes
    /// @param reader gives the content
    /// @param lookup finds other files of the same folder or archive, be they selected or not
    record Entry(String name, long size, Reader reader, Lookup lookup) {
        CaseFile read() throws IOException {
            return CaseFile.of(name, reader.read());
        }
    }

    /// Finds a file by its path, null when there is none.
    @FunctionalInterface
    interface Lookup {
        @Nullable
        Reader find(String path);
    }

    /// Gives the content of a file.
    @FunctionalInterface
    interface Reader {
        byte[] read() throws IOException;
    }

    /// Uses the files while the archive is open.
    @FunctionalInterface
    interface Use {
        void all(List<Entry> entries);
    }

    static CaseTarget of(String path) {
        int colon = path.indexOf(".zip:");
        if (colon < 0) {
            return new CaseTarget(Path.of(path), "");
        }
        String inside = path.substring(colon + 5).replaceAll("/+$", "");
        return new CaseTarget(Path.of(path.substring(0, colon + 4)), inside);
    }

    boolean archive() {
        return file.toString().endsWith(".zip");
    }

    /// Hands over all files, the longest first, so that the heavy ones do not run alone at the end.
    void open(Use use) throws IOException {
        List<Entry> entries = new ArrayList<>();
        if (!archive()) {
            try (Stream<Path> files = Files.walk(file)) {
                for (Path one : files.filter(Files::isRegularFile).toList()) {
                    entries.add(new Entry(
                            one.toString(), Files.size(one), () -> Files.readAllBytes(one), CaseTarget::onDisk));
                }
            }
            use.all(longestFirst(entries));
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && contains(entry.getName()))
                    .forEach(entry ->
                            entries.add(new Entry(entry.getName(), entry.getSize(), () -> content(zip, entry), path -> {
                                ZipEntry other = zip.getEntry(path);
                                return other == null ? null : () -> content(zip, other);
                            })));
            use.all(longestFirst(entries));
        }
    }

    private static @Nullable Reader onDisk(String path) {
        Path file = Path.of(path);
        return Files.isRegularFile(file) ? () -> Files.readAllBytes(file) : null;
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private boolean contains(String name) {
        return inside.isEmpty() || name.equals(inside) || name.startsWith(inside + "/");
    }

    private static List<Entry> longestFirst(List<Entry> entries) {
        entries.sort(Comparator.comparingLong(Entry::size).reversed().thenComparing(Entry::name));
        return entries;
    }
}
