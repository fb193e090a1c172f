package io.florin.chain.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.parallel.ExecutorChoice;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenACommandLineTest {
    @Test
    void whenOptionsAreGiven_thenTheConfigFollowsThem() {
        NodeConfig config = CommandLine.parse("--data", "x", "--port", "0", "--mode", "interval", "--block-time", "5");
        assertEquals(Path.of("x"), config.dataFolder());
        assertEquals(0, config.rpcPort());
        assertEquals(SealMode.INTERVAL, config.mode());
        assertEquals(5, config.blockTime().toSeconds());
        assertEquals(ExecutorChoice.automatic(), config.executor());
        assertEquals(
                new ExecutorChoice(ExecutorChoice.Mode.PARALLEL, 3),
                CommandLine.parse("--workers", "3", "--executor", "parallel").executor());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1|Unknown option --prot",
                "--port|Option --port needs a value",
                "--port 70000|whole number from 0 to 65535, not 70000",
                "--port x|not x",
                "--mode fast|instant, interval or manual, not fast",
                "--block-time 0|from 1 to 3600",
                "--executor quick|Option --executor is one of auto, sequential, parallel, not quick",
                "--workers 0|Option --workers is a whole number from 1 to 256, not 0",
                "--genesis /nowhere.json|The genesis file /nowhere.json cannot be read."
            })
    void whenAnOptionIsWrong_thenOneSentenceSaysHow(String line, String sentence) {
        CommandLine.UsageException wrong =
                assertThrows(CommandLine.UsageException.class, () -> CommandLine.parse(line.split(" ")));
        assertTrue(String.valueOf(wrong.getMessage()).contains(sentence), wrong.getMessage());
        assertTrue(String.valueOf(wrong.getMessage()).endsWith("."), "a sentence");
    }
}
