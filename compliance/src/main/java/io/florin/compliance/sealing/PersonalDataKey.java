package io.florin.compliance.sealing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key of the installation, `keys/personal-data.key` in the data folder: 32 random bytes as 64 hex digits, made at
/// the first start, readable by its owner only. Whoever loses it loses all personal data; whoever steals it and the
/// database reads it. One key is derived per purpose (HKDF-SHA256, RFC 5869).
@Singleton
final class PersonalDataKey {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int BYTES = 32;

    private final byte[] secret;

    PersonalDataKey(@ConfigProperty(name = "florin.data") Path data) {
        Path file = data.resolve("keys").resolve("personal-data.key");
        try {
            Files.createDirectories(file.getParent());
            secret = Files.exists(file) ? read(file) : make(file);
        } catch (IOException cause) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", cause);
        }
    }

    /// @param purpose for example `wrap`; other purposes give unrelated keys
    SecretKey derive(String purpose, String algorithm) {
        try {
            HKDFParameterSpec.ExtractThenExpand how = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(("florin personal data: " + purpose).getBytes(StandardCharsets.UTF_8), BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("no key can be derived for " + purpose, cause);
        }
    }

    private static byte[] read(Path file) throws IOException {
        if (!OWNER_ONLY.equals(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("the key file " + file + " must be readable by its owner only (0600)");
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IllegalStateException("the key file " + file + " must hold 64 hex digits");
        }
        return HexFormat.of().parseHex(text);
    }

    private static byte[] make(Path file) throws IOException {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, HexFormat.of().formatHex(made));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }
}
