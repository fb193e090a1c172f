package io.florin.chain.crypto.curve;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// A finite field. An element is `limbs()` longs somewhere in an array, in an encoding of the field's own (Montgomery
/// form, least significant limb first) that is unique per value. Fields are immutable and thread-safe; outputs may
/// overlap inputs exactly, never partly.
public interface Field {
    /// Longs per element.
    int limbs();

    /// out = a + b.
    void add(long[] out, int o, long[] a, int x, long[] b, int y);

    /// out = a - b.
    void subtract(long[] out, int o, long[] a, int x, long[] b, int y);

    /// out = a · b.
    void multiply(long[] out, int o, long[] a, int x, long[] b, int y);

    /// out = a².
    void square(long[] out, int o, long[] a, int x);

    /// out = 1 / a, zero for zero.
    void invert(long[] out, int o, long[] a, int x);

    /// A fresh 1.
    long[] one();

    /// Number of elements of the prime field below; leaves 3 when divided by 4.
    BigInteger characteristic();

    /// A square root, fresh, or null when there is none. Either of the two.
    long @Nullable [] root(long[] a);

    /// The sign of RFC 9380 (sgn0): whether the first part that is not zero is odd.
    boolean isOdd(long[] a, int x);

    /// Element of the prime field, fresh.
    ///
    /// @param value any sign, reduced here
    long[] of(BigInteger value);

    /// True for an element that is 0.
    default boolean isZero(long[] a, int x) {
        long any = 0;
        for (int i = 0; i < limbs(); i++) {
            any |= a[x + i];
        }
        return any == 0;
    }

    /// True when two elements are the same.
    default boolean isEqual(long[] a, int x, long[] b, int y) {
        long any = 0;
        for (int i = 0; i < limbs(); i++) {
            any |= a[x + i] ^ b[y + i];
        }
        return any == 0;
    }

    /// a + b, fresh; whole arrays are the elements, as in all methods below.
    default long[] plus(long[] a, long[] b) {
        long[] out = new long[limbs()];
        add(out, 0, a, 0, b, 0);
        return out;
    }

    /// a - b.
    default long[] minus(long[] a, long[] b) {
        long[] out = new long[limbs()];
        subtract(out, 0, a, 0, b, 0);
        return out;
    }

    /// a · b.
    default long[] times(long[] a, long[] b) {
        long[] out = new long[limbs()];
        multiply(out, 0, a, 0, b, 0);
        return out;
    }

    /// a².
    default long[] squared(long[] a) {
        long[] out = new long[limbs()];
        square(out, 0, a, 0);
        return out;
    }

    /// -a.
    default long[] negated(long[] a) {
        return minus(new long[limbs()], a);
    }

    /// 1 / a, zero for zero.
    default long[] inverse(long[] a) {
        long[] out = new long[limbs()];
        invert(out, 0, a, 0);
        return out;
    }

    /// a^exponent for an exponent from 0; windows of four bits.
    default long[] power(long[] a, BigInteger exponent) {
        long[][] powers = new long[16][];
        powers[0] = one();
        for (int i = 1; i < 16; i++) {
            powers[i] = times(powers[i - 1], a);
        }
        long[] result = one();
        for (int window = (exponent.bitLength() + 3) / 4 - 1; window >= 0; window--) {
            int digit = 0;
            for (int bit = 3; bit >= 0; bit--) {
                square(result, 0, result, 0);
                digit = digit << 1 | (exponent.testBit(4 * window + bit) ? 1 : 0);
            }
            if (digit != 0) {
                multiply(result, 0, result, 0, powers[digit], 0);
            }
        }
        return result;
    }
}
