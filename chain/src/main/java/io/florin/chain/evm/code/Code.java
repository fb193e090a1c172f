package io.florin.chain.evm.code;

import io.florin.chain.types.Bytes;
import java.util.Arrays;

/// Code with its jump analysis as one immutable snapshot: bytes and bitmap are never read apart.
public final class Code {
    /// Zero bytes behind the code: room for the longest push at its end, read eight bytes at a time, and a STOP.
    private static final int PADDING = 41;

    /// No code.
    public static final Code EMPTY = new Code(Bytes.EMPTY);

    private final byte[] padded;
    private final int size;
    private final long[] jumpTargets;

    /// Analyses the code: JUMPDEST bytes outside push data.
    public Code(Bytes code) {
        this.size = code.size();
        this.padded = Arrays.copyOf(code.view(), size + PADDING);
        this.jumpTargets = analyse(code.view());
    }

    private static long[] analyse(byte[] code) {
        long[] targets = new long[code.length / 64 + 1];
        for (int pc = 0; pc < code.length; pc++) {
            int op = code[pc] & 0xff;
            if (op == 0x5b) {
                targets[pc >> 6] |= 1L << pc;
            } else if (op >= 0x60 && op <= 0x7f) {
                pc += op - 0x5f;
            }
        }
        return targets;
    }

    /// The bytes and zeros behind them, for reading only.
    public byte[] padded() {
        return padded;
    }

    /// Number of bytes.
    public int size() {
        return size;
    }

    /// True when a jump may land there.
    public boolean isJumpTarget(int pc) {
        return pc >= 0 && pc < size && (jumpTargets[pc >> 6] >>> pc & 1) == 1;
    }
}
