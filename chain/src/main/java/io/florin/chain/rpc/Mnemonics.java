package io.florin.chain.rpc;

import io.florin.chain.evm.fork.Opcode;
import java.lang.reflect.Field;
import java.util.Locale;

/// Names of instruction bytes, from the constants of {@link Opcode}.
final class Mnemonics {
    private static final String[] NAMES = names();

    private Mnemonics() {}

    /// Name of an instruction byte, as clients know it.
    static String of(int op) {
        String name = NAMES[op];
        return name == null ? String.format(Locale.ROOT, "opcode 0x%x not defined", op) : name;
    }

    private static String[] names() {
        String[] names = new String[256];
        for (Field field : Opcode.class.getFields()) {
            try {
                names[field.getInt(null)] = field.getName();
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        row(names, Opcode.PUSH1, 32, "PUSH", 1);
        row(names, Opcode.DUP1, 16, "DUP", 1);
        row(names, Opcode.SWAP1, 16, "SWAP", 1);
        row(names, Opcode.LOG0, 5, "LOG", 0);
        return names;
    }

    private static void row(String[] names, int from, int count, String name, int first) {
        for (int i = 0; i < count; i++) {
            names[from + i] = name + (first + i);
        }
    }
}
