package io.florin.chain.evm.code;

import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.evm.fork.OpcodeTable;
import java.util.Arrays;

/// Basic blocks of one code under one table of opcodes: runs of instructions entered at the first and
/// left at the last only. A block's constant gas and its demands on the stack are summed here, so that
/// they are checked once when it is entered; no stack fits a block with an instruction that the table does
/// not define. A block ends before a JUMPDEST and behind each instruction
/// that leaves it or that sees the gas left (GAS, SSTORE, calls, creations): there the gas charged is
/// exact. Immutable.
public final class Blocks {
    /// Bits of a rule, from the lowest: 32 of gas, 16 of least height, 16 of room above that; heights
    /// in limbs.
    private static final int HEIGHT_AT = 32;

    private static final int ROOM_AT = 48;

    /// Rule that no stack fits.
    private static final long NEVER = 0xffffL << HEIGHT_AT;

    private static final int LIMBS = 4;

    private final OpcodeTable table;
    private final int[] blockAt;
    private final long[] rules;

    private Blocks(OpcodeTable table, int[] blockAt, long[] rules) {
        this.table = table;
        this.blockAt = blockAt;
        this.rules = rules;
    }

    /// Finds the blocks of a code.
    ///
    /// @param code with a zero behind its end
    /// @param size without it
    static Blocks of(byte[] code, int size, OpcodeTable table) {
        int[] blockAt = new int[size + 1];
        long[] rules = new long[16];
        int count = 0;
        int pc = 0;
        while (pc <= size) {
            if (count == rules.length) {
                rules = Arrays.copyOf(rules, 2 * count);
            }
            blockAt[pc] = count;
            long gas = 0;
            int height = 0;
            int least = 0;
            int most = 0;
            boolean ended = false;
            boolean defined = true;
            while (!ended && pc <= size) {
                int op = code[pc] & 0xff;
                defined &= table.gas[op] >= 0;
                gas += Math.max(0, table.gas[op]);
                least = Math.max(least, table.in[op] - height);
                height += table.delta[op];
                most = Math.max(most, height);
                pc += 1 + Opcode.pushed(op);
                ended = ends(op, table) || pc <= size && (code[pc] & 0xff) == Opcode.JUMPDEST;
            }
            rules[count++] = defined ? rule(gas, least, most) : NEVER;
        }
        return new Blocks(table, blockAt, Arrays.copyOf(rules, count));
    }

    private static boolean ends(int op, OpcodeTable table) {
        return switch (op) {
            case Opcode.STOP, Opcode.JUMP, Opcode.JUMPI, Opcode.RETURN, Opcode.REVERT, Opcode.SELFDESTRUCT -> true;
            default -> table.gas[op] < 0 || seesGas(op);
        };
    }

    /// True for instructions that see the gas left, or hand a part of it on.
    public static boolean seesGas(int op) {
        return switch (op) {
            case Opcode.GAS, Opcode.SSTORE, Opcode.CREATE, Opcode.CREATE2 -> true;
            case Opcode.CALL, Opcode.CALLCODE, Opcode.DELEGATECALL, Opcode.STATICCALL -> true;
            default -> false;
        };
    }

    private static long rule(long gas, int least, int most) {
        int room = OpcodeTable.STACK_LIMIT - most - least;
        if (room < 0) {
            return NEVER;
        }
        return (long) (LIMBS * room) << ROOM_AT | (long) (LIMBS * least) << HEIGHT_AT | gas;
    }

    /// True when made under this table.
    boolean isOf(OpcodeTable other) {
        return table == other;
    }

    /// Number of the block that begins at an offset; for reading only, meaningless where none begins.
    public int[] blockAt() {
        return blockAt;
    }

    /// Rules by block number, for reading only: see {@link #gas}, {@link #fits}.
    public long[] rules() {
        return rules;
    }

    /// Constant gas of the block.
    public static long gas(long rule) {
        return rule & 0xffffffffL;
    }

    /// True when all instructions of the block are defined, and it neither underflows nor overflows a stack of
    /// this height, in limbs.
    public static boolean fits(long rule, int height) {
        return Integer.compareUnsigned(height - (int) (rule >>> HEIGHT_AT & 0xffff), (int) (rule >>> ROOM_AT)) <= 0;
    }
}
