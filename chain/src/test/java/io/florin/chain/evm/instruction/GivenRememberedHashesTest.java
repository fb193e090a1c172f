package io.florin.chain.evm.instruction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.florin.chain.crypto.Keccak256;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Hashes are the same whether they are made, remembered, or their place was taken by another input.
class GivenRememberedHashesTest {
    private static final long SEED = Long.getLong("florin.seed", 20_261_125L);

    private static void check(HashMemory hashes, byte[] bytes, int from, int length) {
        long[] s = new long[8];
        hashes.hash(bytes, from, length, s, 4);
        byte[] written = new byte[32];
        StackMemory.store(s, 4, written, 0);
        assertArrayEquals(Keccak256.hash(bytes, from, length), written, "length " + length + " from " + from);
    }

    @Test
    void whenInputsRepeatAndCollide_thenEachHashIsRight() {
        System.out.println("remembered hashes: seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        HashMemory hashes = new HashMemory();
        byte[] bytes = new byte[2_048];
        random.nextBytes(bytes);
        for (int i = 0; i < 20_000; i++) {
            int length = new int[] {32, 64, 64, 0, 31, 96}[random.nextInt(6)];
            check(hashes, bytes, random.nextInt(bytes.length - length), length);
        }
    }

    @Test
    void whenTheInputIsZeros_thenAnEmptyPlaceIsNotTakenForIt() {
        HashMemory hashes = new HashMemory();

        check(hashes, new byte[64], 0, 32);
        check(hashes, new byte[64], 0, 64);
        check(hashes, new byte[64], 0, 32);
    }
}
