package io.florin.chain.execution;

import io.florin.chain.block.Log;
import io.florin.chain.types.Hash;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests of a block to the consensus layer and their hash (EIP-7685): deposits read from logs (EIP-6110),
/// withdrawals and consolidations returned by system contracts (EIP-7002, 7251).
final class Requests {
    private static final Hash DEPOSIT_EVENT =
            Hash.fromHex("649bbc62d0e31342afea4e5cd82d4049e7e1ee912fc0889aa790803be39038c5");
    private static final int DEPOSIT_EVENT_BYTES = 576;
    /// Public key, withdrawal credentials, amount, signature, index: where each stands in the event and how long it is.
    private static final int[] FIELD_OFFSETS = {160, 256, 320, 384, 512};

    private static final int[] FIELD_BYTES = {48, 32, 8, 96, 8};

    private final ByteArrayOutputStream hashes = new ByteArrayOutputStream();

    /// Adds the requests of one type, in order of types; an empty list leaves no trace.
    void add(int type, byte[] requests) {
        if (requests.length > 0) {
            MessageDigest digest = sha256();
            digest.update((byte) type);
            hashes.writeBytes(digest.digest(requests));
        }
    }

    /// Hash over all requests so far.
    Hash hash() {
        return Hash.of(sha256().digest(hashes.toByteArray()));
    }

    /// Deposits in the logs of the deposit contract, 192 bytes each; null when an event has another layout.
    static byte @Nullable [] deposits(List<Log> logs) {
        ByteArrayOutputStream deposits = new ByteArrayOutputStream();
        for (Log log : logs) {
            boolean deposit = !log.topics().isEmpty() && log.topics().getFirst().equals(DEPOSIT_EVENT);
            if (deposit && !append(log.data().view(), deposits)) {
                return null;
            }
        }
        return deposits.toByteArray();
    }

    private static boolean append(byte[] event, ByteArrayOutputStream deposits) {
        if (event.length != DEPOSIT_EVENT_BYTES) {
            return false;
        }
        for (int i = 0; i < FIELD_OFFSETS.length; i++) {
            int from = FIELD_OFFSETS[i] + 32;
            if (!isWord(event, 32 * i, FIELD_OFFSETS[i]) || !isWord(event, FIELD_OFFSETS[i], FIELD_BYTES[i])) {
                return false;
            }
            deposits.write(event, from, FIELD_BYTES[i]);
        }
        return true;
    }

    private static boolean isWord(byte[] event, int at, int value) {
        return new BigInteger(1, Arrays.copyOfRange(event, at, at + 32)).equals(BigInteger.valueOf(value));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
