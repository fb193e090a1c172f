package io.florin.chain.evm.instruction;

import io.florin.chain.crypto.Keccak256;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Keccak-256 that remembers inputs of 32 and 64 bytes, of which contracts make the places of array and
/// mapping slots. Direct-mapped: an input has one place, a newer one takes it. The whole input is
/// compared. Mutable, confined to one thread, so that no lock is needed.
final class HashMemory {
    private static final VarHandle LANES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9e3779b97f4a7c15L;
    private static final int PLACE_BITS = 8;

    /// Lanes of a place: length in bytes, input, hash.
    private static final int INPUT = 1;

    private static final int HASH = 9;
    private static final int STRIDE = 13;

    private final long[] places = new long[STRIDE << PLACE_BITS];
    private final Keccak256.State state = new Keccak256.State();

    /// Writes the hash of a range as a stack item at `at`.
    void hash(byte[] bytes, int from, int length, long[] s, int at) {
        if (length != 32 && length != 64) {
            Keccak256.hash(bytes, from, length, state);
            put(s, at, state.lane(0), state.lane(1), state.lane(2), state.lane(3));
            return;
        }
        int place = place(bytes, from, length);
        if (!isAt(place, bytes, from, length)) {
            Keccak256.hash(bytes, from, length, state);
            places[place] = length;
            for (int i = 0; i < length / 8; i++) {
                places[place + INPUT + i] = (long) LANES.get(bytes, from + 8 * i);
            }
            for (int i = 0; i < 4; i++) {
                places[place + HASH + i] = state.lane(i);
            }
        }
        int hash = place + HASH;
        put(s, at, places[hash], places[hash + 1], places[hash + 2], places[hash + 3]);
    }

    private static int place(byte[] bytes, int from, int length) {
        long mixed = length;
        for (int i = 0; i < length; i += 8) {
            mixed = (mixed ^ (long) LANES.get(bytes, from + i)) * MIX;
            mixed ^= mixed >>> 32;
        }
        return STRIDE * (int) (mixed * MIX >>> 64 - PLACE_BITS);
    }

    private boolean isAt(int place, byte[] bytes, int from, int length) {
        if (places[place] != length) {
            return false;
        }
        for (int i = 0; i < length / 8; i++) {
            if (places[place + INPUT + i] != (long) LANES.get(bytes, from + 8 * i)) {
                return false;
            }
        }
        return true;
    }

    private static void put(long[] s, int at, long first, long second, long third, long fourth) {
        StackMemory.put(
                s,
                at,
                Long.reverseBytes(first),
                Long.reverseBytes(second),
                Long.reverseBytes(third),
                Long.reverseBytes(fourth));
    }
}
