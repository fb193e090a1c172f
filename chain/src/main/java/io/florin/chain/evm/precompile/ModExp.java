package io.florin.chain.evm.precompile;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// 0x05: base ^ exponent mod modulus (EIP-198), priced by EIP-2565, from Osaka on by EIP-7883 with operands of up to
/// 1,024 bytes (EIP-7823).
final class ModExp implements Precompile {
    /// Lengths above it cost more than any block has gas; they are refused should someone pay for them.
    private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
    private final boolean osaka;

    ModExp(boolean osaka) {
        this.osaka = osaka;
    }

    private static byte[] slice(byte[] input, long from, int length) {
        byte[] out = new byte[length];
        if (from < input.length) {
            System.arraycopy(input, (int) from, out, 0, (int) Math.min(length, input.length - from));
        }
        return out;
    }

    private static BigInteger length(byte[] input, int index) {
        return new BigInteger(1, slice(input, 32L * index, 32));
    }

    @Override
    public long gas(byte[] input) {
        BigInteger baseLength = length(input, 0);
        BigInteger exponentLength = length(input, 1);
        BigInteger modulusLength = length(input, 2);
        BigInteger largest = baseLength.max(modulusLength);
        BigInteger words = largest.add(BigInteger.valueOf(7)).shiftRight(3);
        BigInteger complexity = words.multiply(words);
        if (osaka) {
            complexity =
                    largest.compareTo(BigInteger.valueOf(32)) <= 0 ? BigInteger.valueOf(16) : complexity.shiftLeft(1);
        }
        BigInteger iterations = iterations(input, baseLength, exponentLength);
        BigInteger gas = complexity.multiply(iterations);
        if (!osaka) {
            gas = gas.divide(BigInteger.valueOf(3));
        }
        long least = osaka ? 500 : 200;
        return gas.bitLength() > 62 ? Long.MAX_VALUE : Math.max(least, gas.longValue());
    }

    private BigInteger iterations(byte[] input, BigInteger baseLength, BigInteger exponentLength) {
        BigInteger head = BigInteger.ZERO;
        if (baseLength.compareTo(INT_MAX) < 0) {
            int headLength = exponentLength.min(BigInteger.valueOf(32)).intValue();
            head = new BigInteger(1, slice(input, 96 + baseLength.longValue(), headLength));
        }
        BigInteger bits = BigInteger.valueOf(Math.max(0, head.bitLength() - 1));
        if (exponentLength.compareTo(BigInteger.valueOf(32)) > 0) {
            BigInteger beyond = exponentLength.subtract(BigInteger.valueOf(32));
            bits = bits.add(beyond.multiply(BigInteger.valueOf(osaka ? 16 : 8)));
        }
        return bits.max(BigInteger.ONE);
    }

    @Override
    public byte @Nullable [] run(byte[] input) {
        BigInteger baseLength = length(input, 0);
        BigInteger exponentLength = length(input, 1);
        BigInteger modulusLength = length(input, 2);
        BigInteger largest = baseLength.max(exponentLength).max(modulusLength);
        if (osaka && largest.compareTo(BigInteger.valueOf(1_024)) > 0) {
            return null;
        }
        if (baseLength.signum() == 0 && modulusLength.signum() == 0) {
            return new byte[0];
        }
        if (largest.compareTo(INT_MAX) >= 0) {
            return null;
        }
        int b = baseLength.intValue();
        int e = exponentLength.intValue();
        int m = modulusLength.intValue();
        BigInteger modulus = new BigInteger(1, slice(input, 96L + b + e, m));
        if (modulus.signum() == 0) {
            return new byte[m];
        }
        BigInteger base = new BigInteger(1, slice(input, 96, b));
        BigInteger exponent = new BigInteger(1, slice(input, 96L + b, e));
        byte[] result = base.modPow(exponent, modulus).toByteArray();
        byte[] out = new byte[m];
        int length = Math.min(m, result.length);
        byte[] tail = Arrays.copyOfRange(result, result.length - length, result.length);
        System.arraycopy(tail, 0, out, m - length, length);
        return out;
    }
}
