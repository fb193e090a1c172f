package io.florin.chain.evm.instruction;

/// Comparisons, bits and shifts of 256-bit words. Conventions are those of {@link Arithmetic}.
public final class Bitwise {
    private static final int LIMBS = Arithmetic.LIMBS;

    private Bitwise() {}

    /// LT.
    public static int lt(long[] s, int r) {
        return truth(s, r, less(s, r + LIMBS, r));
    }

    /// GT.
    public static int gt(long[] s, int r) {
        return truth(s, r, less(s, r, r + LIMBS));
    }

    /// SLT.
    public static int slt(long[] s, int r) {
        return truth(s, r, lessSigned(s, r + LIMBS, r));
    }

    /// SGT.
    public static int sgt(long[] s, int r) {
        return truth(s, r, lessSigned(s, r, r + LIMBS));
    }

    /// EQ.
    public static int eq(long[] s, int r) {
        int a = r + LIMBS;
        return truth(s, r, (s[a] ^ s[r] | s[a + 1] ^ s[r + 1] | s[a + 2] ^ s[r + 2] | s[a + 3] ^ s[r + 3]) == 0);
    }

    /// ISZERO.
    public static int isZeroOp(long[] s, int r) {
        return truth(s, r, isZero(s, r));
    }

    private static int truth(long[] s, int r, boolean value) {
        return StackMemory.set(s, r, value ? 1 : 0);
    }

    /// True for a word of 0.
    public static boolean isZero(long[] s, int a) {
        return (s[a] | s[a + 1] | s[a + 2] | s[a + 3]) == 0;
    }

    /// a < b unsigned.
    static boolean less(long[] s, int a, int b) {
        if (s[a + 3] != s[b + 3]) {
            return Long.compareUnsigned(s[a + 3], s[b + 3]) < 0;
        }
        if (s[a + 2] != s[b + 2]) {
            return Long.compareUnsigned(s[a + 2], s[b + 2]) < 0;
        }
        return s[a + 1] != s[b + 1]
                ? Long.compareUnsigned(s[a + 1], s[b + 1]) < 0
                : Long.compareUnsigned(s[a], s[b]) < 0;
    }

    /// a < b signed.
    private static boolean lessSigned(long[] s, int a, int b) {
        return s[a + 3] != s[b + 3] ? s[a + 3] < s[b + 3] : less(s, a, b);
    }

    /// AND.
    public static int and(long[] s, int r) {
        int a = r + LIMBS;
        s[r] &= s[a];
        s[r + 1] &= s[a + 1];
        s[r + 2] &= s[a + 2];
        s[r + 3] &= s[a + 3];
        return a;
    }

    /// OR.
    public static int or(long[] s, int r) {
        int a = r + LIMBS;
        s[r] |= s[a];
        s[r + 1] |= s[a + 1];
        s[r + 2] |= s[a + 2];
        s[r + 3] |= s[a + 3];
        return a;
    }

    /// XOR.
    public static int xor(long[] s, int r) {
        int a = r + LIMBS;
        s[r] ^= s[a];
        s[r + 1] ^= s[a + 1];
        s[r + 2] ^= s[a + 2];
        s[r + 3] ^= s[a + 3];
        return a;
    }

    /// NOT.
    public static int not(long[] s, int r) {
        s[r] = ~s[r];
        s[r + 1] = ~s[r + 1];
        s[r + 2] = ~s[r + 2];
        s[r + 3] = ~s[r + 3];
        return r + LIMBS;
    }

    /// BYTE: number a of b, 0 = highest; 0 beyond 31.
    public static int byteAt(long[] s, int r) {
        int a = r + LIMBS;
        long position = s[a];
        boolean outside = (s[a + 1] | s[a + 2] | s[a + 3]) != 0 || Long.compareUnsigned(position, 31) > 0;
        long out = 0;
        if (!outside) {
            int fromLow = 31 - (int) position;
            out = s[r + fromLow / 8] >>> 8 * (fromLow % 8) & 0xff;
        }
        return StackMemory.set(s, r, out);
    }

    /// CLZ (EIP-7939): zero bits above the highest one.
    public static int clz(long[] s, int r) {
        return StackMemory.set(s, r, 256 - bitLength(s, r));
    }

    /// Position of the highest bit plus one.
    static int bitLength(long[] s, int a) {
        for (int i = LIMBS - 1; i >= 0; i--) {
            if (s[a + i] != 0) {
                return 64 * i + 64 - Long.numberOfLeadingZeros(s[a + i]);
            }
        }
        return 0;
    }

    /// SHL: b << a.
    public static int shl(long[] s, int r) {
        int shift = shift(s, r + LIMBS);
        int bits = shift & 63;
        int back = 63 - bits;
        long w0 = s[r];
        long w1 = s[r + 1];
        long w2 = s[r + 2];
        long w3 = s[r + 3];
        switch (shift >>> 6) {
            case 0 ->
                StackMemory.put(
                        s,
                        r,
                        w3 << bits | w2 >>> 1 >>> back,
                        w2 << bits | w1 >>> 1 >>> back,
                        w1 << bits | w0 >>> 1 >>> back,
                        w0 << bits);
            case 1 ->
                StackMemory.put(s, r, w2 << bits | w1 >>> 1 >>> back, w1 << bits | w0 >>> 1 >>> back, w0 << bits, 0);
            case 2 -> StackMemory.put(s, r, w1 << bits | w0 >>> 1 >>> back, w0 << bits, 0, 0);
            case 3 -> StackMemory.put(s, r, w0 << bits, 0, 0, 0);
            default -> StackMemory.set(s, r, 0);
        }
        return r + LIMBS;
    }

    /// SHR: b >>> a, filled with zeros.
    public static int shr(long[] s, int r) {
        return shiftRight(s, r, 0);
    }

    /// SAR: b >> a, filled with the sign.
    public static int sar(long[] s, int r) {
        return shiftRight(s, r, s[r + 3] >> 63);
    }

    private static int shiftRight(long[] s, int r, long fill) {
        int shift = shift(s, r + LIMBS);
        int bits = shift & 63;
        int back = 63 - bits;
        long w0 = s[r];
        long w1 = s[r + 1];
        long w2 = s[r + 2];
        long w3 = s[r + 3];
        long top = w3 >>> bits | fill << 1 << back;
        switch (shift >>> 6) {
            case 0 ->
                StackMemory.put(
                        s,
                        r,
                        top,
                        w2 >>> bits | w3 << 1 << back,
                        w1 >>> bits | w2 << 1 << back,
                        w0 >>> bits | w1 << 1 << back);
            case 1 -> StackMemory.put(s, r, fill, top, w2 >>> bits | w3 << 1 << back, w1 >>> bits | w2 << 1 << back);
            case 2 -> StackMemory.put(s, r, fill, fill, top, w2 >>> bits | w3 << 1 << back);
            case 3 -> StackMemory.put(s, r, fill, fill, fill, top);
            default -> StackMemory.put(s, r, fill, fill, fill, fill);
        }
        return r + LIMBS;
    }

    private static int shift(long[] s, int a) {
        boolean large = (s[a + 1] | s[a + 2] | s[a + 3]) != 0 || Long.compareUnsigned(s[a], 256) >= 0;
        return large ? 256 : (int) s[a];
    }
}
