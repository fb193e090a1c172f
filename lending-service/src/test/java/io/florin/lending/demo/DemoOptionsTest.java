package io.florin.lending.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DemoOptionsTest {
    @Test
    void allAreRead() {
        DemoOptions options = DemoOptions.of(
                "--service=http://a",
                "--tokens=http://b?x=y",
                "--client=c",
                "--password=d=e",
                "--rpc=http://f",
                "--folder=/g",
                "--seed=true",
                "--staff=false");
        assertEquals("http://b?x=y", options.tokens().toString());
        assertEquals("d=e", options.password());
        assertEquals(Path.of("/g"), options.folder());
        assertTrue(options.seed());
        assertFalse(options.staff());
    }

    @Test
    void aMissingOrMalformedOneIsNamed() {
        IllegalArgumentException missing =
                assertThrows(IllegalArgumentException.class, () -> DemoOptions.of("--service=http://a"));
        assertTrue(String.valueOf(missing.getMessage()).contains("--tokens"));
        IllegalArgumentException malformed =
                assertThrows(IllegalArgumentException.class, () -> DemoOptions.of("service"));
        assertTrue(String.valueOf(malformed.getMessage()).contains("service"));
    }
}
