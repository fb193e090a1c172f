package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The official trie tests that are in the repository.
class GivenTheOfficialTrieTestsTest {
    @Test
    void whenTheEntriesAreApplied_thenEveryRootIsTheOfficialOne() throws Exception {
        Path folder = Path.of("src", "test", "resources", "trie");
        assertEquals("20 passed, 0 failed, 0 skipped", EvmTestMain.summary(folder.toString(), ""));
    }
}
