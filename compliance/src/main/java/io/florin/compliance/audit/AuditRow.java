package io.florin.compliance.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of `compliance.audit_event`.
@SuppressWarnings("ArrayRecordComponent") // rows are compared by their hash, never by equals
record AuditRow(
        long sequence,
        Instant at,
        String kind,
        String actor,
        String subject,
        @Nullable UUID caseId,
        byte[] sealed,
        byte[] previousHash,
        byte[] hash) {

    boolean follows(byte[] previous) {
        return MessageDigest.isEqual(previous, previousHash) && MessageDigest.isEqual(hash, computedHash());
    }

    /// SHA-256 over all columns but the hash itself, each with its length.
    byte[] computedHash() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(sequence);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            out.writeUTF(kind);
            out.writeUTF(actor);
            out.writeUTF(subject);
            out.writeUTF(caseId == null ? "" : caseId.toString());
            out.writeInt(sealed.length);
            out.write(sealed);
            out.write(previousHash);
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
