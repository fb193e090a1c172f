package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.florin.chain.evm.fork.Fork;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A small selection of the official state tests; the full pack runs by `./florin evm test`.
class GivenTheOfficialStateTestsTest {
    @ParameterizedTest
    @CsvSource({"OSAKA,1946", "PRAGUE,1715"})
    void whenTheSelectionRuns_thenEveryCasePasses(Fork fork, int count) throws Exception {
        Path pack = Path.of("src", "test", "resources", "conformance", "state-tests.zip");
        assertEquals(count + " passed, 0 failed, 0 skipped", EvmTestMain.summary(pack.toString(), fork));
    }
}
