package io.florin.chain.evm.fork;

import java.util.Arrays;

/// Constant gas, operands and results of each opcode. Gas -1 marks an invalid opcode; dynamic parts are charged by the
/// instruction itself.
public final class OpcodeTable {
    /// Most items on a stack.
    public static final int STACK_LIMIT = 1_024;

    private static final int LIMBS = 4;
    private static final OpcodeTable[] BY_FORK =
            Arrays.stream(Fork.values()).map(OpcodeTable::build).toArray(OpcodeTable[]::new);

    /// Constant gas by opcode.
    public final int[] gas = new int[256];

    /// Items taken.
    public final int[] in = new int[256];

    /// Limbs of the items taken, four each: how far below the stack pointer the operands begin.
    public final int[] taken = new int[256];

    /// Items left minus items taken.
    public final int[] delta = new int[256];

    private OpcodeTable() {
        Arrays.fill(gas, -1);
    }

    /// Table of a fork; shared, never changed.
    public static OpcodeTable of(Fork fork) {
        return BY_FORK[fork.ordinal()];
    }

    private void set(int from, int to, int cost, int takes, int gives) {
        for (int op = from; op <= to; op++) {
            gas[op] = cost;
            in[op] = takes;
            taken[op] = LIMBS * takes;
            delta[op] = gives - takes;
        }
    }

    private static OpcodeTable build(Fork fork) {
        OpcodeTable t = london();
        if (fork.atLeast(Fork.SHANGHAI)) {
            t.set(0x5f, 0x5f, 2, 0, 1);
        }
        if (fork.atLeast(Fork.CANCUN)) {
            t.set(0x49, 0x49, 3, 1, 1);
            t.set(0x4a, 0x4a, 2, 0, 1);
            t.set(0x5c, 0x5c, 100, 1, 1);
            t.set(0x5d, 0x5d, 100, 2, 0);
            t.set(0x5e, 0x5e, 3, 3, 0);
        }
        if (fork.atLeast(Fork.OSAKA)) {
            t.set(0x1e, 0x1e, 5, 1, 1);
        }
        return t;
    }

    private static OpcodeTable london() {
        OpcodeTable t = new OpcodeTable();
        t.set(0x00, 0x00, 0, 0, 0);
        t.set(0x01, 0x01, 3, 2, 1);
        t.set(0x02, 0x02, 5, 2, 1);
        t.set(0x03, 0x03, 3, 2, 1);
        t.set(0x04, 0x07, 5, 2, 1);
        t.set(0x08, 0x09, 8, 3, 1);
        t.set(0x0a, 0x0a, 10, 2, 1);
        t.set(0x0b, 0x0b, 5, 2, 1);
        t.set(0x10, 0x14, 3, 2, 1);
        t.set(0x15, 0x15, 3, 1, 1);
        t.set(0x16, 0x18, 3, 2, 1);
        t.set(0x19, 0x19, 3, 1, 1);
        t.set(0x1a, 0x1d, 3, 2, 1);
        t.set(0x20, 0x20, 30, 2, 1);
        t.set(0x30, 0x30, 2, 0, 1);
        t.set(0x31, 0x31, 0, 1, 1);
        t.set(0x32, 0x34, 2, 0, 1);
        t.set(0x35, 0x35, 3, 1, 1);
        t.set(0x36, 0x36, 2, 0, 1);
        t.set(0x37, 0x37, 3, 3, 0);
        t.set(0x38, 0x38, 2, 0, 1);
        t.set(0x39, 0x39, 3, 3, 0);
        t.set(0x3a, 0x3a, 2, 0, 1);
        t.set(0x3b, 0x3b, 0, 1, 1);
        t.set(0x3c, 0x3c, 0, 4, 0);
        t.set(0x3d, 0x3d, 2, 0, 1);
        t.set(0x3e, 0x3e, 3, 3, 0);
        t.set(0x3f, 0x3f, 0, 1, 1);
        t.set(0x40, 0x40, 20, 1, 1);
        t.set(0x41, 0x46, 2, 0, 1);
        t.set(0x47, 0x47, 5, 0, 1);
        t.set(0x48, 0x48, 2, 0, 1);
        t.set(0x50, 0x50, 2, 1, 0);
        t.set(0x51, 0x51, 3, 1, 1);
        t.set(0x52, 0x53, 3, 2, 0);
        t.set(0x54, 0x54, 0, 1, 1);
        t.set(0x55, 0x55, 0, 2, 0);
        t.set(0x56, 0x56, 8, 1, 0);
        t.set(0x57, 0x57, 10, 2, 0);
        t.set(0x58, 0x5a, 2, 0, 1);
        t.set(0x5b, 0x5b, 1, 0, 0);
        t.set(0x60, 0x7f, 3, 0, 1);
        for (int i = 0; i < 16; i++) {
            t.set(0x80 + i, 0x80 + i, 3, i + 1, i + 2);
            t.set(0x90 + i, 0x90 + i, 3, i + 2, i + 2);
        }
        for (int i = 0; i <= 4; i++) {
            t.set(0xa0 + i, 0xa0 + i, 375 * (i + 1), 2 + i, 0);
        }
        t.set(0xf0, 0xf0, 32_000, 3, 1);
        t.set(0xf1, 0xf2, 0, 7, 1);
        t.set(0xf3, 0xf3, 0, 2, 0);
        t.set(0xf4, 0xf4, 0, 6, 1);
        t.set(0xf5, 0xf5, 32_000, 4, 1);
        t.set(0xfa, 0xfa, 0, 6, 1);
        t.set(0xfd, 0xfd, 0, 2, 0);
        t.set(0xff, 0xff, 5_000, 1, 0);
        return t;
    }
}
