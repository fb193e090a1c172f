package io.florin.chain.crypto.curve;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// The integers modulo a prime, with their form on the wire: big-endian, a fixed number of bytes, below the modulus.
public sealed interface PrimeField extends Field permits Field256, Field384 {
    /// Bytes of an element on the wire.
    int bytes();

    /// Reads an element.
    ///
    /// @return false when the number is not below the modulus; the output is then void
    boolean read(byte[] bytes, int at, long[] out, int o);

    /// Writes an element.
    void write(long[] a, int x, byte[] bytes, int at);

    @Override
    default long[] of(BigInteger value) {
        byte[] number = value.mod(characteristic()).toByteArray();
        byte[] padded = new byte[bytes() + 1];
        System.arraycopy(number, 0, padded, padded.length - number.length, number.length);
        long[] out = new long[limbs()];
        read(padded, 1, out, 0);
        return out;
    }

    /// The number from 0 to the modulus less one.
    default BigInteger number(long[] a, int x) {
        byte[] bytes = new byte[bytes()];
        write(a, x, bytes, 0);
        return new BigInteger(1, bytes);
    }

    @Override
    default boolean isOdd(long[] a, int x) {
        byte[] bytes = new byte[bytes()];
        write(a, x, bytes, 0);
        return (bytes[bytes.length - 1] & 1) != 0;
    }

    @Override
    default long @Nullable [] root(long[] a) {
        long[] candidate = power(a, characteristic().add(BigInteger.ONE).shiftRight(2));
        return isEqual(squared(candidate), 0, a, 0) ? candidate : null;
    }
}
