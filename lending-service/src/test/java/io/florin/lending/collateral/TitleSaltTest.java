package io.florin.lending.collateral;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TitleSaltTest {
    @TempDir
    Path data;

    private Path file() {
        return data.resolve("keys").resolve("title-salt");
    }

    @Test
    void itOutlivesARestartAndIsTheOwnersOnly() throws IOException {
        byte[] first = new TitleSalt(data).bytes();
        assertEquals(32, first.length);
        assertArrayEquals(first, new TitleSalt(data).bytes(), "the same salt after a restart");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void installationsDiffer(@TempDir Path other) {
        assertFalse(Arrays.equals(new TitleSalt(data).bytes(), new TitleSalt(other).bytes()));
    }

    @Test
    void anOpenOrDamagedFileIsRefused() throws IOException {
        assertEquals(32, new TitleSalt(data).bytes().length);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThrows(IllegalStateException.class, () -> new TitleSalt(data).bytes());
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(file(), "00ff");
        assertThrows(IllegalStateException.class, () -> new TitleSalt(data).bytes());
    }
}
