package io.florin.chain.evm.instruction;

/// Sums, products, powers and quotients of 256-bit words, modulo 2^256. Instructions take the offset
/// `r` of their lowest operand, leave the result there and return the stack pointer behind it; the
/// operand on top is the first one. Other methods take the offsets of operands `a`, `b` and result `r`,
/// which may overlap. A word has four little-endian limbs. Static and stateless; nothing is allocated.
public final class Arithmetic {
    static final int LIMBS = 4;

    private Arithmetic() {}

    /// ADD.
    public static int add(long[] s, int r) {
        add(s, r + LIMBS, r, r);
        return r + LIMBS;
    }

    /// r = a + b; returns bit 256.
    static long add(long[] s, int a, int b, int r) {
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

    static long below(long x, long y) {
        return Long.compareUnsigned(x, y) < 0 ? 1 : 0;
    }

    /// SUB.
    public static int sub(long[] s, int r) {
        sub(s, r + LIMBS, r, r);
        return r + LIMBS;
    }

    /// r = a - b.
    static void sub(long[] s, int a, int b, int r) {
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

    /// MUL.
    public static int mul(long[] s, int r) {
        mul(s, r + LIMBS, r, r);
        return r + LIMBS;
    }

    /// r = a * b.
    static void mul(long[] s, int a, int b, int r) {
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
        StackMemory.set(s, r, 0);
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

    /// DIV, 0 for a divisor of 0.
    public static int div(long[] s, int r) {
        Division.div(s, r + LIMBS, r, r, r + 2 * LIMBS);
        return r + LIMBS;
    }

    /// SDIV: rounded towards zero; -2^255 / -1 = -2^255.
    public static int sdiv(long[] s, int r) {
        Division.sdiv(s, r + LIMBS, r, r, r + 2 * LIMBS);
        return r + LIMBS;
    }

    /// MOD, 0 for a divisor of 0.
    public static int mod(long[] s, int r) {
        Division.mod(s, r + LIMBS, r, r, r + 2 * LIMBS);
        return r + LIMBS;
    }

    /// SMOD: with the sign of the dividend.
    public static int smod(long[] s, int r) {
        Division.smod(s, r + LIMBS, r, r, r + 2 * LIMBS);
        return r + LIMBS;
    }

    /// ADDMOD over 257 bits.
    public static int addmod(long[] s, int r) {
        Division.addmod(s, r + 2 * LIMBS, r + LIMBS, r, r, r + 3 * LIMBS);
        return r + LIMBS;
    }

    /// MULMOD over 512 bits.
    public static int mulmod(long[] s, int r) {
        Division.mulmod(s, r + 2 * LIMBS, r + LIMBS, r, r, r + 3 * LIMBS);
        return r + LIMBS;
    }

    /// Gas of EXP by the length of its exponent (EIP-160).
    public static long expGas(long[] s, int r) {
        return 50L * ((Bitwise.bitLength(s, r) + 7) / 8);
    }

    /// EXP. Eight limbs above the operands are overwritten.
    public static int exp(long[] s, int r) {
        int a = r + LIMBS;
        int power = a + LIMBS;
        int base = power + LIMBS;
        StackMemory.copy(s, a, base);
        StackMemory.set(s, power, 1);
        for (int i = Bitwise.bitLength(s, r) - 1; i >= 0; i--) {
            mul(s, power, power, power);
            if ((s[r + i / 64] >>> i % 64 & 1) == 1) {
                mul(s, power, base, power);
            }
        }
        StackMemory.copy(s, power, r);
        return r + LIMBS;
    }

    /// SIGNEXTEND: the sign bit of byte number a (0 = lowest) of b copied upwards.
    public static int signExtend(long[] s, int r) {
        int a = r + LIMBS;
        long position = s[a];
        boolean large = (s[a + 1] | s[a + 2] | s[a + 3]) != 0 || Long.compareUnsigned(position, 31) >= 0;
        int bit = large ? 255 : (int) position * 8 + 7;
        int limb = bit / 64;
        long sign = s[r + limb] << 63 - bit % 64 >> 63;
        long keep = -1L >>> 63 - bit % 64;
        s[r + limb] = s[r + limb] & keep | sign & ~keep;
        for (int i = limb + 1; i < LIMBS; i++) {
            s[r + i] = sign;
        }
        return a;
    }
}
