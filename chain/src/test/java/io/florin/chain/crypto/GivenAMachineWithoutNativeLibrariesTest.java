package io.florin.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenAMachineWithoutNativeLibrariesTest {
    @TempDir
    private Path folder;

    /// What a process of its own says, whose `java.io.tmpdir` is a file: nothing can be unpacked there.
    private String say(String what) throws IOException, InterruptedException {
        Path noFolder = Files.writeString(folder.resolve("tmp"), "");
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + noFolder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Speaker.class.getName(),
                        what))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.waitFor();
        return Files.readString(said, StandardCharsets.UTF_8);
    }

    /// The process.
    static final class Speaker {
        private Speaker() {}

        public static void main(String[] arguments) {
            if (arguments[0].equals("recover")) {
                Hash message = Hash.of(UInt256.of(9).toArray());
                System.out.println("address " + Secp256k1.get().recover(message, UInt256.ONE, UInt256.of(3), 1));
                System.out.println("library " + Secp256k1.get().library());
                return;
            }
            try {
                NativeLibraries.load();
            } catch (NativeLibraryException refused) {
                System.out.println("refused: " + refused.getMessage());
            }
        }
    }

    @Test
    void whenASenderIsRecovered_thenThePortableLibraryFindsItAndAWarningSaysSo() throws Exception {
        String said = say("recover");

        Hash message = Hash.of(UInt256.of(9).toArray());
        assertTrue(said.contains("library BouncyCastle"), said);
        assertTrue(said.contains("WARNING: libsecp256k1 cannot be used"), said);
        assertTrue(said.contains("address " + Secp256k1.get().recover(message, UInt256.ONE, UInt256.of(3), 1)), said);
        assertEquals("libsecp256k1", Secp256k1.get().library(), "this machine has it");
    }

    @Test
    void whenANodeStarts_thenItIsToldWhichFolderIsUnusable() throws Exception {
        String said = say("load");

        assertTrue(said.contains("refused: The library blst cannot be loaded from java.io.tmpdir ("), said);
        assertTrue(said.contains("must be writable and allow execution."), said);
    }

    @Test
    void whenThereIsNoneForItsKind_thenThePortableOneIsChosen() {
        Secp256k1 chosen = Secp256k1Choice.choose(() -> {
            throw new IllegalStateException("no library for this kind of machine");
        });

        assertEquals("BouncyCastle", chosen.library());
    }
}
