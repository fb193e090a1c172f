package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import ethereum.ckzg4844.CKZG4844JNI;
import ethereum.ckzg4844.CKZGException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.web3j.crypto.Blob;

/// One call on commitments to blobs: `input` and `output`, null for an input to be refused. A proof at a point runs
/// through the precompiled contract; blobs, which only a pool would check, through the c-kzg library beside it.
final class KzgVectors implements CaseKind {
    /// The contract's answer to a proof that holds: elements per blob, order of the group.
    private static final String HOLDS = "0000000000000000000000000000000000000000000000000000000000001000"
            + "73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001";

    @Override
    public boolean recognises(CaseFile file) {
        JsonNode input = file.json().path("input");
        return file.json().has("output") && (input.has("blob") || input.has("commitment"));
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        JsonNode input = file.json().get("input");
        String output = file.json().get("output").asText();
        return List.of(new ConformanceCase(file.name(), () -> run(input, output)));
    }

    private static Optional<Difference> run(JsonNode input, String output) {
        if (!input.has("blob")) {
            return point(input, output);
        }
        byte[] blob = bytes(input, "blob");
        String actual =
                input.has("proof") ? proof(blob, bytes(input, "commitment"), bytes(input, "proof")) : commitment(blob);
        return Difference.between("output", output, actual);
    }

    private static byte[] bytes(JsonNode input, String field) {
        String text = input.get(field).asText();
        // Some cases have half a byte too much or too little.
        return text.length() % 2 == 0 ? Fixture.hex(text) : new byte[0];
    }

    private static Optional<Difference> point(JsonNode input, String output) {
        String call = HexFormat.of().formatHex(versionedHash(bytes(input, "commitment")));
        for (String field : List.of("z", "y", "commitment", "proof")) {
            call += HexFormat.of().formatHex(bytes(input, field));
        }
        String actual = PrecompileUnderTest.of("pointEvaluation", "").run(Fixture.hex(call));
        return Difference.between("output", output.equals("true") ? HOLDS : "refused", actual);
    }

    private static byte[] versionedHash(byte[] commitment) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(commitment);
            hash[0] = 1;
            return hash;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String commitment(byte[] blob) {
        try {
            return "0x" + HexFormat.of().formatHex(Setup.LIBRARY.commitment(blob));
        } catch (CKZGException refused) {
            return "null";
        }
    }

    private static String proof(byte[] blob, byte[] commitment, byte[] proof) {
        try {
            return Boolean.toString(Setup.LIBRARY.holds(blob, commitment, proof));
        } catch (CKZGException refused) {
            return "null";
        }
    }

    /// The library, loaded at the first blob, with the setup of the main network that web3j carries.
    private static final class Setup {
        static final Setup LIBRARY = new Setup();

        private Setup() {
            CKZG4844JNI.loadNativeLibrary();
            CKZG4844JNI.loadTrustedSetupFromResource("/trusted_setup.txt", Blob.class, 0);
        }

        byte[] commitment(byte[] blob) {
            return CKZG4844JNI.blobToKzgCommitment(blob);
        }

        boolean holds(byte[] blob, byte[] commitment, byte[] proof) {
            return CKZG4844JNI.verifyBlobKzgProof(blob, commitment, proof);
        }
    }
}
