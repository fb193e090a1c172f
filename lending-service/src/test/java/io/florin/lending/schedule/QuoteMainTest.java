package io.florin.lending.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return QuoteMain.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("quote.json"), content).toString();
    }

    @Test
    void aQuoteIsAnsweredOnStandardOutput() throws IOException {
        String request =
                "{\"kind\":\"aprc_eu\",\"flows\":[{\"years\":0,\"amount\":1000},{\"years\":1,\"amount\":-1100}]}";
        assertEquals(0, run(file(request.getBytes(StandardCharsets.UTF_8))));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("\"aprc_eu\" : \"10.000000\""));
        assertEquals(0, err.size());
    }

    @Test
    void aRefusalNamesTheFileAndTheField() throws IOException {
        assertEquals(2, run(file("[{\"kind\":\"loan\"}]".getBytes(StandardCharsets.UTF_8))));
        assertEquals(0, out.size());
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("quote.json: /0/method: is missing"));
    }

    @Test
    void whatIsNotTextIsRefused() throws IOException {
        assertEquals(2, run(file(new byte[] {'"', (byte) 0xff, '"'})));
    }

    @Test
    void wrongUseIsRefused() {
        assertEquals(2, run());
        assertEquals(2, run("--help"));
        assertEquals(2, run("a", "b"));
    }

    @Test
    void aMissingFileIsAFailure() {
        assertEquals(1, run(folder.resolve("nothing.json").toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("Cannot read "));
    }
}
