package io.florin.chain.evm.instruction;

import java.util.Arrays;

/// 256-bit arithmetic on the stack slab: four little-endian limbs per item. `a` and `b` are offsets of the operands'
/// lowest limbs, the result goes to `r` (operands may overlap it). All results are modulo 2^256. Static and
/// stateless; no allocation on the add, compare and bit paths.
public final class Words {
    private static final int LIMBS = 4;

    private Words() {}

    /// r = a + b.
    public static void add(long[] s, int a, int b, int r) {
        long carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            long x = s[a + i];
            long sum = x + s[b + i];
            long out = sum + carry;
            carry = (Long.compareUnsigned(sum, x) < 0 ? 1 : 0) + (Long.compareUnsigned(out, sum) < 0 ? 1 : 0);
            s[r + i] = out;
        }
    }

    /// r = a - b.
    public static void sub(long[] s, int a, int b, int r) {
        long borrow = 0;
        for (int i = 0; i < LIMBS; i++) {
            long x = s[a + i];
            long y = s[b + i];
            long difference = x - y;
            long out = difference - borrow;
            borrow = (Long.compareUnsigned(x, y) < 0 ? 1 : 0) + (Long.compareUnsigned(difference, borrow) < 0 ? 1 : 0);
            s[r + i] = out;
        }
    }

    /// r = a * b.
    public static void mul(long[] s, int a, int b, int r) {
        long r0 = 0;
        long r1 = 0;
        long r2 = 0;
        long r3 = 0;
        if ((s[a + 1] | s[a + 2] | s[a + 3] | s[b + 1] | s[b + 2] | s[b + 3]) == 0) {
            long x = s[a];
            long y = s[b];
            r0 = x * y;
            r1 = Math.unsignedMultiplyHigh(x, y);
        } else {
            long[] product = product(s, a, b);
            r0 = product[0];
            r1 = product[1];
            r2 = product[2];
            r3 = product[3];
        }
        s[r] = r0;
        s[r + 1] = r1;
        s[r + 2] = r2;
        s[r + 3] = r3;
    }

    /// Full 512-bit product.
    private static long[] product(long[] s, int a, int b) {
        long[] out = new long[8];
        for (int i = 0; i < LIMBS; i++) {
            long x = s[a + i];
            long carry = 0;
            for (int j = 0; j < LIMBS; j++) {
                long y = s[b + j];
                long low = x * y;
                long high = Math.unsignedMultiplyHigh(x, y);
                long sum = out[i + j] + low;
                high += Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
                long total = sum + carry;
                high += Long.compareUnsigned(total, sum) < 0 ? 1 : 0;
                out[i + j] = total;
                carry = high;
            }
            out[i + LIMBS] = carry;
        }
        return out;
    }

    /// r = a / b, 0 for b = 0.
    public static void div(long[] s, int a, int b, int r) {
        divide(s, a, b, r, true);
    }

    /// r = a mod b, 0 for b = 0.
    public static void mod(long[] s, int a, int b, int r) {
        divide(s, a, b, r, false);
    }

    private static void divide(long[] s, int a, int b, int r, boolean quotient) {
        if ((s[a + 1] | s[a + 2] | s[a + 3] | s[b + 1] | s[b + 2] | s[b + 3]) == 0) {
            long x = s[a];
            long y = s[b];
            long out = y == 0 ? 0 : quotient ? Long.divideUnsigned(x, y) : Long.remainderUnsigned(x, y);
            set(s, r, out);
            return;
        }
        int[] divisor = digits(s, b, LIMBS);
        if (divisor.length == 0) {
            set(s, r, 0);
            return;
        }
        int[] dividend = digits(s, a, LIMBS);
        store(s, r, quotient ? quotient(dividend, divisor) : remainder(dividend, divisor));
    }

    /// r = a / b signed, rounded towards zero; -2^255 / -1 = -2^255.
    public static void sdiv(long[] s, int a, int b, int r) {
        boolean negative = (s[a + 3] ^ s[b + 3]) < 0;
        long[] t = new long[12];
        System.arraycopy(s, a, t, 0, LIMBS);
        System.arraycopy(s, b, t, 4, LIMBS);
        magnitude(t, 0);
        magnitude(t, 4);
        div(t, 0, 4, 8);
        if (negative) {
            negate(t, 8);
        }
        System.arraycopy(t, 8, s, r, LIMBS);
    }

    /// r = a mod b signed, with the sign of a.
    public static void smod(long[] s, int a, int b, int r) {
        boolean negative = s[a + 3] < 0;
        long[] t = new long[12];
        System.arraycopy(s, a, t, 0, LIMBS);
        System.arraycopy(s, b, t, 4, LIMBS);
        magnitude(t, 0);
        magnitude(t, 4);
        mod(t, 0, 4, 8);
        if (negative) {
            negate(t, 8);
        }
        System.arraycopy(t, 8, s, r, LIMBS);
    }

    private static void magnitude(long[] t, int at) {
        if (t[at + 3] < 0) {
            negate(t, at);
        }
    }

    private static void negate(long[] t, int at) {
        long carry = 1;
        for (int i = 0; i < LIMBS; i++) {
            long inverted = ~t[at + i];
            t[at + i] = inverted + carry;
            carry = carry == 1 && inverted == -1 ? 1 : 0;
        }
    }

    /// r = (a + b) mod n over 257 bits, 0 for n = 0.
    public static void addmod(long[] s, int a, int b, int n, int r) {
        int[] modulus = digits(s, n, LIMBS);
        if (modulus.length == 0) {
            set(s, r, 0);
            return;
        }
        long[] sum = new long[5];
        long carry = 0;
        for (int i = 0; i < LIMBS; i++) {
            long x = s[a + i];
            long partial = x + s[b + i];
            long out = partial + carry;
            carry = (Long.compareUnsigned(partial, x) < 0 ? 1 : 0) + (Long.compareUnsigned(out, partial) < 0 ? 1 : 0);
            sum[i] = out;
        }
        sum[4] = carry;
        store(s, r, remainder(digits(sum, 0, 5), modulus));
    }

    /// r = (a * b) mod n over 512 bits, 0 for n = 0.
    public static void mulmod(long[] s, int a, int b, int n, int r) {
        int[] modulus = digits(s, n, LIMBS);
        if (modulus.length == 0) {
            set(s, r, 0);
            return;
        }
        store(s, r, remainder(digits(product(s, a, b), 0, 8), modulus));
    }

    /// r = a ^ e.
    public static void exp(long[] s, int a, int e, int r) {
        long[] t = new long[8];
        System.arraycopy(s, a, t, 0, LIMBS);
        t[4] = 1;
        int bits = bitLength(s, e);
        for (int i = bits - 1; i >= 0; i--) {
            mul(t, 4, 4, 4);
            if ((s[e + i / 64] >>> i % 64 & 1) == 1) {
                mul(t, 4, 0, 4);
            }
        }
        System.arraycopy(t, 4, s, r, LIMBS);
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
        if (large) {
            System.arraycopy(s, b, s, r, LIMBS);
            return;
        }
        int bit = (int) position * 8 + 7;
        int limb = bit / 64;
        long sign = s[b + limb] << 63 - bit % 64 >> 63;
        long keep = bit % 64 == 63 ? -1L : (1L << bit % 64 + 1) - 1;
        for (int i = 0; i < LIMBS; i++) {
            long value = s[b + i];
            s[r + i] = i < limb ? value : i > limb ? sign : value & keep | sign & ~keep;
        }
    }

    /// a < b unsigned.
    public static boolean less(long[] s, int a, int b) {
        for (int i = LIMBS - 1; i >= 0; i--) {
            int c = Long.compareUnsigned(s[a + i], s[b + i]);
            if (c != 0) {
                return c < 0;
            }
        }
        return false;
    }

    /// a < b signed.
    public static boolean lessSigned(long[] s, int a, int b) {
        return s[a + 3] != s[b + 3] ? s[a + 3] < s[b + 3] : less(s, a, b);
    }

    /// a = b.
    public static boolean equal(long[] s, int a, int b) {
        return s[a] == s[b] && s[a + 1] == s[b + 1] && s[a + 2] == s[b + 2] && s[a + 3] == s[b + 3];
    }

    /// a = 0.
    public static boolean isZero(long[] s, int a) {
        return (s[a] | s[a + 1] | s[a + 2] | s[a + 3]) == 0;
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
        long[] t = {s[b], s[b + 1], s[b + 2], s[b + 3]};
        int limbs = shift / 64;
        int bits = shift % 64;
        for (int i = LIMBS - 1; i >= 0; i--) {
            int from = i - limbs;
            long out = from < 0 ? 0 : t[from] << bits;
            if (bits != 0 && from >= 1) {
                out |= t[from - 1] >>> 64 - bits;
            }
            s[r + i] = out;
        }
    }

    /// r = b >>> a, filled with zeros or, for `signed`, with the sign.
    public static void shr(long[] s, int a, int b, int r, boolean signed) {
        int shift = shift(s, a);
        long fill = signed ? s[b + 3] >> 63 : 0;
        long[] t = {s[b], s[b + 1], s[b + 2], s[b + 3]};
        int limbs = shift / 64;
        int bits = shift % 64;
        for (int i = 0; i < LIMBS; i++) {
            int from = i + limbs;
            long out = from >= LIMBS ? fill : t[from] >>> bits;
            if (bits != 0 && from < LIMBS) {
                out |= (from + 1 < LIMBS ? t[from + 1] : fill) << 64 - bits;
            }
            s[r + i] = out;
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

    private static int[] digits(long[] s, int at, int limbs) {
        int[] out = new int[limbs * 2];
        int used = 0;
        for (int i = 0; i < limbs; i++) {
            out[2 * i] = (int) s[at + i];
            out[2 * i + 1] = (int) (s[at + i] >>> 32);
            used = out[2 * i + 1] != 0 ? 2 * i + 2 : out[2 * i] != 0 ? 2 * i + 1 : used;
        }
        return Arrays.copyOf(out, used);
    }

    private static void store(long[] s, int r, int[] digits) {
        for (int i = 0; i < LIMBS; i++) {
            long low = 2 * i < digits.length ? digits[2 * i] & 0xffffffffL : 0;
            long high = 2 * i + 1 < digits.length ? digits[2 * i + 1] & 0xffffffffL : 0;
            s[r + i] = high << 32 | low;
        }
    }

    private static int[] quotient(int[] u, int[] v) {
        return u.length < v.length ? new int[0] : knuth(u, v)[0];
    }

    private static int[] remainder(int[] u, int[] v) {
        return u.length < v.length ? u : knuth(u, v)[1];
    }

    /// Knuth's algorithm D on 32-bit digits, lowest first. `u` has at least as many digits as `v`, the highest digit of
    /// `v` is not zero.
    private static int[][] knuth(int[] u, int[] v) {
        int n = v.length;
        int m = u.length - n;
        int shift = Integer.numberOfLeadingZeros(v[n - 1]);
        int[] vn = shifted(v, shift, n);
        int[] un = shifted(u, shift, u.length + 1);
        int[] q = new int[m + 1];
        long top = vn[n - 1] & 0xffffffffL;
        long second = n > 1 ? vn[n - 2] & 0xffffffffL : 0;
        for (int j = m; j >= 0; j--) {
            long numerator = (un[j + n] & 0xffffffffL) << 32 | un[j + n - 1] & 0xffffffffL;
            long guess = Long.divideUnsigned(numerator, top);
            long rest = Long.remainderUnsigned(numerator, top);
            while (guess >>> 32 != 0
                    || n > 1 && Long.compareUnsigned(guess * second, rest << 32 | un[j + n - 2] & 0xffffffffL) > 0) {
                guess--;
                rest += top;
                if (rest >>> 32 != 0) {
                    break;
                }
            }
            if (subtract(un, vn, guess, j)) {
                guess--;
                addBack(un, vn, j);
            }
            q[j] = (int) guess;
        }
        int[] rest = new int[n];
        for (int i = 0; i < n; i++) {
            rest[i] = shift == 0 ? un[i] : un[i] >>> shift | un[i + 1] << 32 - shift;
        }
        return new int[][] {q, rest};
    }

    private static int[] shifted(int[] digits, int shift, int length) {
        int[] out = new int[length];
        for (int i = 0; i < digits.length; i++) {
            out[i] |= digits[i] << shift;
            if (shift != 0 && i + 1 < length) {
                out[i + 1] = digits[i] >>> 32 - shift;
            }
        }
        return out;
    }

    private static boolean subtract(int[] un, int[] vn, long guess, int j) {
        long borrow = 0;
        long carry = 0;
        for (int i = 0; i < vn.length; i++) {
            long product = guess * (vn[i] & 0xffffffffL) + carry;
            carry = product >>> 32;
            long difference = (un[i + j] & 0xffffffffL) - (product & 0xffffffffL) - borrow;
            un[i + j] = (int) difference;
            borrow = difference >>> 63;
        }
        long last = (un[j + vn.length] & 0xffffffffL) - carry - borrow;
        un[j + vn.length] = (int) last;
        return last < 0;
    }

    private static void addBack(int[] un, int[] vn, int j) {
        long carry = 0;
        for (int i = 0; i < vn.length; i++) {
            long sum = (un[i + j] & 0xffffffffL) + (vn[i] & 0xffffffffL) + carry;
            un[i + j] = (int) sum;
            carry = sum >>> 32;
        }
        un[j + vn.length] += (int) carry;
    }
}
