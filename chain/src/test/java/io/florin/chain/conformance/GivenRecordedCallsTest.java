package io.florin.chain.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// JSON-RPC answers of another client on a chain of 20 blocks, and how answers are compared.
class GivenRecordedCallsTest {
    private static final String RECORDED = "src/test/resources/conformance/json-rpc.zip";

    @Test
    void whenTheyAreReplayed_thenEveryAnswerIsTheSame() throws IOException {
        assertEquals("69 passed, 0 failed, 0 skipped", EvmTestMain.summary(RECORDED, ""));
    }

    @Test
    void whenOneFolderIsSelected_thenItsChainIsFoundAbove() throws IOException {
        assertEquals(
                "5 passed, 0 failed, 0 skipped",
                EvmTestMain.summary(RECORDED + ":json-rpc/prague-from-genesis/eth_call", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"result\":{\"a\":1.0,\"b\":[\"0x1\"]}}|",
                "{\"result\":{\"a\":1,\"b\":[\"0x2\"]}}|/result/b/0",
                "{\"result\":{\"a\":1,\"b\":[\"0x1\",\"0x2\"]}}|/result/b items",
                "{\"result\":{\"a\":1,\"b\":[\"0x1\"],\"c\":null}}|/result/c",
                "{\"result\":{\"b\":[\"0x1\"]}}|/result/a",
                "{\"result\":{\"a\":\"1\",\"b\":[\"0x1\"]}}|/result/a",
                "{\"error\":{\"code\":3}}|/error",
            })
    void whenAnAnswerDiffers_thenTheFieldIsNamed(String answer, String field) throws IOException {
        Recording recording = Recording.of(">> {}\n<< {\"result\":{\"a\":1,\"b\":[\"0x1\"]}}\n");
        assertEquals(
                field,
                recording.replay(request -> answer).map(Difference::field).orElse(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"result\":[{\"a\":\"0x9\"}]}|",
                "{\"result\":[]}|",
                "{\"result\":[{\"a\":9}]}|/result/0/a",
                "{\"result\":[{}]}|/result/0/a",
            })
    void whenOnlyTheShapeCounts_thenValuesMayDiffer(String answer, String field) throws IOException {
        Recording recording = Recording.of("// speconly: an example\n>> {}\n<< {\"result\":[{\"a\":\"0x1\"}]}\n");
        assertEquals(
                field,
                recording.replay(request -> answer).map(Difference::field).orElse(null));
    }

    @Test
    void whenAnErrorIsCompared_thenItsWordsAreFreeAndItsCodeIsNot() throws IOException {
        Recording recording = Recording.of(">> {}\n<< {\"error\":{\"code\":3,\"message\":\"a\",\"data\":\"0x\"}}\n");
        assertEquals(
                "/error/code",
                recording
                        .replay(request -> "{\"error\":{\"code\":4,\"message\":\"b\",\"data\":\"0x\"}}")
                        .map(Difference::field)
                        .orElse(null));
        assertEquals(
                null,
                recording
                        .replay(request -> "{\"error\":{\"code\":3,\"message\":\"b\",\"data\":\"0x\"}}")
                        .map(Difference::field)
                        .orElse(null));
    }

    @Test
    void whenAFileHoldsNoRequest_thenItIsNoPassingCase() {
        assertThrows(IOException.class, () -> Recording.of("// nothing\n"));
    }
}
