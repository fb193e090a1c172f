package io.florin.contracts.deploy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// From the numbers of a configuration to words on chain; what does not fit exactly is refused, nothing is rounded.
final class Units {
    private static final int WAD = 18;
    private static final int FLUSD_DECIMALS = 6;
    private static final int FLV_DECIMALS = 18;
    private static final int BYTES_32 = 32;

    private Units() {}

    /// Decimal fraction to Wad (0.05 → 5e16).
    static BigInteger wad(BigDecimal fraction) {
        return exact(fraction, WAD);
    }

    /// Whole FLUSD (or reserve tokens) to their 6 decimals.
    static BigInteger flusd(BigDecimal amount) {
        return exact(amount, FLUSD_DECIMALS);
    }

    /// Whole FLV to its 18 decimals.
    static BigInteger flv(BigDecimal amount) {
        return exact(amount, FLV_DECIMALS);
    }

    static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }

    /// Hex with 0x to a number.
    static BigInteger hex(String text) {
        return new BigInteger(text.substring(2), 16);
    }

    /// ASCII left-aligned in 32 bytes.
    static byte[] key(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length == 0 || bytes.length >= BYTES_32) {
            throw new DeployException("The parameter key '" + ascii + "' must have 1 to 31 characters.");
        }
        return Arrays.copyOf(bytes, BYTES_32);
    }

    private static BigInteger exact(BigDecimal value, int decimals) {
        try {
            return value.movePointRight(decimals).toBigIntegerExact();
        } catch (ArithmeticException failure) {
            throw new DeployException(value + " has more than " + decimals + " decimals.", failure);
        }
    }
}
