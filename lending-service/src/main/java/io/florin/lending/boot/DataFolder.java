package io.florin.lending.boot;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// The folder that holds everything a deployment owns; deleting it is a full reset. One process per folder:
/// the lock is held by the operating system and falls with the process.
final class DataFolder implements AutoCloseable {
    private static final List<String> PARTS = List.of(
            "chain", "deployments", "keys", "lists", "documents", "logs", "run", "cache", "dist", "keycloak", "demo");

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /// Creates what is missing and takes the lock.
    ///
    /// @throws StartupRefused when the folder cannot be written or another process holds it
    static DataFolder open(Path root) {
        try {
            for (String part : PARTS) {
                Files.createDirectories(root.resolve(part));
            }
            owner(root.resolve("keys"));
            owner(root.resolve("documents"));
        } catch (IOException | UnsupportedOperationException cause) {
            throw new StartupRefused(
                    "The data folder " + root + " cannot be written; choose another with --data.", cause);
        }
        if (!Files.isWritable(root.resolve("run"))) {
            throw new StartupRefused("The data folder " + root + " cannot be written; choose another with --data.");
        }
        return lock(root);
    }

    private static DataFolder lock(Path root) {
        Path file = root.resolve("run").resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartupRefused("Florin already runs on " + root + holder(root) + "; stop it first, or choose"
                        + " another folder with --data.");
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException cause) {
            throw new StartupRefused("The data folder " + root + " cannot be locked.", cause);
        }
    }

    private static String holder(Path root) {
        return new RunFolder(root.resolve("run"))
                .read("service")
                .map(child -> " (process " + child.pid() + ")")
                .orElse("");
    }

    private static void owner(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    Path root() {
        return root;
    }

    Path part(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
