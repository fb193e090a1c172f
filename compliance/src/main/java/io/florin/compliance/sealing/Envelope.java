package io.florin.compliance.sealing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM (NIST SP 800-38D) with what the bytes are for bound into the tag. Layout: version 1 (1 byte), random
/// nonce (12), ciphertext with tag (plain length + 16).
final class Envelope {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    static byte[] seal(SecretKey key, String bound, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.write(VERSION);
        sealed.writeBytes(nonce);
        sealed.writeBytes(run(Cipher.ENCRYPT_MODE, key, nonce, bound, plain));
        return sealed.toByteArray();
    }

    /// @throws IllegalStateException when these are not the bytes that were sealed under this key for this use
    static byte[] open(SecretKey key, String bound, byte[] sealed) {
        if (sealed.length <= NONCE || sealed[0] != VERSION) {
            throw new IllegalStateException("these bytes were not sealed here");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        return run(Cipher.DECRYPT_MODE, key, nonce, bound, Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length));
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String bound, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("cannot be sealed or opened: other key, use or bytes", cause);
        }
    }
}
