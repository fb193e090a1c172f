package io.florin.lending.collateral.store;

import io.florin.compliance.api.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The bytes of documents, sealed for the owner of the asset, one file per document in the data folder. A file is
/// whole on disk before its row is written; one without a row is of no use to anybody and harms nothing.
@ApplicationScoped
public class DocumentFiles {
    private final Path folder;
    private final Sealer sealer;

    DocumentFiles(@ConfigProperty(name = "florin.data") Path data, Sealer sealer) {
        folder = data.resolve("documents");
        this.sealer = sealer;
    }

    /// Writes a new file.
    public void write(UUID id, String ownerId, byte[] content) {
        byte[] sealed = sealer.seal(ownerId, context(id), content);
        Path fresh = folder.resolve(id + ".new");
        try {
            Files.createDirectories(folder);
            Set<StandardOpenOption> fully =
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            try (FileChannel file = FileChannel.open(
                    fresh, fully, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                ByteBuffer bytes = ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
            Files.move(fresh, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new UncheckedIOException("a document cannot be stored", cause);
        }
    }

    public byte[] read(UUID id, String ownerId) {
        try {
            return sealer.open(ownerId, context(id), Files.readAllBytes(folder.resolve(id.toString())));
        } catch (IOException cause) {
            throw new UncheckedIOException("a document cannot be read", cause);
        }
    }

    private static String context(UUID id) {
        return "document:" + id;
    }
}
