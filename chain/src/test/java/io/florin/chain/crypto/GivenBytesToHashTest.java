package io.florin.chain.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.junit.jupiter.api.Test;

/// Keccak-256 against another library, for every length around the block sizes.
class GivenBytesToHashTest {
    private static final long SEED = Long.getLong("florin.seed", 20_261_125L);

    private static byte[] oracle(byte[] input, int offset, int length) {
        KeccakDigest digest = new KeccakDigest(256);
        digest.update(input, offset, length);
        byte[] out = new byte[32];
        digest.doFinal(out, 0);
        return out;
    }

    @Test
    void whenHashed_thenTheHashIsThatOfAnotherLibrary() {
        System.out.println("hashes: seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int length = 0; length <= 600; length++) {
            byte[] input = new byte[length + 16];
            random.nextBytes(input);
            int offset = random.nextInt(16);
            byte[] expected = oracle(input, offset, length);
            assertArrayEquals(expected, Keccak256.hash(input, offset, length), "length " + length);
            byte[] alone = Arrays.copyOfRange(input, offset, offset + length);
            assertArrayEquals(expected, Keccak256.hash(alone), "alone, length " + length);
        }
    }
}
