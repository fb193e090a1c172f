package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The official trie, RLP and transaction tests and the vectors of precompiles, signatures and commitments that are
/// in the repository.
class GivenTheOfficialSmallSuitesTest {
    @ParameterizedTest
    @CsvSource({
        "trie,20",
        "conformance/rlp-tests,36",
        "conformance/transaction-tests.zip,602",
        "conformance/precompile-vectors,111",
        "conformance/signature-vectors.zip,831"
    })
    void whenASuiteRuns_thenEveryCasePasses(String folder, int count) throws Exception {
        Path path = Path.of("src", "test", "resources").resolve(folder);
        assertEquals(count + " passed, 0 failed, 0 skipped", EvmTestMain.summary(path.toString(), ""));
    }
}
