package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenAManifestTest {
    private static final String TEXT = """
            archive\tfolder\tfiles\tbytes\tcases\tcases_by_fork_or_kind
            a.zip\ttests/one\t1\t1\t5\tCancun=2 Osaka=3
            a.zip\ttests/one/deep\t1\t1\t1\tOsaka=1
            a.zip\ttests/oneself\t1\t1\t7\tOsaka=7
            b.zip\tplain\t1\t1\t4\tvectors=4
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("MANIFEST.tsv"), TEXT);
        Files.createDirectories(folder.resolve("unpacked/tests/one/deep"));
    }

    private OptionalInt cases(String path, String fork) throws IOException {
        return Manifest.cases(CaseTarget.of(folder.resolve(path).toString()), Selection.of(fork));
    }

    @Test
    void whenAnArchiveIsCounted_thenItsRowsAddUpByFork() throws IOException {
        assertEquals(OptionalInt.of(13), cases("a.zip", ""));
        assertEquals(OptionalInt.of(11), cases("a.zip", "osaka"));
        assertEquals(OptionalInt.of(4), cases("b.zip", "Osaka"), "vectors belong to no fork");
    }

    @Test
    void whenAPartIsCounted_thenOnlyWholeFolderNamesMatch() throws IOException {
        assertEquals(OptionalInt.of(4), cases("a.zip:tests/one/", "Osaka"));
        assertEquals(OptionalInt.empty(), cases("a.zip:tests/on", "Osaka"));
    }

    @Test
    void whenTheArchiveIsUnpacked_thenItsFoldersCountTheSame() throws IOException {
        assertEquals(OptionalInt.of(6), cases("unpacked/tests/one", ""));
        assertEquals(OptionalInt.of(1), cases("unpacked/tests/one/deep", ""));
    }
}
