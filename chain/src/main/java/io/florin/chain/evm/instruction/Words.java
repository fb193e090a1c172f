package io.florin.chain.evm.instruction;

/// 256-bit arithmetic on the stack slab: four little-endian limbs per item. `a` and `b` are offsets of the operands'
/// lowest limbs, the result goes to `r` (operands may overlap it). All results are modulo 2^256. Static and stateless;
/// nothing is allocated. Quotients are in {@link Division}.
public final class Words {
    private static final int LIMBS = 4;

    private Words() {}

    /// r = a + b.
    public static void add(long[] s, int a, int b, int r) {
        addWithCarry(s, a, b, r);
    }

    /// r = a + b; returns bit 256.
    static long addWithCarry(long[] s, int a, int b, int r) {
        long a0 = s[a];
        long r0 = a0 + s[b];
        long c0 = below(r0, a0);
        long a1 = s[a + 1];
        long p1 = a1 + s[b + 1];
        long r1 = p1 + c0;
        long c1 = below(p1, a1) | below(r1, c0);
        long a2 = s[a + 2];
        long p2 = a2 + s[b + 2];
        long r2 = p2 + c1;
        long c2 = below(p2, a2) | below(r2, c1);
        long a3 = s[a + 3];
        long p3 = a3 + s[b + 3];
        long r3 = p3 + c2;
        s[r] = r0;
        s[r + 1] = r1;
        s[r + 2] = r2;
        s[r + 3] = r3;
        return below(p3, a3) | below(r3, c2);
    }

    private static long below(long x, long y) {
        return Long.compareUnsigned(x, y) < 0 ? 1 : 0;
    }

    /// r = a - b.
    public static void sub(long[] s, int a, int b, int r) {
        long a0 = s[a];
        long b0 = s[b];
        long c0 = below(a0, b0);
        long a1 = s[a + 1];
        long b1 = s[b + 1];
        long p1 = a1 - b1;
        long c1 = below(a1, b1) | below(p1, c0);
        long a2 = s[a + 2];
        long b2 = s[b + 2];
        long p2 = a2 - b2;
        long c2 = below(a2, b2) | below(p2, c1);
        long p3 = s[a + 3] - s[b + 3];
        s[r] = a0 - b0;
        s[r + 1] = p1 - c0;
        s[r + 2] = p2 - c1;
        s[r + 3] = p3 - c2;
    }

    /// r = a * b.
    public static void mul(long[] s, int a, int b, int r) {
        if ((s[a + 1] | s[a + 2] | s[a + 3] | s[b + 1] | s[b + 2] | s[b + 3]) == 0) {
            long x = s[a];
            long y = s[b];
            s[r] = x * y;
            s[r + 1] = Math.unsignedMultiplyHigh(x, y);
            s[r + 2] = 0;
            s[r + 3] = 0;
        } else {
            truncatedProduct(s, a, b, r);
        }
    }

    /// Ten partial products, row by row.
    private static void truncatedProduct(long[] s, int a, int b, int r) {
        long x = s[a];
        long b0 = s[b];
        long b1 = s[b + 1];
        long b2 = s[b + 2];
        long r0 = x * b0;
        long k = Math.unsignedMultiplyHigh(x, b0);
        long low = x * b1;
        long r1 = low + k;
        k = Math.unsignedMultiplyHigh(x, b1) + below(r1, low);
        low = x * b2;
        long r2 = low + k;
        k = Math.unsignedMultiplyHigh(x, b2) + below(r2, low);
        long r3 = x * s[b + 3] + k;

        x = s[a + 1];
        low = x * b0;
        r1 += low;
        k = Math.unsignedMultiplyHigh(x, b0) + below(r1, low);
        low = x * b1;
        long t = low + k;
        k = Math.unsignedMultiplyHigh(x, b1) + below(t, low);
        r2 += t;
        k += below(r2, t);
        r3 += x * b2 + k;

        x = s[a + 2];
        low = x * b0;
        r2 += low;
        k = Math.unsignedMultiplyHigh(x, b0) + below(r2, low);
        r3 += x * b1 + k + s[a + 3] * b0;

        s[r] = r0;
        s[r + 1] = r1;
        s[r + 2] = r2;
        s[r + 3] = r3;
    }

    /// Full 512-bit product to eight limbs at `r`, which overlap no operand.
    static void product(long[] s, int a, int b, int r) {
        set(s, r, 0);
        for (int i = 0; i < LIMBS; i++) {
            s[r + i + LIMBS] = s[a + i] == 0 ? 0 : addRow(s, s[a + i], b, r + i);
        }
    }

    /// Adds x * b to four limbs at `r`; returns the limb above.
    private static long addRow(long[] s, long x, int b, int r) {
        long k = 0;
        for (int j = 0; j < LIMBS; j++) {
            long y = s[b + j];
            long low = x * y + k;
            k = Math.unsignedMultiplyHigh(x, y) + below(low, k);
            long sum = s[r + j] + low;
            k += below(sum, low);
            s[r + j] = sum;
        }
        return k;
    }

    /// r = a ^ e. Eight limbs from `t` on, above the operands, are overwritten.
    public static void exp(long[] s, int a, int e, int r, int t) {
        int power = t;
        int base = t + LIMBS;
        for (int i = 0; i < LIMBS; i++) {
            s[base + i] = s[a + i];
        }
        set(s, power, 1);
        for (int i = bitLength(s, e) - 1; i >= 0; i--) {
            mul(s, power, power, power);
            if ((s[e + i / 64] >>> i % 64 & 1) == 1) {
                mul(s, power, base, power);
            }
        }
        for (int i = 0; i < LIMBS; i++) {
            s[r + i] = s[power + i];
        }
    }

    /// Position of the highest bit plus one.
    public static int bitLength(long[] s, int a) {
        for (int i = LIMBS - 1; i >= 0; i--) {
            if (s[a + i] != 0) {
                return 64 * i + 64 - Long.numberOfLeadingZeros(s[a + i]);
            }
        }
        return 0;
    }

    /// r = b with the sign bit of its byte number a (0 = lowest) copied upwards.
    public static void signExtend(long[] s, int a, int b, int r) {
        long position = s[a];
        boolean large = (s[a + 1] | s[a + 2] | s[a + 3]) != 0 || Long.compareUnsigned(position, 31) >= 0;
        int bit = large ? 255 : (int) position * 8 + 7;
        int limb = bit / 64;
        long sign = s[b + limb] << 63 - bit % 64 >> 63;
        long keep = -1L >>> 63 - bit % 64;
        for (int i = 0; i < LIMBS; i++) {
            long value = s[b + i];
            s[r + i] = i < limb ? value : i > limb ? sign : value & keep | sign & ~keep;
        }
    }

    /// a < b unsigned.
    public static boolean less(long[] s, int a, int b) {
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
    public static boolean lessSigned(long[] s, int a, int b) {
        return s[a + 3] != s[b + 3] ? s[a + 3] < s[b + 3] : less(s, a, b);
    }

    /// a = b.
    public static boolean equal(long[] s, int a, int b) {
        return (s[a] ^ s[b] | s[a + 1] ^ s[b + 1] | s[a + 2] ^ s[b + 2] | s[a + 3] ^ s[b + 3]) == 0;
    }

    /// a = 0.
    public static boolean isZero(long[] s, int a) {
        return (s[a] | s[a + 1] | s[a + 2] | s[a + 3]) == 0;
    }

    /// b = a & b.
    public static void and(long[] s, int a, int b) {
        s[b] &= s[a];
        s[b + 1] &= s[a + 1];
        s[b + 2] &= s[a + 2];
        s[b + 3] &= s[a + 3];
    }

    /// b = a | b.
    public static void or(long[] s, int a, int b) {
        s[b] |= s[a];
        s[b + 1] |= s[a + 1];
        s[b + 2] |= s[a + 2];
        s[b + 3] |= s[a + 3];
    }

    /// b = a ^ b.
    public static void xor(long[] s, int a, int b) {
        s[b] ^= s[a];
        s[b + 1] ^= s[a + 1];
        s[b + 2] ^= s[a + 2];
        s[b + 3] ^= s[a + 3];
    }

    /// a = ~a.
    public static void not(long[] s, int a) {
        s[a] = ~s[a];
        s[a + 1] = ~s[a + 1];
        s[a + 2] = ~s[a + 2];
        s[a + 3] = ~s[a + 3];
    }

    /// r = byte number a of b, 0 = highest; 0 beyond 31.
    public static void byteAt(long[] s, int a, int b, int r) {
        long position = s[a];
        boolean outside = (s[a + 1] | s[a + 2] | s[a + 3]) != 0 || Long.compareUnsigned(position, 31) > 0;
        long out = 0;
        if (!outside) {
            int fromLow = 31 - (int) position;
            out = s[b + fromLow / 8] >>> 8 * (fromLow % 8) & 0xff;
        }
        set(s, r, out);
    }

    /// r = b << a.
    public static void shl(long[] s, int a, int b, int r) {
        int shift = shift(s, a);
        int bits = shift & 63;
        int back = 63 - bits;
        long w0 = s[b];
        long w1 = s[b + 1];
        long w2 = s[b + 2];
        long w3 = s[b + 3];
        switch (shift >>> 6) {
            case 0 ->
                put(
                        s,
                        r,
                        w3 << bits | w2 >>> 1 >>> back,
                        w2 << bits | w1 >>> 1 >>> back,
                        w1 << bits | w0 >>> 1 >>> back,
                        w0 << bits);
            case 1 -> put(s, r, w2 << bits | w1 >>> 1 >>> back, w1 << bits | w0 >>> 1 >>> back, w0 << bits, 0);
            case 2 -> put(s, r, w1 << bits | w0 >>> 1 >>> back, w0 << bits, 0, 0);
            case 3 -> put(s, r, w0 << bits, 0, 0, 0);
            default -> set(s, r, 0);
        }
    }

    /// r = b >>> a, filled with zeros or, for `signed`, with the sign.
    public static void shr(long[] s, int a, int b, int r, boolean signed) {
        int shift = shift(s, a);
        int bits = shift & 63;
        int back = 63 - bits;
        long w0 = s[b];
        long w1 = s[b + 1];
        long w2 = s[b + 2];
        long w3 = s[b + 3];
        long fill = signed ? w3 >> 63 : 0;
        long top = w3 >>> bits | fill << 1 << back;
        switch (shift >>> 6) {
            case 0 ->
                put(
                        s,
                        r,
                        top,
                        w2 >>> bits | w3 << 1 << back,
                        w1 >>> bits | w2 << 1 << back,
                        w0 >>> bits | w1 << 1 << back);
            case 1 -> put(s, r, fill, top, w2 >>> bits | w3 << 1 << back, w1 >>> bits | w2 << 1 << back);
            case 2 -> put(s, r, fill, fill, top, w2 >>> bits | w3 << 1 << back);
            case 3 -> put(s, r, fill, fill, fill, top);
            default -> put(s, r, fill, fill, fill, fill);
        }
    }

    private static int shift(long[] s, int a) {
        boolean large = (s[a + 1] | s[a + 2] | s[a + 3]) != 0 || Long.compareUnsigned(s[a], 256) >= 0;
        return large ? 256 : (int) s[a];
    }

    /// Sets an item to a value of up to 64 bits.
    public static void set(long[] s, int r, long unsigned) {
        s[r] = unsigned;
        s[r + 1] = 0;
        s[r + 2] = 0;
        s[r + 3] = 0;
    }

    /// Sets an item, the highest limb first.
    public static void put(long[] s, int r, long w3, long w2, long w1, long w0) {
        s[r] = w0;
        s[r + 1] = w1;
        s[r + 2] = w2;
        s[r + 3] = w3;
    }
}
