package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.execution.BlockExecutor;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A selection of the official block tests, by both executors; the full pack runs by `./florin evm test`.
class GivenTheOfficialBlockTestsTest {
    @ParameterizedTest
    @CsvSource({
        "Osaka,33",
        "Prague,30",
        "Cancun,81",
        "ShanghaiToCancunAtTime15k,8",
        "CancunToPragueAtTime15k,3",
        "PragueToOsakaAtTime15k,3",
        "OsakaToBPO1AtTime15k,1"
    })
    void whenTheSelectionRuns_thenEveryCasePasses(String network, int count) throws Exception {
        Path pack = Path.of("src", "test", "resources", "conformance", "blockchain-tests.zip");
        String allPassed = count + " passed, 0 failed, 0 skipped";
        BlockExecutor sequential = ExecutorUnderTest.of("sequential", 1);
        assertEquals(allPassed, EvmTestMain.summary(pack.toString(), network, sequential), "sequential");
        for (int workers : new int[] {2, 8}) {
            BlockExecutor parallel = ExecutorUnderTest.of("parallel", workers);
            assertEquals(allPassed, EvmTestMain.summary(pack.toString(), network, parallel), workers + " workers");
        }
    }

    @Test
    void whenCasesAreSkipped_thenTheyAreFew() {
        assertTrue(SkippedCases.count() <= 10, SkippedCases.count() + " cases are skipped");
    }
}
