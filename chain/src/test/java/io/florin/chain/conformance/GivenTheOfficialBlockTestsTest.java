package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A selection of the official block tests; the full pack runs by `./florin evm test`.
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
        assertEquals(count + " passed, 0 failed, 0 skipped", EvmTestMain.summary(pack.toString(), network));
    }
}
