package io.florin.chain.evm.instruction;

/// Quotients and remainders on the stack slab, 64-bit limb by limb: Knuth's algorithm D with the
/// reciprocals of Möller and Granlund ("Improved division by invariant integers", 2011), so no 128-bit
/// division is needed. Offsets as in {@link Arithmetic}. `t` is the first of {@link #SCRATCH} limbs
/// that may be overwritten; operands lie below it. Static and stateless; nothing is allocated. A
/// divisor of zero gives zero.
final class Division {
    /// Limbs a division may overwrite from `t` on.
    static final int SCRATCH = 40;

    private static final int LIMBS = Arithmetic.LIMBS;

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
    static void div(long[] s, int a, int b, int r, int t) {
        if (isSmall(s, a) && isSmall(s, b)) {
            StackMemory.set(s, r, s[b] == 0 ? 0 : Long.divideUnsigned(s[a], s[b]));
            return;
        }
        divide(s, a, LIMBS, b, t);
        StackMemory.copy(s, t + QUOTIENT, r);
    }

    /// r = a mod b.
    static void mod(long[] s, int a, int b, int r, int t) {
        if (isSmall(s, a) && isSmall(s, b)) {
            StackMemory.set(s, r, s[b] == 0 ? 0 : Long.remainderUnsigned(s[a], s[b]));
            return;
        }
        divide(s, a, LIMBS, b, t);
        StackMemory.copy(s, t, r);
    }

    /// r = a / b signed, rounded towards zero; -2^255 / -1 = -2^255.
    static void sdiv(long[] s, int a, int b, int r, int t) {
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
    static void smod(long[] s, int a, int b, int r, int t) {
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
    static void addmod(long[] s, int a, int b, int n, int r, int t) {
        int sum = t + COPIES;
        long carry = Arithmetic.add(s, a, b, sum);
        if (carry == 0 && Bitwise.less(s, sum, n)) {
            StackMemory.copy(s, sum, r);
            return;
        }
        if (Bitwise.less(s, a, n) && Bitwise.less(s, b, n)) {
            Arithmetic.sub(s, sum, n, r);
            return;
        }
        s[sum + 4] = carry;
        divide(s, sum, LIMBS + 1, n, t);
        StackMemory.copy(s, t, r);
    }

    /// r = (a * b) mod n over 512 bits.
    static void mulmod(long[] s, int a, int b, int n, int r, int t) {
        int product = t + COPIES;
        Arithmetic.product(s, a, b, product);
        divide(s, product, 2 * LIMBS, n, t);
        StackMemory.copy(s, t, r);
    }

    private static boolean isSmall(long[] s, int a) {
        return (s[a + 1] | s[a + 2] | s[a + 3]) == 0;
    }

    private static void magnitude(long[] s, int from, int to) {
        if (s[from + 3] < 0) {
            negate(s, from, to);
        } else {
            StackMemory.copy(s, from, to);
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

    /// Divides `limbs` limbs at `u` by the word at `d`: remainder to `t`, the quotient's low word to `t
    /// + QUOTIENT`.
    private static void divide(long[] s, int u, int limbs, int d, int t) {
        int n = used(s, d, LIMBS);
        int m = used(s, u, limbs);
        if (n == 0 || m < n) {
            StackMemory.set(s, t + QUOTIENT, 0);
            if (n == 0) {
                StackMemory.set(s, t, 0);
            } else {
                StackMemory.copy(s, u, t);
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
            long guess = v * rest + low;
            long q = Math.unsignedMultiplyHigh(v, rest) + rest + Arithmetic.below(guess, low) + 1;
            rest = low - q * d;
            long tooHigh = -Arithmetic.below(guess, rest);
            q += tooHigh;
            rest += tooHigh & d;
            if (Long.compareUnsigned(rest, d) >= 0) {
                q++;
                rest -= d;
            }
            s[t + QUOTIENT + i] = q;
        }
        s[t] = rest;
    }

    /// Each digit of the quotient is guessed from three limbs and the divisor's upper two, with the
    /// rest of that; the lower limbs of the divisor correct it. Selections are by masks: the
    /// comparisons are as good as random.
    private static void byLimbs(long[] s, int t, int m, int n) {
        int divisor = t + DIVISOR;
        long d1 = s[divisor + n - 1];
        long d0 = s[divisor + n - 2];
        long v = reciprocal(d1, d0);
        long u2 = s[t + m];
        long u1 = s[t + m - 1];
        for (int j = m - n; j >= 0; j--) {
            int u = t + j;
            long u0 = s[u + n - 2];
            if (u2 == d1 && u1 == d0) {
                s[u + n - 1] = u1;
                subtractProduct(s, u, divisor, n, -1L);
                u2 = s[u + n - 1];
                u1 = s[u + n - 2];
                s[t + QUOTIENT + j] = -1L;
                continue;
            }
            long guess = v * u2 + u1;
            long q = Math.unsignedMultiplyHigh(v, u2) + u2 + Arithmetic.below(guess, u1);
            long low = d0 * q;
            long r0 = u0 - low;
            long r1 = u1 - q * d1 - Math.unsignedMultiplyHigh(d0, q) - Arithmetic.below(u0, low);
            r1 -= d1 + Arithmetic.below(r0, d0);
            r0 -= d0;
            long tooHigh = Arithmetic.below(r1, guess) - 1;
            q += 1 + tooHigh;
            long back = tooHigh & d0;
            r0 += back;
            r1 += (tooHigh & d1) + Arithmetic.below(r0, back);
            if (r1 == d1 ? Long.compareUnsigned(r0, d0) >= 0 : Long.compareUnsigned(r1, d1) > 0) {
                q++;
                r1 -= d1 + Arithmetic.below(r0, d0);
                r0 -= d0;
            }
            if (n > 2) {
                long taken = subtractProduct(s, u, divisor, n - 2, q);
                long borrow = Arithmetic.below(r0, taken);
                r0 -= taken;
                boolean negative = Long.compareUnsigned(r1, borrow) < 0;
                r1 -= borrow;
                if (negative) {
                    q--;
                    long carry = addBack(s, u, divisor, n - 2);
                    long sum = r0 + d0;
                    long out = sum + carry;
                    r1 += d1 + (Arithmetic.below(sum, r0) | Arithmetic.below(out, carry));
                    r0 = out;
                }
            }
            s[t + QUOTIENT + j] = q;
            u2 = r1;
            u1 = r0;
        }
        s[t + n - 1] = u2;
        s[t + n - 2] = u1;
    }

    /// Takes q times the divisor from n limbs at `u`; returns what is to be taken from the limb above.
    private static long subtractProduct(long[] s, int u, int divisor, int n, long q) {
        long carry = 0;
        for (int i = 0; i < n; i++) {
            long d = s[divisor + i];
            long low = q * d + carry;
            carry = Math.unsignedMultiplyHigh(q, d) + Arithmetic.below(low, carry);
            long limb = s[u + i];
            s[u + i] = limb - low;
            carry += Arithmetic.below(limb, low);
        }
        return carry;
    }

    /// Adds n limbs of the divisor at `u`; returns the carry.
    private static long addBack(long[] s, int u, int divisor, int n) {
        long carry = 0;
        for (int i = 0; i < n; i++) {
            long limb = s[u + i];
            long sum = limb + s[divisor + i];
            long out = sum + carry;
            carry = Arithmetic.below(sum, limb) | Arithmetic.below(out, carry);
            s[u + i] = out;
        }
        return carry;
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
        return v3 - (Math.unsignedMultiplyHigh(v3, d) + d + Arithmetic.below(low + d, low));
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
