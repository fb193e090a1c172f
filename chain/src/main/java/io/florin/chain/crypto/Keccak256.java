package io.florin.chain.crypto;

import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Keccak-256 as Ethereum uses it (padding 0x01, before FIPS 202 changed it). Thread-safe: no state is
/// shared.
public final class Keccak256 {
    private static final int RATE = 136;
    private static final VarHandle LANES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long[] ROUND = {
        0x0000000000000001L, 0x0000000000008082L, 0x800000000000808AL, 0x8000000080008000L,
        0x000000000000808BL, 0x0000000080000001L, 0x8000000080008081L, 0x8000000000008009L,
        0x000000000000008AL, 0x0000000000000088L, 0x0000000080008009L, 0x000000008000000AL,
        0x000000008000808BL, 0x800000000000008BL, 0x8000000000008089L, 0x8000000000008003L,
        0x8000000000008002L, 0x8000000000000080L, 0x000000000000800AL, 0x800000008000000AL,
        0x8000000080008081L, 0x8000000000008080L, 0x0000000080000001L, 0x8000000080008008L
    };

    private Keccak256() {}

    /// Hash of all bytes, 32 bytes long.
    public static byte[] hash(byte[] input) {
        return hash(input, 0, input.length);
    }

    /// Hash as a {@link Hash}.
    public static Hash of(byte[] input) {
        return Hash.of(hash(input));
    }

    /// Hash as a {@link Hash}.
    public static Hash of(Bytes input) {
        return Hash.of(hash(input.view()));
    }

    /// Hash of a range.
    public static byte[] hash(byte[] input, int offset, int length) {
        State state = new State();
        hash(input, offset, length, state);
        byte[] out = new byte[32];
        for (int i = 0; i < 4; i++) {
            LANES.set(out, 8 * i, state.lanes[i]);
        }
        return out;
    }

    /// Room for hashing without allocation. Mutable, confined to one thread.
    public static final class State {
        private final long[] lanes = new long[25];
        private final long[] spare = new long[25];

        /// A quarter of the hash, little-endian, from 0 to 3.
        public long lane(int index) {
            return lanes[index];
        }
    }

    /// Hash of a range into the state's first four lanes.
    public static void hash(byte[] input, int offset, int length, State state) {
        long[] lanes = state.lanes;
        Arrays.fill(lanes, 0);
        int at = offset;
        int left = length;
        while (left >= RATE) {
            absorb(input, at, RATE / 8, lanes);
            permute(state);
            at += RATE;
            left -= RATE;
        }
        int whole = left / 8;
        absorb(input, at, whole, lanes);
        for (int i = 8 * whole; i < left; i++) {
            lanes[whole] ^= (input[at + i] & 0xffL) << 8 * (i % 8);
        }
        lanes[whole] ^= 1L << 8 * (left % 8);
        lanes[RATE / 8 - 1] ^= Long.MIN_VALUE;
        permute(state);
    }

    private static void absorb(byte[] input, int at, int count, long[] lanes) {
        for (int i = 0; i < count; i++) {
            lanes[i] ^= (long) LANES.get(input, at + 8 * i);
        }
    }

    /// Keccak-f[1600]. A round reads one array and writes the other: with all lanes in locals the compiler
    /// spends a third of its instructions on moving them in and out of registers.
    private static void permute(State state) {
        long[] a = state.lanes;
        long[] out = state.spare;
        for (int round = 0; round < ROUND.length; round++) {
            long c0 = a[0] ^ a[5] ^ a[10] ^ a[15] ^ a[20];
            long c1 = a[1] ^ a[6] ^ a[11] ^ a[16] ^ a[21];
            long c2 = a[2] ^ a[7] ^ a[12] ^ a[17] ^ a[22];
            long c3 = a[3] ^ a[8] ^ a[13] ^ a[18] ^ a[23];
            long c4 = a[4] ^ a[9] ^ a[14] ^ a[19] ^ a[24];
            long d0 = c4 ^ Long.rotateLeft(c1, 1);
            long d1 = c0 ^ Long.rotateLeft(c2, 1);
            long d2 = c1 ^ Long.rotateLeft(c3, 1);
            long d3 = c2 ^ Long.rotateLeft(c4, 1);
            long d4 = c3 ^ Long.rotateLeft(c0, 1);

            long b0 = a[0] ^ d0;
            long b1 = Long.rotateLeft(a[6] ^ d1, 44);
            long b2 = Long.rotateLeft(a[12] ^ d2, 43);
            long b3 = Long.rotateLeft(a[18] ^ d3, 21);
            long b4 = Long.rotateLeft(a[24] ^ d4, 14);
            out[0] = b0 ^ (~b1 & b2) ^ ROUND[round];
            out[1] = b1 ^ (~b2 & b3);
            out[2] = b2 ^ (~b3 & b4);
            out[3] = b3 ^ (~b4 & b0);
            out[4] = b4 ^ (~b0 & b1);

            b0 = Long.rotateLeft(a[3] ^ d3, 28);
            b1 = Long.rotateLeft(a[9] ^ d4, 20);
            b2 = Long.rotateLeft(a[10] ^ d0, 3);
            b3 = Long.rotateLeft(a[16] ^ d1, 45);
            b4 = Long.rotateLeft(a[22] ^ d2, 61);
            out[5] = b0 ^ (~b1 & b2);
            out[6] = b1 ^ (~b2 & b3);
            out[7] = b2 ^ (~b3 & b4);
            out[8] = b3 ^ (~b4 & b0);
            out[9] = b4 ^ (~b0 & b1);

            b0 = Long.rotateLeft(a[1] ^ d1, 1);
            b1 = Long.rotateLeft(a[7] ^ d2, 6);
            b2 = Long.rotateLeft(a[13] ^ d3, 25);
            b3 = Long.rotateLeft(a[19] ^ d4, 8);
            b4 = Long.rotateLeft(a[20] ^ d0, 18);
            out[10] = b0 ^ (~b1 & b2);
            out[11] = b1 ^ (~b2 & b3);
            out[12] = b2 ^ (~b3 & b4);
            out[13] = b3 ^ (~b4 & b0);
            out[14] = b4 ^ (~b0 & b1);

            b0 = Long.rotateLeft(a[4] ^ d4, 27);
            b1 = Long.rotateLeft(a[5] ^ d0, 36);
            b2 = Long.rotateLeft(a[11] ^ d1, 10);
            b3 = Long.rotateLeft(a[17] ^ d2, 15);
            b4 = Long.rotateLeft(a[23] ^ d3, 56);
            out[15] = b0 ^ (~b1 & b2);
            out[16] = b1 ^ (~b2 & b3);
            out[17] = b2 ^ (~b3 & b4);
            out[18] = b3 ^ (~b4 & b0);
            out[19] = b4 ^ (~b0 & b1);

            b0 = Long.rotateLeft(a[2] ^ d2, 62);
            b1 = Long.rotateLeft(a[8] ^ d3, 55);
            b2 = Long.rotateLeft(a[14] ^ d4, 39);
            b3 = Long.rotateLeft(a[15] ^ d0, 41);
            b4 = Long.rotateLeft(a[21] ^ d1, 2);
            out[20] = b0 ^ (~b1 & b2);
            out[21] = b1 ^ (~b2 & b3);
            out[22] = b2 ^ (~b3 & b4);
            out[23] = b3 ^ (~b4 & b0);
            out[24] = b4 ^ (~b0 & b1);
            long[] swapped = a;
            a = out;
            out = swapped;
        }
    }
}
