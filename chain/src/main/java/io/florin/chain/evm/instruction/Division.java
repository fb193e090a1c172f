package io.florin.chain.evm.instruction;

/// Quotients and remainders on the stack slab, 64-bit limb by limb: Knuth's algorithm D with the reciprocals of Möller
/// and Granlund ("Improved division by invariant integers", 2011), so no 128-bit division is needed. Offsets as in
/// {@link Words}. `t` is the first of {@link #SCRATCH} limbs that may be overwritten; operands lie below it. Static and
/// stateless; nothing is allocated. A divisor of zero gives zero.
public final class Division {
    /// Limbs a division may overwrite from `t` on.
    public static final int SCRATCH = 40;

    private static final int LIMBS = 4;
    /// Places in the scratch: dividend with one limb more, divisor, quotient, then copies of operands.
    private static final int DIVISOR = 9;

    private static final int QUOTIENT = 13;
    private static final int COPIES = 22;

    /// First guesses of a reciprocal by the top 9 bits of a normalised divisor.
    private static final short[] GUESS = new short[256];

    static {
        for (int i = 0; i < 256; i++) {
            GUESS[i] = (short) (((1 << 19) - 3 * (1 << 8)) / (i + 256));
        }
    }

    private Division() {}

    /// r = a / b.
    public static void div(long[] s, int a, int b, int r, int t) {
        if (isSmall(s, a) && isSmall(s, b)) {
            Words.set(s, r, s[b] == 0 ? 0 : Long.divideUnsigned(s[a], s[b]));
            return;
        }
        divide(s, a, LIMBS, b, t);
        move(s, t + QUOTIENT, r);
    }

    /// r = a mod b.
    public static void mod(long[] s, int a, int b, int r, int t) {
        if (isSmall(s, a) && isSmall(s, b)) {
            Words.set(s, r, s[b] == 0 ? 0 : Long.remainderUnsigned(s[a], s[b]));
            return;
        }
        divide(s, a, LIMBS, b, t);
        move(s, t, r);
    }

    /// r = a / b signed, rounded towards zero; -2^255 / -1 = -2^255.
    public static void sdiv(long[] s, int a, int b, int r, int t) {
        boolean negative = (s[a + 3] ^ s[b + 3]) < 0;
        int copy = t + COPIES;
        magnitude(s, a, copy);
        magnitude(s, b, copy + LIMBS);
        div(s, copy, copy + LIMBS, r, t);
        if (negative) {
            negate(s, r, r);
        }
    }

    /// r = a mod b signed, with the sign of a.
    public static void smod(long[] s, int a, int b, int r, int t) {
        boolean negative = s[a + 3] < 0;
        int copy = t + COPIES;
        magnitude(s, a, copy);
        magnitude(s, b, copy + LIMBS);
        mod(s, copy, copy + LIMBS, r, t);
        if (negative) {
            negate(s, r, r);
        }
    }

    /// r = (a + b) mod n over 257 bits.
    public static void addmod(long[] s, int a, int b, int n, int r, int t) {
        int sum = t + COPIES;
        long carry = Words.addWithCarry(s, a, b, sum);
        if (carry == 0 && Words.less(s, sum, n)) {
            move(s, sum, r);
            return;
        }
        if (Words.less(s, a, n) && Words.less(s, b, n)) {
            Words.sub(s, sum, n, r);
            return;
        }
        s[sum + 4] = carry;
        divide(s, sum, LIMBS + 1, n, t);
        move(s, t, r);
    }

    /// r = (a * b) mod n over 512 bits.
    public static void mulmod(long[] s, int a, int b, int n, int r, int t) {
        int product = t + COPIES;
        Words.product(s, a, b, product);
        divide(s, product, 2 * LIMBS, n, t);
        move(s, t, r);
    }

    private static boolean isSmall(long[] s, int a) {
        return (s[a + 1] | s[a + 2] | s[a + 3]) == 0;
    }

    private static void move(long[] s, int from, int to) {
        long w0 = s[from];
        long w1 = s[from + 1];
        long w2 = s[from + 2];
        long w3 = s[from + 3];
        s[to] = w0;
        s[to + 1] = w1;
        s[to + 2] = w2;
        s[to + 3] = w3;
    }

    private static void magnitude(long[] s, int from, int to) {
        if (s[from + 3] < 0) {
            negate(s, from, to);
        } else {
            move(s, from, to);
        }
    }

    private static void negate(long[] s, int from, int to) {
        long carry = 1;
        for (int i = 0; i < LIMBS; i++) {
            long inverted = ~s[from + i];
            s[to + i] = inverted + carry;
            carry = inverted == -1 ? carry : 0;
        }
    }

    /// Divides `limbs` limbs at `u` by the word at `d`: remainder to `t`, the quotient's low word to `t + QUOTIENT`.
    private static void divide(long[] s, int u, int limbs, int d, int t) {
        int n = used(s, d, LIMBS);
        int m = used(s, u, limbs);
        if (n == 0 || m < n) {
            Words.set(s, t + QUOTIENT, 0);
            if (n == 0) {
                Words.set(s, t, 0);
            } else {
                move(s, u, t);
            }
            return;
        }
        int shift = Long.numberOfLeadingZeros(s[d + n - 1]);
        s[t + m] = shiftLeft(s, u, m, t, shift);
        shiftLeft(s, d, n, t + DIVISOR, shift);
        for (int i = m - n + 1; i < LIMBS; i++) {
            s[t + QUOTIENT + i] = 0;
        }
        if (n == 1) {
            byOneLimb(s, t, m);
        } else {
            byLimbs(s, t, m, n);
        }
        shiftRight(s, t, n, shift);
        for (int i = n; i < LIMBS; i++) {
            s[t + i] = 0;
        }
    }

    private static int used(long[] s, int at, int limbs) {
        int n = limbs;
        while (n > 0 && s[at + n - 1] == 0) {
            n--;
        }
        return n;
    }

    /// Returns what is shifted out at the top.
    private static long shiftLeft(long[] s, int from, int limbs, int to, int shift) {
        long out = 0;
        for (int i = 0; i < limbs; i++) {
            long limb = s[from + i];
            s[to + i] = limb << shift | out;
            out = limb >>> 1 >>> 63 - shift;
        }
        return out;
    }

    private static void shiftRight(long[] s, int at, int limbs, int shift) {
        for (int i = 0; i < limbs; i++) {
            long above = i + 1 < limbs ? s[at + i + 1] : 0;
            s[at + i] = s[at + i] >>> shift | above << 1 << 63 - shift;
        }
    }

    private static void byOneLimb(long[] s, int t, int m) {
        long d = s[t + DIVISOR];
        long v = reciprocal(d);
        long rest = s[t + m];
        for (int i = m - 1; i >= 0; i--) {
            long low = s[t + i];
            long guessLow = v * rest;
            long q = Math.unsignedMultiplyHigh(v, rest) + rest;
            guessLow += low;
            q += (Long.compareUnsigned(guessLow, low) < 0 ? 1 : 0) + 1;
            rest = low - q * d;
            if (Long.compareUnsigned(rest, guessLow) > 0) {
                q--;
                rest += d;
            }
            if (Long.compareUnsigned(rest, d) >= 0) {
                q++;
                rest -= d;
            }
            s[t + QUOTIENT + i] = q;
        }
        s[t] = rest;
    }

    private static void byLimbs(long[] s, int t, int m, int n) {
        int divisor = t + DIVISOR;
        long d1 = s[divisor + n - 1];
        long d0 = s[divisor + n - 2];
        long v = reciprocal(d1, d0);
        for (int j = m - n; j >= 0; j--) {
            int top = t + j + n;
            long u2 = s[top];
            long u1 = s[top - 1];
            long q = u2 == d1 && u1 == d0 ? -1L : quotient(u2, u1, s[top - 2], d1, d0, v);
            long borrow = subtractProduct(s, t + j, divisor, n, q);
            if (Long.compareUnsigned(u2, borrow) < 0) {
                q--;
                addBack(s, t + j, divisor, n);
            }
            s[t + QUOTIENT + j] = q;
        }
    }

    /// Quotient of three limbs by two, the upper two below the divisor, which is normalised.
    private static long quotient(long u2, long u1, long u0, long d1, long d0, long v) {
        long guessLow = v * u2 + u1;
        long q = Math.unsignedMultiplyHigh(v, u2) + u2 + (Long.compareUnsigned(guessLow, u1) < 0 ? 1 : 0);
        long productLow = d0 * q;
        long productHigh = Math.unsignedMultiplyHigh(d0, q);
        long r0 = u0 - productLow;
        long r1 = u1 - q * d1 - productHigh - (Long.compareUnsigned(u0, productLow) < 0 ? 1 : 0);
        r1 -= d1 + (Long.compareUnsigned(r0, d0) < 0 ? 1 : 0);
        r0 -= d0;
        q++;
        if (Long.compareUnsigned(r1, guessLow) >= 0) {
            q--;
            long sum = r0 + d0;
            r1 += d1 + (Long.compareUnsigned(sum, r0) < 0 ? 1 : 0);
            r0 = sum;
        }
        boolean above = r1 == d1 ? Long.compareUnsigned(r0, d0) >= 0 : Long.compareUnsigned(r1, d1) > 0;
        return above ? q + 1 : q;
    }

    /// Takes q times the divisor from n limbs at `u`; returns what is to be taken from the limb above.
    private static long subtractProduct(long[] s, int u, int divisor, int n, long q) {
        long carry = 0;
        for (int i = 0; i < n; i++) {
            long d = s[divisor + i];
            long low = q * d + carry;
            carry = Math.unsignedMultiplyHigh(q, d) + (Long.compareUnsigned(low, carry) < 0 ? 1 : 0);
            long limb = s[u + i];
            s[u + i] = limb - low;
            carry += Long.compareUnsigned(limb, low) < 0 ? 1 : 0;
        }
        return carry;
    }

    private static void addBack(long[] s, int u, int divisor, int n) {
        long carry = 0;
        for (int i = 0; i < n; i++) {
            long limb = s[u + i];
            long sum = limb + s[divisor + i];
            long out = sum + carry;
            carry = (Long.compareUnsigned(sum, limb) < 0 ? 1 : 0) + (Long.compareUnsigned(out, sum) < 0 ? 1 : 0);
            s[u + i] = out;
        }
    }

    /// floor((2^128 - 1) / d) - 2^64 for a normalised d.
    static long reciprocal(long d) {
        long v0 = GUESS[(int) (d >>> 55) - 256];
        long d40 = (d >>> 24) + 1;
        long v1 = (v0 << 11) - (v0 * v0 * d40 >>> 40) - 1;
        long v2 = (v1 << 13) + (v1 * ((1L << 60) - v1 * d40) >>> 47);
        long odd = d & 1;
        long e = (v2 >>> 1 & -odd) - v2 * ((d >>> 1) + odd);
        long v3 = (Math.unsignedMultiplyHigh(v2, e) >>> 1) + (v2 << 31);
        long low = v3 * d;
        return v3 - (Math.unsignedMultiplyHigh(v3, d) + d + (Long.compareUnsigned(low + d, low) < 0 ? 1 : 0));
    }

    /// floor((2^192 - 1) / (d1, d0)) - 2^64 for a normalised d1.
    static long reciprocal(long d1, long d0) {
        long v = reciprocal(d1);
        long p = d1 * v + d0;
        if (Long.compareUnsigned(p, d0) < 0) {
            v--;
            if (Long.compareUnsigned(p, d1) >= 0) {
                v--;
                p -= d1;
            }
            p -= d1;
        }
        long low = v * d0;
        long high = Math.unsignedMultiplyHigh(v, d0);
        p += high;
        if (Long.compareUnsigned(p, high) < 0) {
            v--;
            boolean above = p == d1 ? Long.compareUnsigned(low, d0) >= 0 : Long.compareUnsigned(p, d1) > 0;
            if (above) {
                v--;
            }
        }
        return v;
    }
}
