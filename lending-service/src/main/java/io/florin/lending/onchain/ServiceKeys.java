package io.florin.lending.onchain;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Wallet;
import org.web3j.crypto.WalletFile;
import org.web3j.crypto.exception.CipherException;

/// The service's three keys, as keystore-v3 files in `data/keys` (0600). Made at the first start; the only
/// key files that the service ever opens.
@Singleton
final class ServiceKeys {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Map<ServiceSigner, Credentials> keys = new EnumMap<>(ServiceSigner.class);

    ServiceKeys(
            @ConfigProperty(name = "florin.data") Path data,
            @ConfigProperty(name = "florin.keystore.password") String password) {
        try {
            Path folder = Files.createDirectories(data.resolve("keys"));
            for (ServiceSigner signer : ServiceSigner.values()) {
                keys.put(signer, open(folder.resolve(signer.fileName() + ".json"), password));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (GeneralSecurityException | CipherException cause) {
            throw new IllegalStateException("the service's keys cannot be opened", cause);
        }
    }

    Credentials of(ServiceSigner signer) {
        Credentials key = keys.get(signer);
        if (key == null) {
            throw new IllegalStateException("no key for " + signer);
        }
        return key;
    }

    /// Lower case.
    String address(ServiceSigner signer) {
        return of(signer).getAddress().toLowerCase(Locale.ROOT);
    }

    Set<String> addresses() {
        Set<String> all = new TreeSet<>();
        for (ServiceSigner signer : ServiceSigner.values()) {
            all.add(address(signer));
        }
        return all;
    }

    private static Credentials open(Path file, String password)
            throws IOException, GeneralSecurityException, CipherException {
        if (Files.exists(file)) {
            if (!OWNER_ONLY.equals(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException("the key file " + file + " must be readable by its owner only (0600)");
            }
            WalletFile wallet = JSON.readValue(file.toFile(), WalletFile.class);
            return Credentials.create(Wallet.decrypt(password, wallet));
        }
        Credentials made = Credentials.create(Keys.createEcKeyPair());
        // Light key stretching: the password is 24 random bytes, not a person's.
        WalletFile wallet = Wallet.createLight(password, made.getEcKeyPair());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        JSON.writeValue(fresh.toFile(), wallet);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }
}
