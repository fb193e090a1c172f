package io.florin.compliance.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/// An outcome that one officer proposed and another must decide on.
///
/// @param proposer id of the officer
/// @param digest of all that was proposed, in hex; an approval names it
public record Proposal(
        UUID id,
        UUID caseId,
        Outcome outcome,
        String reasonCode,
        Told told,
        String proposer,
        Instant at,
        String digest) {

    /// What is sealed of a proposal.
    public record Told(String text, String proposerName) {}

    /// A proposal with its digest. The random id makes equal proposals differ.
    static Proposal of(UUID caseId, Outcome outcome, Reason reason, Told told, String proposer, Instant at) {
        UUID id = UUID.randomUUID();
        String all = String.join(
                "\n", id.toString(), caseId.toString(), outcome.word(), reason.code(), proposer, told.text());
        return new Proposal(id, caseId, outcome, reason.code(), told, proposer, at, sha256(all));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("every Java has SHA-256", cause);
        }
    }
}
