package io.florin.chain.evm.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.fork.OpcodeTable;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import org.junit.jupiter.api.Test;

/// Codes stay what their hash says, whatever the caches forget.
class GivenCachedCodeTest {
    private static Bytes code(int number) {
        return Bytes.of(new byte[] {0x61, (byte) (number >> 8), (byte) number, 0x5b});
    }

    @Test
    void whenManyCodesAreAsked_thenEachIsThatOfItsHash() {
        RecentCodes recent = new RecentCodes(new CodeCache(2_000));
        for (int i = 0; i < 2_000; i++) {
            Bytes bytes = code(i * 7 % 300);
            Code code = recent.get(Keccak256.of(bytes), () -> bytes);
            assertArrayEquals(bytes.toArray(), code.toBytes().toArray(), "code " + i);
        }
    }

    @Test
    void whenTheSharedCacheIsFull_thenTheOldestCodeIsForgotten() {
        CodeCache cache = new CodeCache(1_000);
        Hash first = Keccak256.of(code(0));
        Code before = cache.get(first, () -> code(0));
        assertSame(before, cache.get(first, () -> code(0)), "held");
        for (int i = 1; i < 20; i++) {
            Bytes bytes = code(i);
            cache.get(Keccak256.of(bytes), () -> bytes);
        }
        assertNotSame(before, cache.get(first, () -> code(0)), "made again");
    }

    @Test
    void whenPushDataHoldsAJumpdest_thenNoJumpGoesThere() {
        Code code = new Code(Bytes.fromHex("605b5b61"));

        assertFalse(code.isJumpTarget(1), "push data");
        assertTrue(code.isJumpTarget(2), "an instruction");
        assertFalse(code.isJumpTarget(4), "behind the end");
        assertFalse(code.isJumpTarget(-1), "in front");
    }

    @Test
    void whenCutIntoBlocks_thenEachKnowsItsGasAndItsStack() {
        // PUSH1 1 PUSH1 2 ADD | GAS ends the block; POP DUP3 | JUMPDEST begins one
        Code code = new Code(Bytes.fromHex("60016002015a5082" + "5b00"));
        Blocks blocks = code.blocks(OpcodeTable.of(Fork.OSAKA));
        long first = blocks.rules()[blocks.blockAt()[0]];
        long second = blocks.rules()[blocks.blockAt()[6]];
        long third = blocks.rules()[blocks.blockAt()[8]];

        assertEquals(3 + 3 + 3 + 2, Blocks.gas(first), "three words and GAS");
        assertTrue(Blocks.fits(first, 0), "needs nothing");
        assertFalse(Blocks.fits(first, 4 * 1_023), "needs two places at its highest");
        assertEquals(2 + 3, Blocks.gas(second), "POP and DUP3");
        assertFalse(Blocks.fits(second, 4 * 3), "DUP3 behind POP needs four items");
        assertTrue(Blocks.fits(second, 4 * 4), "four are enough");
        assertEquals(1, Blocks.gas(third), "JUMPDEST and STOP");
    }
}
