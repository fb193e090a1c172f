package io.florin.chain.crypto.curve;

import java.math.BigInteger;
import java.util.Arrays;

/// Inverses modulo an odd prime by the division steps of Bernstein and Yang ("Fast constant-time gcd computation and
/// modular inversion", here with times that depend on the number). Thirty steps at a time act on the low bits of
/// both numbers alone and yield a matrix, which is then applied to the whole numbers; limbs of thirty bits keep the
/// products of that within a long. Immutable.
final class ModularInverse {
    private static final int STEPS = 30;
    private static final long MASK = (1L << STEPS) - 1;

    private final int limbs;
    private final long[] modulus;
    /// 1 / modulus, mod 2^30.
    private final long inverse;

    ModularInverse(BigInteger modulus) {
        this.limbs = (modulus.bitLength() + 2 + STEPS) / STEPS;
        this.modulus = new long[limbs];
        for (int i = 0; i < limbs; i++) {
            this.modulus[i] = modulus.shiftRight(STEPS * i).longValue() & MASK;
        }
        BigInteger radix = BigInteger.ONE.shiftLeft(STEPS);
        this.inverse = modulus.mod(radix).modInverse(radix).longValue();
    }

    /// The inverse of a number below the modulus, 0 for 0, in limbs of the same form.
    ///
    /// @param bits bits per limb of the arguments
    void invert(long[] out, int o, long[] a, int x, int count, int bits) {
        long[] f = modulus.clone();
        long[] g = new long[limbs];
        repack(g, 0, limbs, STEPS, a, x, count, bits);
        long[] d = new long[limbs];
        long[] e = new long[limbs];
        e[0] = 1;
        Matrix matrix = new Matrix();
        while (!isZero(g)) {
            matrix.steps(f[0] | f[1] << STEPS, g[0] | g[1] << STEPS);
            applyModular(matrix, d, e);
            apply(matrix, f, g);
        }
        normalise(d, f[limbs - 1] < 0);
        repack(out, o, count, bits, d, 0, limbs, STEPS);
    }

    private static boolean isZero(long[] a) {
        long any = 0;
        for (long limb : a) {
            any |= limb;
        }
        return any == 0;
    }

    /// Other limb sizes for a number that is not negative.
    private static void repack(long[] out, int o, int to, int toBits, long[] in, int x, int from, int fromBits) {
        Arrays.fill(out, o, o + to, 0);
        for (int i = 0; i < from; i++) {
            int position = i * fromBits;
            long left = in[x + i];
            while (left != 0) {
                int limb = position / toBits;
                int shift = position % toBits;
                out[o + limb] |= left << shift & (1L << toBits) - 1;
                left >>>= toBits - shift;
                position += toBits - shift;
            }
        }
    }

    /// f, g = (u·f + v·g, q·f + r·g) / 2^30, exactly.
    private void apply(Matrix m, long[] f, long[] g) {
        long carryF = m.u * f[0] + m.v * g[0] >> STEPS;
        long carryG = m.q * f[0] + m.r * g[0] >> STEPS;
        for (int i = 1; i < limbs; i++) {
            carryF += m.u * f[i] + m.v * g[i];
            carryG += m.q * f[i] + m.r * g[i];
            f[i - 1] = carryF & MASK;
            g[i - 1] = carryG & MASK;
            carryF >>= STEPS;
            carryG >>= STEPS;
        }
        f[limbs - 1] = carryF;
        g[limbs - 1] = carryG;
    }

    /// The same for d and e modulo the modulus: multiples of it make the division exact, and keep both between minus
    /// two moduli and one.
    private void applyModular(Matrix m, long[] d, long[] e) {
        long signD = d[limbs - 1] >> 63;
        long signE = e[limbs - 1] >> 63;
        long timesD = (m.u & signD) + (m.v & signE);
        long timesE = (m.q & signD) + (m.r & signE);
        long carryD = m.u * d[0] + m.v * e[0];
        long carryE = m.q * d[0] + m.r * e[0];
        timesD -= inverse * carryD + timesD & MASK;
        timesE -= inverse * carryE + timesE & MASK;
        carryD = carryD + modulus[0] * timesD >> STEPS;
        carryE = carryE + modulus[0] * timesE >> STEPS;
        for (int i = 1; i < limbs; i++) {
            carryD += m.u * d[i] + m.v * e[i] + modulus[i] * timesD;
            carryE += m.q * d[i] + m.r * e[i] + modulus[i] * timesE;
            d[i - 1] = carryD & MASK;
            e[i - 1] = carryE & MASK;
            carryD >>= STEPS;
            carryE >>= STEPS;
        }
        d[limbs - 1] = carryD;
        e[limbs - 1] = carryE;
    }

    /// From between minus two moduli and one, perhaps of the wrong sign, to 0 up to the modulus less one.
    private void normalise(long[] d, boolean negative) {
        addModulusIfNegative(d);
        if (negative) {
            for (int i = 0; i < limbs; i++) {
                d[i] = -d[i];
            }
        }
        addModulusIfNegative(d);
        addModulusIfNegative(d);
    }

    private void addModulusIfNegative(long[] d) {
        carry(d);
        if (d[limbs - 1] < 0) {
            for (int i = 0; i < limbs; i++) {
                d[i] += modulus[i];
            }
            carry(d);
        }
    }

    private void carry(long[] d) {
        for (int i = 0; i < limbs - 1; i++) {
            d[i + 1] += d[i] >> STEPS;
            d[i] &= MASK;
        }
    }

    /// What thirty steps do to both numbers, times 2^30; and the count that decides the next steps.
    private static final class Matrix {
        long u;
        long v;
        long q;
        long r;
        private int eta = -1;

        /// @param low both numbers' low bits, at least thirty; f is odd
        void steps(long lowF, long lowG) {
            long f = lowF;
            long g = lowG;
            long a = 1;
            long b = 0;
            long c = 0;
            long d = 1;
            int left = STEPS;
            while (true) {
                int zeros = Long.numberOfTrailingZeros(g | -1L << left);
                g >>= zeros;
                a <<= zeros;
                b <<= zeros;
                eta -= zeros;
                left -= zeros;
                if (left == 0) {
                    break;
                }
                if (eta < 0) {
                    eta = -eta;
                    long swap = f;
                    f = g;
                    g = -swap;
                    swap = a;
                    a = c;
                    c = -swap;
                    swap = b;
                    b = d;
                    d = -swap;
                }
                // The multiple of f that clears as many low bits of g as the steps up to the next swap allow, at most
                // six.
                int clear = Math.min(Math.min(eta + 1, left), 6);
                long w = f * g * (f * f - 2) & (1L << clear) - 1;
                g += f * w;
                c += a * w;
                d += b * w;
            }
            u = a;
            v = b;
            q = c;
            r = d;
        }
    }
}
