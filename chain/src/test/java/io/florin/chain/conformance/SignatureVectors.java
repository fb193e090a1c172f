package io.florin.chain.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.florin.chain.crypto.Secp256k1;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Project Wycheproof: `testGroups` with a public key and `tests` of message, signature and result. secp256k1 runs
/// through key recovery, P-256 through the precompiled contract. Signatures of the Bitcoin form must have a low `s`, as
/// those of transactions; the other forms take both, as ecrecover does.
final class SignatureVectors implements CaseKind {
    @Override
    public boolean recognises(CaseFile file) {
        return file.json().path("testGroups").path(0).path("publicKey").has("curve");
    }

    @Override
    public List<ConformanceCase> cases(CaseFile file, Selection selection) {
        List<ConformanceCase> cases = new ArrayList<>();
        for (JsonNode group : file.json().get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                cases.add(new ConformanceCase(
                        test.get("tcId").asText(),
                        () -> Difference.between(
                                test.get("comment").asText(), test.get("result").asText(), run(group, test))));
            }
        }
        return cases;
    }

    private static String run(JsonNode group, JsonNode test) {
        byte[] bytes = Fixture.hex(test.get("sig").asText());
        String type = group.get("type").asText();
        Optional<EcdsaSignature> signature =
                type.contains("P1363") ? EcdsaSignature.raw(bytes) : EcdsaSignature.der(bytes);
        byte[] key = Fixture.hex(group.get("publicKey").get("uncompressed").asText());
        byte[] hash =
                digest(group.get("sha").asText(), Fixture.hex(test.get("msg").asText()));
        boolean valid = signature
                .map(one -> switch (group.get("publicKey").get("curve").asText()) {
                    case "secp256k1" -> isRecovered(one, hash, key, type.contains("Bitcoin"));
                    case "secp256r1" -> isVerified(one, hash, key);
                    default -> throw new IllegalArgumentException("unknown curve");
                })
                .orElse(false);
        return valid ? "valid" : "invalid";
    }

    private static boolean isRecovered(EcdsaSignature signature, byte[] hash, byte[] key, boolean onlyLow) {
        if (onlyLow && signature.s().compareTo(Secp256k1.HALF_ORDER) > 0) {
            return false;
        }
        for (int recoveryId = 0; recoveryId < 4; recoveryId++) {
            byte[] found = Secp256k1.get().recoverKey(Hash.of(hash), signature.r(), signature.s(), recoveryId);
            if (Arrays.equals(found, Arrays.copyOfRange(key, 1, 65))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerified(EcdsaSignature signature, byte[] hash, byte[] key) {
        HexFormat hex = HexFormat.of();
        String input = hex.formatHex(hash)
                + hex.formatHex(signature.r().toArray())
                + hex.formatHex(signature.s().toArray())
                + hex.formatHex(key, 1, 65);
        return PrecompileUnderTest.of("p256", "").run(Fixture.hex(input)).endsWith("01");
    }

    private static byte[] digest(String algorithm, byte[] message) {
        try {
            return MessageDigest.getInstance(algorithm).digest(message);
        } catch (NoSuchAlgorithmException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    /// Both numbers of a signature; they fit 256 bits.
    private record EcdsaSignature(UInt256 r, UInt256 s) {
        static Optional<EcdsaSignature> raw(byte[] bytes) {
            return bytes.length != 64
                    ? Optional.empty()
                    : Optional.of(new EcdsaSignature(
                            UInt256.fromBytes(Arrays.copyOf(bytes, 32)),
                            UInt256.fromBytes(Arrays.copyOfRange(bytes, 32, 64))));
        }

        /// Strict DER: a sequence of two shortest positive integers and nothing behind; short lengths only, which is
        /// all that numbers of this size need.
        static Optional<EcdsaSignature> der(byte[] bytes) {
            if (bytes.length < 8 || bytes[0] != 0x30 || bytes[1] != bytes.length - 2) {
                return Optional.empty();
            }
            Optional<UInt256> r = integer(bytes, 2);
            int behind = 4 + bytes[3];
            return r.flatMap(one -> behind + 2 + at(bytes, behind + 1) != bytes.length
                    ? Optional.empty()
                    : integer(bytes, behind).map(two -> new EcdsaSignature(one, two)));
        }

        private static int at(byte[] bytes, int index) {
            return index < bytes.length ? bytes[index] : Byte.MIN_VALUE;
        }

        private static Optional<UInt256> integer(byte[] bytes, int from) {
            int length = at(bytes, from + 1);
            if (at(bytes, from) != 0x02 || length < 1 || length > bytes.length - from - 2) {
                return Optional.empty();
            }
            byte[] number = Arrays.copyOfRange(bytes, from + 2, from + 2 + length);
            BigInteger value = new BigInteger(number);
            boolean shortest = value.toByteArray().length == length;
            return shortest && value.signum() >= 0 && value.bitLength() <= 256
                    ? Optional.of(UInt256.fromBigInteger(value))
                    : Optional.empty();
        }
    }
}
