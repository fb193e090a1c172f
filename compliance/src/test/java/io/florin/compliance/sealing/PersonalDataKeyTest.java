package io.florin.compliance.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataKeyTest {
    private static final byte[] PLAIN = "Jane Doe".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path data;

    private Path file;

    @BeforeEach
    void place() {
        file = data.resolve("keys").resolve("personal-data.key");
    }

    @Test
    void theFirstStartMakesAFileThatOnlyItsOwnerReads() throws IOException {
        SecretKey first = new PersonalDataKey(data).derive("wrap", "AES");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(
                first.getEncoded(),
                new PersonalDataKey(data).derive("wrap", "AES").getEncoded(),
                "the next start finds the same key");
    }

    @Test
    void purposesGiveUnrelatedKeys() {
        PersonalDataKey key = new PersonalDataKey(data);
        assertFalse(Arrays.equals(
                key.derive("wrap", "AES").getEncoded(), key.derive("index", "AES").getEncoded()));
    }

    @Test
    void aFileThatOthersMayReadIsRefused() throws IOException {
        assertEquals(32, new PersonalDataKey(data).derive("wrap", "AES").getEncoded().length);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> new PersonalDataKey(data));
        assertTrue(String.valueOf(refused.getMessage()).contains("0600"), refused.getMessage());
    }

    @Test
    void aTruncatedFileIsRefused() throws IOException {
        assertEquals(32, new PersonalDataKey(data).derive("wrap", "AES").getEncoded().length);
        Files.writeString(file, "abcd");
        assertThrows(IllegalStateException.class, () -> new PersonalDataKey(data));
    }

    @Test
    void whatIsSealedOpensOnlyForTheSameUseAndUnchanged() {
        SecretKey key = new PersonalDataKey(data).derive("wrap", "AES");
        byte[] sealed = Envelope.seal(key, "party:1", PLAIN);
        assertArrayEquals(PLAIN, Envelope.open(key, "party:1", sealed));
        assertFalse(HexFormat.of().formatHex(sealed).contains(HexFormat.of().formatHex(PLAIN)));
        assertFalse(Arrays.equals(sealed, Envelope.seal(key, "party:1", PLAIN)), "each sealing has its own nonce");
        assertThrows(IllegalStateException.class, () -> Envelope.open(key, "party:2", sealed));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(IllegalStateException.class, () -> Envelope.open(key, "party:1", changed), "byte " + i);
        }
        assertThrows(IllegalStateException.class, () -> Envelope.open(key, "party:1", new byte[5]));
    }

    @Test
    void theBlindIndexTellsOnlyThatTextsAreEqual() {
        BlindIndex index = new BlindIndex(new PersonalDataKey(data));
        assertArrayEquals(index.of("word", "doe"), index.of("word", "doe"));
        assertFalse(Arrays.equals(index.of("word", "doe"), index.of("other", "doe")), "uses are kept apart");
    }
}
