package io.florin.chain.evm.code;

import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.evm.fork.OpcodeTable;
import io.florin.chain.types.Bytes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Code with its analysis as one snapshot: bytes, jump targets and blocks are never read apart.
/// Thread-safe.
public final class Code {
    /// Zero bytes behind the code: room for the longest push at its end, read eight bytes at a time,
    /// and a STOP.
    private static final int PADDING = 41;

    /// No code.
    public static final Code EMPTY = new Code(Bytes.EMPTY);

    private final byte[] padded;
    private final int size;
    private final long[] jumpTargets;

    /// Blocks under the table last asked for; computed again at worst, when two forks or threads meet.
    private @Nullable Blocks blocks;

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
            if (op == Opcode.JUMPDEST) {
                targets[pc >> 6] |= 1L << pc;
            }
            pc += Opcode.pushed(op);
        }
        return targets;
    }

    /// The bytes and zeros behind them, for reading only.
    public byte[] padded() {
        return padded;
    }

    /// A copy without the zeros.
    public Bytes toBytes() {
        return Bytes.wrap(Arrays.copyOf(padded, size));
    }

    /// Number of bytes.
    public int size() {
        return size;
    }

    /// Blocks under a table.
    public Blocks blocks(OpcodeTable table) {
        Blocks known = blocks;
        if (known == null || !known.isOf(table)) {
            known = Blocks.of(padded, size, table);
            blocks = known;
        }
        return known;
    }

    /// Heap held with all analysis, about.
    int weight() {
        return 6 * size + 256;
    }

    /// True when a jump may land there.
    public boolean isJumpTarget(int pc) {
        return pc >= 0 && pc < size && (jumpTargets[pc >> 6] >>> pc & 1) == 1;
    }
}
