package io.florin.chain.evm.instruction;

import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a frame knows of its call, of its transaction and of other accounts, with copies of data and code.
public final class Environment {
    private Environment() {}

    /// ADDRESS.
    public static int self(Frame f, long[] s, int r) {
        return StackMemory.put(s, r, f.selfWord());
    }

    /// CALLER.
    public static int caller(Frame f, long[] s, int r) {
        return StackMemory.put(s, r, f.callerWord());
    }

    /// CALLVALUE.
    public static int value(Frame f, long[] s, int r) {
        return StackMemory.put(s, r, f.value);
    }

    /// CALLDATASIZE.
    public static int inputSize(Frame f, long[] s, int r) {
        return StackMemory.set(s, r, f.input.length);
    }

    /// Rarer words that need no operand; returns the stack pointer behind the word at `r`.
    public static int word(Machine m, Frame f, int op, int r) {
        long[] s = m.slabs.stack;
        switch (op) {
            case Opcode.ORIGIN -> StackMemory.put(s, r, m.transaction.origin().toWord());
            case Opcode.CODESIZE -> StackMemory.set(s, r, f.code.size());
            case Opcode.GASPRICE -> StackMemory.put(s, r, m.transaction.gasPrice());
            case Opcode.RETURNDATASIZE -> StackMemory.set(s, r, f.returnData.length);
            case Opcode.SELFBALANCE -> StackMemory.put(s, r, m.journal.balance(f.self));
            default -> throw new IllegalArgumentException("opcode " + op);
        }
        return r + 4;
    }

    /// CALLDATALOAD in place.
    public static void callDataLoad(Machine m, Frame f, int a) {
        long offset = m.offset(a);
        if (offset + 32 <= f.input.length) {
            StackMemory.load(m.slabs.stack, a, f.input, (int) offset);
            return;
        }
        byte[] word = new byte[32];
        if (offset < f.input.length) {
            System.arraycopy(f.input, (int) offset, word, 0, f.input.length - (int) offset);
        }
        StackMemory.load(m.slabs.stack, a, word, 0);
    }

    /// BALANCE, EXTCODESIZE, EXTCODEHASH.
    public static @Nullable HaltReason account(Machine m, Frame f, int op, int a) {
        Address address = m.address(a);
        if (!m.chargeAccess(f, address)) {
            return HaltReason.OUT_OF_GAS;
        }
        switch (op) {
            case Opcode.BALANCE -> m.put(a, m.journal.balance(address));
            case Opcode.EXTCODESIZE ->
                StackMemory.set(m.slabs.stack, a, m.journal.code(address).size());
            default ->
                m.put(
                        a,
                        m.journal.isEmpty(address)
                                ? UInt256.ZERO
                                : m.journal.codeHash(address).toWord());
        }
        return null;
    }

    /// CALLDATACOPY.
    public static @Nullable HaltReason copyInput(Machine m, Frame f, int a) {
        return copy(m, f, f.input, f.input.length, a);
    }

    /// CODECOPY.
    public static @Nullable HaltReason copyCode(Machine m, Frame f, int a) {
        return copy(m, f, f.code.padded(), f.code.size(), a);
    }

    /// EXTCODECOPY.
    public static @Nullable HaltReason copyCodeOf(Machine m, Frame f, int a) {
        Address address = m.address(a);
        if (!m.chargeAccess(f, address)) {
            return HaltReason.OUT_OF_GAS;
        }
        byte[] code = m.journal.code(address).view();
        return copy(m, f, code, code.length, a - 4);
    }

    /// RETURNDATACOPY: beyond the data is a fault (EIP-211).
    public static @Nullable HaltReason copyReturned(Machine m, Frame f, int a) {
        if (m.offset(a - 4) + m.offset(a - 8) > f.returnData.length) {
            return HaltReason.RETURN_DATA_OUT_OF_BOUNDS;
        }
        return copy(m, f, f.returnData, f.returnData.length, a);
    }

    /// Operands are, from the top at `a`, target, source and length; zeros stand for what is behind the
    /// source.
    private static @Nullable HaltReason copy(Machine m, Frame f, byte[] from, int size, int a) {
        long to = m.offset(a);
        long length = m.offset(a - 8);
        if (!m.expand(f, to, length) || !Machine.charge(f, 3 * (length + 31 >> 5))) {
            return HaltReason.OUT_OF_GAS;
        }
        if (length > 0) {
            long source = m.offset(a - 4);
            int start = f.memoryBase + (int) to;
            int available = (int) Math.max(0, Math.min(length, size - source));
            if (available > 0) {
                System.arraycopy(from, (int) source, m.slabs.memory, start, available);
            }
            Arrays.fill(m.slabs.memory, start + available, start + (int) length, (byte) 0);
        }
        return null;
    }
}
