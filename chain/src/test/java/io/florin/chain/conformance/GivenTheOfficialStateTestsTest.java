package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A small selection of the official state tests; the full pack runs by `./florin evm test`.
class GivenTheOfficialStateTestsTest {
    @ParameterizedTest
    @CsvSource({"Osaka,547", "Prague,501"})
    void whenTheSelectionRuns_thenEveryCasePasses(String fork, int count) throws Exception {
        Path pack = Path.of("src", "test", "resources", "conformance", "state-tests.zip");
        assertEquals(count + " passed, 0 failed, 0 skipped", EvmTestMain.summary(pack.toString(), fork));
    }
}
