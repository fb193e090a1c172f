package io.florin.chain.crypto.curve;

import java.math.BigInteger;
import java.util.Arrays;

/// Non-adjacent forms: a number as sum of digit · 2^position with odd or zero digits.
public final class SignedDigits {
    private SignedDigits() {}

    /// Digits from the lowest position on.
    ///
    /// @param number any sign
    /// @param window 2 to 7: digits are below 2^(window - 1) in size, and of that many digits in a row at most one
    ///     is not zero
    public static byte[] of(BigInteger number, int window) {
        byte[] digits = new byte[number.bitLength() + 2];
        BigInteger left = number.abs();
        int position = 0;
        int length = 0;
        while (left.signum() != 0) {
            int zeros = left.getLowestSetBit();
            left = left.shiftRight(zeros);
            position += zeros;
            int digit = left.intValue() & (1 << window) - 1;
            if (digit >= 1 << (window - 1)) {
                digit -= 1 << window;
            }
            left = left.subtract(BigInteger.valueOf(digit));
            digits[position] = (byte) (number.signum() < 0 ? -digit : digit);
            length = position + 1;
        }
        return Arrays.copyOf(digits, length);
    }
}
