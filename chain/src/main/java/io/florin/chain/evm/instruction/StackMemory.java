package io.florin.chain.evm.instruction;

import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.UInt256;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Moves words between stack, memory and code. Conventions are those of {@link Arithmetic}.
public final class StackMemory {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);

    private StackMemory() {}

    /// Sets an item to a value of up to 64 bits; returns the offset behind it.
    public static int set(long[] s, int r, long unsigned) {
        s[r] = unsigned;
        s[r + 1] = 0;
        s[r + 2] = 0;
        s[r + 3] = 0;
        return r + 4;
    }

    static void put(long[] s, int r, long w3, long w2, long w1, long w0) {
        s[r] = w0;
        s[r + 1] = w1;
        s[r + 2] = w2;
        s[r + 3] = w3;
    }

    static int put(long[] s, int r, UInt256 value) {
        put(s, r, value.w3(), value.w2(), value.w1(), value.w0());
        return r + 4;
    }

    /// Copies an item; returns the offset behind the copy.
    public static int copy(long[] s, int from, int to) {
        long w0 = s[from];
        long w1 = s[from + 1];
        long w2 = s[from + 2];
        long w3 = s[from + 3];
        put(s, to, w3, w2, w1, w0);
        return to + 4;
    }

    /// Exchanges two items.
    public static void swap(long[] s, int a, int b) {
        long w0 = s[a];
        long w1 = s[a + 1];
        long w2 = s[a + 2];
        long w3 = s[a + 3];
        copy(s, b, a);
        put(s, b, w3, w2, w1, w0);
    }

    /// PUSH2.
    public static int pushTwo(long[] s, int r, byte[] code, int pc) {
        return set(s, r, (char) CHARS.get(code, pc));
    }

    /// PUSH of 1 to 32 bytes: the highest limb may be a part, all others are whole.
    public static int push(long[] s, int r, byte[] code, int pc, int length) {
        int limb = length - 1 >> 3;
        int part = length - 8 * limb;
        set(s, r, 0);
        s[r + limb] = (long) LONGS.get(code, pc) >>> 64 - 8 * part;
        int at = pc + part;
        while (--limb >= 0) {
            s[r + limb] = (long) LONGS.get(code, at);
            at += 8;
        }
        return r + 4;
    }

    /// Reads 32 bytes as an item.
    public static void load(long[] s, int at, byte[] bytes, int from) {
        s[at + 3] = (long) LONGS.get(bytes, from);
        s[at + 2] = (long) LONGS.get(bytes, from + 8);
        s[at + 1] = (long) LONGS.get(bytes, from + 16);
        s[at] = (long) LONGS.get(bytes, from + 24);
    }

    /// Writes an item as 32 bytes.
    public static void store(long[] s, int from, byte[] bytes, int at) {
        LONGS.set(bytes, at, s[from + 3]);
        LONGS.set(bytes, at + 8, s[from + 2]);
        LONGS.set(bytes, at + 16, s[from + 1]);
        LONGS.set(bytes, at + 24, s[from]);
    }

    /// Makes sure of 32 bytes of memory at the offset that an item holds. False: out of gas.
    public static boolean reach(Machine m, Frame f, int at) {
        return m.expand(f, m.offset(at), 32);
    }

    /// MSTORE8.
    public static @Nullable HaltReason storeByte(Machine m, Frame f, int a) {
        long offset = m.offset(a);
        if (!m.expand(f, offset, 1)) {
            return HaltReason.OUT_OF_GAS;
        }
        m.slabs.memory[f.memoryBase + (int) offset] = (byte) m.slabs.stack[a - 4];
        return null;
    }

    /// MCOPY (EIP-5656).
    public static @Nullable HaltReason copyMemory(Machine m, Frame f, int a) {
        long to = m.offset(a);
        long from = m.offset(a - 4);
        long length = m.offset(a - 8);
        if (!Machine.charge(f, 3 * (length + 31 >> 5)) || !m.expand(f, Math.max(to, from), length)) {
            return HaltReason.OUT_OF_GAS;
        }
        if (length > 0) {
            byte[] memory = m.slabs.memory;
            System.arraycopy(memory, f.memoryBase + (int) from, memory, f.memoryBase + (int) to, (int) length);
        }
        return null;
    }
}
