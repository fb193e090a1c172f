package io.florin.chain.rpc;

import io.florin.chain.types.Bytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Readable part of revert data: Error(string) and Panic(uint256). Custom errors have none.
final class RevertReason {
    private static final byte[] ERROR = {0x08, (byte) 0xc3, 0x79, (byte) 0xa0};
    private static final byte[] PANIC = {0x4e, 0x48, 0x7b, 0x71};
    private static final Map<Integer, String> PANICS = Map.of(
            0x00, "generic panic",
            0x01, "assert(false)",
            0x11, "arithmetic underflow or overflow",
            0x12, "division or modulo by zero",
            0x21, "enum overflow",
            0x22, "invalid encoded storage byte array accessed",
            0x31, "out-of-bounds array access; popping on an empty array",
            0x32, "out-of-bounds access of an array or bytesN",
            0x41, "out of memory",
            0x51, "uninitialized function");

    private RevertReason() {}

    static @Nullable String text(Bytes output) {
        byte[] data = output.view();
        if (data.length >= 36 && Arrays.equals(Arrays.copyOf(data, 4), PANIC)) {
            BigInteger code = new BigInteger(1, Arrays.copyOfRange(data, 4, 36));
            String known = code.bitLength() < 31 ? PANICS.get(code.intValue()) : null;
            return known != null ? known : "unknown panic code: 0x" + code.toString(16);
        }
        if (data.length < 68 || !Arrays.equals(Arrays.copyOf(data, 4), ERROR)) {
            return null;
        }
        BigInteger length = new BigInteger(1, Arrays.copyOfRange(data, 36, 68));
        if (length.compareTo(BigInteger.valueOf(data.length - 68L)) > 0) {
            return null;
        }
        return new String(data, 68, length.intValue(), StandardCharsets.UTF_8);
    }
}
