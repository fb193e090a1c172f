package io.florin.chain.crypto.curve;

import java.math.BigInteger;

/// Between numbers, big-endian bytes and limbs of fewer than 57 bits, least significant first. Immutable.
final class LimbCodec {
    private final int count;
    private final int bits;
    private final int bytes;
    private final long[] modulus;

    /// @param count limbs per number
    /// @param bits bits per limb
    /// @param bytes bytes per number
    LimbCodec(BigInteger modulus, int count, int bits, int bytes) {
        this.count = count;
        this.bits = bits;
        this.bytes = bytes;
        this.modulus = limbs(modulus);
    }

    /// @param value from 0 to the modulus
    long[] limbs(BigInteger value) {
        long[] out = new long[count];
        for (int i = 0; i < count; i++) {
            out[i] = value.shiftRight(bits * i).longValue() & (1L << bits) - 1;
        }
        return out;
    }

    /// -1 / modulus, mod 2^bits.
    long negativeInverse() {
        BigInteger radix = BigInteger.ONE.shiftLeft(bits);
        return BigInteger.valueOf(modulus[0])
                .modInverse(radix)
                .negate()
                .mod(radix)
                .longValue();
    }

    /// Reads a number; false when it is not below the modulus.
    boolean read(byte[] in, int at, long[] out, int o) {
        long window = 0;
        int held = 0;
        int limb = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            long next = in[at + i] & 0xffL;
            window |= next << held;
            held += 8;
            if (held >= bits) {
                out[o + limb++] = window & (1L << bits) - 1;
                held -= bits;
                window = held == 0 ? 0 : next >>> (8 - held);
            }
        }
        for (; limb < count; limb++) {
            out[o + limb] = window;
            window = 0;
        }
        return isBelowModulus(out, o);
    }

    private boolean isBelowModulus(long[] a, int x) {
        for (int i = count - 1; i >= 0; i--) {
            if (a[x + i] != modulus[i]) {
                return a[x + i] < modulus[i];
            }
        }
        return false;
    }

    /// Writes a number.
    void write(long[] plain, byte[] out, int at) {
        long window = 0;
        int held = 0;
        int limb = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            if (held < 8 && limb < count) {
                window |= plain[limb] << held;
                out[at + i] = (byte) window;
                int used = 8 - held;
                window = plain[limb++] >>> used;
                held = bits - used;
            } else {
                out[at + i] = (byte) window;
                window >>>= 8;
                held -= 8;
            }
        }
    }
}
