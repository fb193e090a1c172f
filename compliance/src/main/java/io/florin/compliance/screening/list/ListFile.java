package io.florin.compliance.screening.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// One file of a list folder, unzipped and decoded.
///
/// @param name relative to the folder read, with `/`
/// @param group folder part of `name`, empty at the top
/// @param text content
/// @param sha256 lower-case hex digest of the raw bytes, before unzipping
record ListFile(String name, String group, String text, String sha256) {

    private static final int MAX_BYTES = 256 * 1024 * 1024;

    /// All files below a folder that may hold a list, by name. Documents beside them (readme, licence) are passed over.
    static List<ListFile> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ListRefused(folder.toString(), 0, "This is not a folder.");
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path) && mayHoldAList(path))
                    .sorted()
                    .map(path -> read(folder, path))
                    .toList();
        } catch (IOException e) {
            throw new ListRefused(folder.toString(), 0, "The folder cannot be read: " + e.getMessage());
        }
    }

    private static boolean mayHoldAList(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.matches("[^.].*\\.(csv|xml|txt|tsv|pip|del)(\\.gz)?");
    }

    private static ListFile read(Path folder, Path path) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        try (InputStream file = Files.newInputStream(path)) {
            return of(name, file.readNBytes(MAX_BYTES));
        } catch (IOException e) {
            throw new ListRefused(name, 0, "The file cannot be read: " + e.getMessage());
        }
    }

    /// @param raw bytes of the file, gzip or plain
    static ListFile of(String name, byte[] raw) {
        byte[] plain = isGzip(raw) ? unzip(name, raw) : raw;
        int slash = name.lastIndexOf('/');
        return new ListFile(name, slash < 0 ? "" : name.substring(0, slash), decode(name, plain), sha256(raw));
    }

    /// File name without folder and endings.
    String stem() {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[^.]*$", "");
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    private static boolean isGzip(byte[] raw) {
        return raw.length > 2 && (raw[0] & 0xFF) == 0x1F && (raw[1] & 0xFF) == 0x8B;
    }

    private static byte[] unzip(String name, byte[] raw) {
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(raw))) {
            byte[] plain = unzipped.readNBytes(MAX_BYTES + 1);
            if (plain.length > MAX_BYTES) {
                throw new ListRefused(name, 0, "Unzipped it is larger than " + MAX_BYTES + " bytes.");
            }
            return plain;
        } catch (IOException e) {
            throw new ListRefused(name, 0, "The gzip file is damaged or cut off: " + e.getMessage());
        }
    }

    private static String decode(String name, byte[] plain) {
        ByteBuffer bytes = ByteBuffer.wrap(plain);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += plain[i] == '\n' ? 1 : 0;
            }
            throw new ListRefused(name, line, "The text is not UTF-8; save it as UTF-8.");
        }
    }
}
