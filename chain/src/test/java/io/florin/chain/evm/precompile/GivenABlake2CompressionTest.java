package io.florin.chain.evm.precompile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.junit.jupiter.api.Test;

/// One compression is the whole hash of a message of at most one block, so that another library is the oracle.
class GivenABlake2CompressionTest {
    private static final long SEED = 152;
    private static final int BLOCK = 128;
    private static final long[] IV = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
    };

    private final Blake2F compression = new Blake2F();

    @Test
    void whenAMessageFillsAtMostOneBlock_thenItIsTheHash() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int length = 0; length <= BLOCK; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            Blake2bDigest digest = new Blake2bDigest(512);
            digest.update(message, 0, length);
            byte[] hash = new byte[64];
            digest.doFinal(hash, 0);

            assertArrayEquals(hash, compression.run(input(message)), "seed " + SEED + ", length " + length);
        }
    }

    @Test
    void whenRoundsAreMany_thenTheyCostOneGasEachWithoutSign() {
        byte[] input = input(new byte[0]);
        Arrays.fill(input, 0, 4, (byte) 0xff);

        assertEquals(4_294_967_295L, compression.gas(input));
        assertEquals(0, compression.gas(Arrays.copyOf(input, 212)), "a malformed input is refused, not priced");
    }

    @Test
    void whenLengthOrFlagIsWrong_thenTheInputIsRefused() {
        byte[] input = input(new byte[3]);
        assertNull(compression.run(Arrays.copyOf(input, 212)));
        assertNull(compression.run(Arrays.copyOf(input, 214)));
        input[212] = 2;
        assertNull(compression.run(input));
    }

    /// Twelve rounds, the state of an unkeyed 64-byte hash, the final block.
    private static byte[] input(byte[] message) {
        ByteBuffer input = ByteBuffer.allocate(213).putInt(12).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < IV.length; i++) {
            input.putLong(i == 0 ? IV[0] ^ 0x01010040L : IV[i]);
        }
        input.put(Arrays.copyOf(message, BLOCK))
                .putLong(message.length)
                .putLong(0)
                .put((byte) 1);
        return input.array();
    }
}
