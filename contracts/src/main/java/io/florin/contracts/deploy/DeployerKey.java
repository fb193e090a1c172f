package io.florin.contracts.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;

/// The key of one deployment, made for it and destroyed after the handover, when it has no right any more. In between
/// it
/// lies in a file that only its owner may read, so that a stopped deployment can go on.
final class DeployerKey {
    private final Path file;

    DeployerKey(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /// A new random key.
    static Credentials fresh() {
        try {
            return Credentials.create(Keys.createEcKeyPair());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("secp256k1 key generation is missing", failure);
        }
    }

    /// Writes `key` to the file, readable by its owner alone.
    Credentials keep(Credentials key) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file,
                    Numeric.toHexStringWithPrefixZeroPadded(key.getEcKeyPair().getPrivateKey(), 64));
            return key;
        } catch (IOException failure) {
            throw new DeployException("The deployer's key cannot be kept in " + file + ".", failure);
        }
    }

    Credentials read() {
        try {
            return Credentials.create(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new DeployException("The deployer's key " + file + " cannot be read.", failure);
        }
    }

    /// Overwrites and deletes the file.
    void destroy() {
        if (!exists()) {
            return;
        }
        try {
            Files.write(
                    file,
                    "0".repeat(66).getBytes(StandardCharsets.US_ASCII),
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.delete(file);
        } catch (IOException failure) {
            throw new DeployException(
                    "The deployer's key " + file + " cannot be destroyed; delete it by hand.", failure);
        }
    }
}
