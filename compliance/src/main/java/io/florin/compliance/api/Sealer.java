package io.florin.compliance.api;

/// Keeps personal data unreadable at rest: AES-256-GCM with one data key per subject, itself wrapped by the
/// installation's key. Destroying a subject's key destroys all that was sealed for it.
public interface Sealer {
    /// @param subject whose data key, at most 64 characters, for example a user id
    /// @param context bound into the ciphertext: opening with another one fails
    byte[] seal(String subject, String context, byte[] plain);

    /// @throws IllegalStateException when the key is gone, or the bytes or the context are not what was sealed
    byte[] open(String subject, String context, byte[] sealed);
}
