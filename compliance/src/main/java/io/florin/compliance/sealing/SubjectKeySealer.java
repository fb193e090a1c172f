package io.florin.compliance.sealing;

import io.florin.compliance.api.Sealer;
import io.florin.compliance.database.Database;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// [Sealer] with the subjects' data keys in `compliance.subject_key`. A key is read anew each time, so that destroying
/// it works at once.
@Singleton
final class SubjectKeySealer implements Sealer {
    private static final int LONGEST_SUBJECT = 64;
    private static final int KEY_BYTES = 32;

    private final Database database;
    private final SecretKey wrapping;
    private final SecureRandom random = new SecureRandom();

    SubjectKeySealer(Database database, PersonalDataKey installation) {
        this.database = database;
        wrapping = installation.derive("wrap", "AES");
    }

    @Override
    public byte[] seal(String subject, String context, byte[] plain) {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("subject must have 1 to " + LONGEST_SUBJECT + " characters");
        }
        SecretKey key = key(subject).orElseGet(() -> make(subject));
        return Envelope.seal(key, bound(subject, context), plain);
    }

    @Override
    public byte[] open(String subject, String context, byte[] sealed) {
        SecretKey key =
                key(subject).orElseThrow(() -> new IllegalStateException("the key of this subject was destroyed"));
        return Envelope.open(key, bound(subject, context), sealed);
    }

    private Optional<SecretKey> key(String subject) {
        String sql = "select wrapped from compliance.subject_key where subject = ?";
        return database.first(sql, row -> row.getBytes(1), subject)
                .map(wrapped -> new SecretKeySpec(Envelope.open(wrapping, bound(subject, "key"), wrapped), "AES"));
    }

    /// Two requests at the same time agree on the key whose row was first.
    private SecretKey make(String subject) {
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        database.update(
                "insert into compliance.subject_key (subject, wrapped) values (?, ?) on conflict do nothing",
                subject,
                Envelope.seal(wrapping, bound(subject, "key"), made));
        return key(subject).orElseThrow(() -> new IllegalStateException("the key was destroyed at once"));
    }

    private static String bound(String subject, String context) {
        return subject.length() + ":" + subject + ":" + context;
    }
}
