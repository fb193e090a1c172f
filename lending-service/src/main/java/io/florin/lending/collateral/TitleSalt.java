package io.florin.lending.collateral;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The secret of this installation that goes into every title key, in `data/keys/title-salt` (0600). Titles have so
/// few forms that anybody could find them from a plain hash on chain. Warning: with another salt a title gets another
/// key, and a second pledge of it is no longer noticed: back the file up with the other keys.
@ApplicationScoped
class TitleSalt {
    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private byte @Nullable [] salt;

    TitleSalt(@ConfigProperty(name = "florin.data") Path data) {
        file = data.resolve("keys").resolve("title-salt");
    }

    /// 32 bytes, made when first asked for.
    synchronized byte[] bytes() {
        byte[] known = salt;
        if (known == null) {
            try {
                known = Files.exists(file) ? read() : make();
            } catch (IOException cause) {
                throw new UncheckedIOException("the salt of title keys cannot be opened", cause);
            }
            salt = known;
        }
        return known.clone();
    }

    private byte[] read() throws IOException {
        if (!OWNER_ONLY.equals(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("the key file " + file + " must be readable by its owner only (0600)");
        }
        byte[] read = HexFormat.of().parseHex(Files.readString(file).strip());
        if (read.length != BYTES) {
            throw new IllegalStateException("the key file " + file + " must hold 64 hex digits");
        }
        return read;
    }

    private byte[] make() throws IOException {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling("title-salt.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(fresh, HexFormat.of().formatHex(made));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }
}
