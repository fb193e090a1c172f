package io.florin.chain.evm.code;

import io.florin.chain.types.Bytes;

/// Code with its jump analysis as one immutable snapshot: bytes and bitmap are never read apart.
public final class Code {
    /// No code.
    public static final Code EMPTY = new Code(Bytes.EMPTY);

    private final byte[] bytes;
    private final long[] jumpTargets;

    /// Analyses the code: JUMPDEST bytes outside push data.
    public Code(Bytes code) {
        this.bytes = code.view();
        this.jumpTargets = analyse(bytes);
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

    /// The bytes, for reading only.
    public byte[] bytes() {
        return bytes;
    }

    /// True when a jump may land there.
    public boolean isJumpTarget(int pc) {
        return pc >= 0 && pc < bytes.length && (jumpTargets[pc >> 6] >>> pc & 1) == 1;
    }
}
