package io.florin.compliance.sealing;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Keyed hashes (HMAC-SHA256) under which sealed data is found again by whoever knows the exact text. Without the
/// installation's key they say only that two texts are equal.
@Singleton
public final class BlindIndex {
    private final SecretKey key;

    BlindIndex(PersonalDataKey installation) {
        key = installation.derive("index", "HmacSHA256");
    }

    /// @param purpose keeps equal texts of different uses apart
    /// @return 32 bytes
    public byte[] of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every Java has HmacSHA256", cause);
        }
    }
}
