package io.florin.chain.evm;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Log;
import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.code.Blocks;
import io.florin.chain.evm.code.Code;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.fork.OpcodeTable;
import io.florin.chain.evm.instruction.Division;
import io.florin.chain.evm.instruction.Words;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs code of one transaction: stack slab of four little-endian limbs per item, memory slab, explicit frames (no Java
/// recursion). Mutable, confined to one thread; may be reused for the next transaction. Longer than 600 lines because
/// the instruction switch belongs in one place; calls and creations are in {@link Calls}.
final class Interpreter {
    static final int STACK_LIMIT = OpcodeTable.STACK_LIMIT;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle CHARS = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.BIG_ENDIAN);
    private static final byte JUMPDEST = 0x5b;
    private static final long MEMORY_LIMIT = 1L << 30;

    final Journal journal;
    final BlockContext block;
    final TransactionContext transaction;
    final Fork fork;
    final CodeCache codes;
    final List<Log> logs = new ArrayList<>();
    private final OpcodeTable table;
    private final Calls calls;
    long[] stack = new long[4 * STACK_LIMIT * 2];
    byte[] memory = new byte[4_096];

    /// A child the running frame wants to start; set together with `calling`.
    @Nullable
    Frame child;

    /// Marks "start the child frame"; never leaves this package.
    private boolean calling;

    @Nullable
    private TracingLoop tracing;

    Interpreter(Journal journal, BlockContext block, TransactionContext transaction, Fork fork, CodeCache codes) {
        this.journal = journal;
        this.block = block;
        this.transaction = transaction;
        this.fork = fork;
        this.codes = codes;
        this.table = OpcodeTable.of(fork);
        this.calls = new Calls(this);
    }

    /// Runs a message to its end, told to the tracer if there is one.
    Outcome execute(Message message, @Nullable Tracer tracer) {
        Frame top = calls.top(message);
        tracing = tracer == null ? null : new TracingLoop(this, tracer, top);
        if (top.isCreate) {
            creating(top.self);
        }
        entered(top, message.data());
        if (top.halted == null) {
            runFrames(top);
        } else {
            left(top);
        }
        HaltReason reason = top.halted == null ? HaltReason.RETURNED : top.halted;
        return new Outcome(reason, top.gas, Bytes.of(top.output), List.copyOf(logs));
    }

    private void runFrames(Frame top) {
        ArrayList<Frame> frames = new ArrayList<>();
        frames.add(top);
        while (!frames.isEmpty()) {
            Frame frame = frames.getLast();
            ensureStack(frame.stackBase + 4 * STACK_LIMIT + Division.SCRATCH);
            HaltReason reason = tracing == null ? run(frame) : tracing.run(frame);
            if (reason == null) {
                Frame started = child;
                if (started == null) {
                    throw new IllegalStateException("no child to start");
                }
                child = null;
                entered(started, started.isCreate ? initCode(started) : Bytes.wrap(started.input));
                frames.add(started);
                continue;
            }
            calls.finish(frame, reason);
            left(frame);
            frames.removeLast();
            if (!frames.isEmpty()) {
                calls.resume(frames.getLast(), frame);
            }
        }
    }

    private static Bytes initCode(Frame frame) {
        return Bytes.wrap(Arrays.copyOf(frame.code.padded(), frame.code.size()));
    }

    void entered(Frame frame, Bytes input) {
        if (tracing != null) {
            tracing.enter(frame, input);
        }
    }

    void left(Frame frame) {
        if (tracing != null) {
            tracing.exit(frame);
        }
    }

    /// A child that could not start.
    void refused(
            Frame f, int op, Address to, UInt256 value, long inputAt, long inputLength, long gas, HaltReason reason) {
        if (tracing != null) {
            tracing.refused(op, f.self, to, value, Bytes.wrap(read(f, inputAt, inputLength)), gas, reason);
        }
    }

    void creating(Address address) {
        if (tracing != null) {
            tracing.creating(address);
        }
    }

    void selfDestructed(Frame frame, Address heir, UInt256 balance) {
        if (tracing != null) {
            tracing.selfDestructed(frame, heir, balance);
        }
    }

    private void ensureStack(int limbs) {
        if (stack.length < limbs) {
            stack = Arrays.copyOf(stack, Math.max(limbs, stack.length * 2));
        }
    }

    /// Runs until the frame halts (the reason) or wants a child to run first (null). Gas, program counter
    /// and stack pointer live in locals; instructions that need the frame's copies get them written first.
    /// The outer loop enters blocks and checks them, the inner one runs their instructions.
    ///
    /// Each case takes the offset of its lowest operand from the table. Sums of the stack pointer with
    /// constants would be shared by all cases, and the compiler computes what is shared in front of the
    /// switch, which doubles the cost of an instruction. Cases that read the same fields are joined for the
    /// same reason.
    private @Nullable HaltReason run(Frame f) {
        byte[] code = f.code.padded();
        Blocks blocks = f.code.blocks(table);
        int[] blockAt = blocks.blockAt();
        long[] rules = blocks.rules();
        long[] s = stack;
        int[] taken = table.taken;
        int pc = f.pc;
        int sp = f.sp;
        long gas = f.gas;
        enter:
        while (true) {
            long rule = rules[blockAt[pc]];
            if (gas < Blocks.gas(rule) || !Blocks.fits(rule, sp - f.stackBase)) {
                f.gas = gas;
                f.sp = sp;
                f.pc = pc;
                return exactly(f, code);
            }
            gas -= Blocks.gas(rule);
            if (code[pc] == JUMPDEST) {
                pc++;
            }
            while (true) {
                int op = code[pc++] & 0xff;
                switch (op) {
                    case 0x00 -> {
                        f.gas = gas;
                        return HaltReason.RETURNED;
                    }
                    case 0x01 -> {
                        int r = sp - taken[0x01];
                        Words.add(s, r + 4, r, r);
                        sp = r + 4;
                    }
                    case 0x02 -> {
                        int r = sp - taken[0x02];
                        Words.mul(s, r + 4, r, r);
                        sp = r + 4;
                    }
                    case 0x03 -> {
                        int r = sp - taken[0x03];
                        Words.sub(s, r + 4, r, r);
                        sp = r + 4;
                    }
                    case 0x04 -> {
                        int r = sp - taken[0x04];
                        Division.div(s, r + 4, r, r, r + 8);
                        sp = r + 4;
                    }
                    case 0x05 -> {
                        int r = sp - taken[0x05];
                        Division.sdiv(s, r + 4, r, r, r + 8);
                        sp = r + 4;
                    }
                    case 0x06 -> {
                        int r = sp - taken[0x06];
                        Division.mod(s, r + 4, r, r, r + 8);
                        sp = r + 4;
                    }
                    case 0x07 -> {
                        int r = sp - taken[0x07];
                        Division.smod(s, r + 4, r, r, r + 8);
                        sp = r + 4;
                    }
                    case 0x08 -> {
                        int r = sp - taken[0x08];
                        Division.addmod(s, r + 8, r + 4, r, r, r + 12);
                        sp = r + 4;
                    }
                    case 0x09 -> {
                        int r = sp - taken[0x09];
                        Division.mulmod(s, r + 8, r + 4, r, r, r + 12);
                        sp = r + 4;
                    }
                    case 0x0a -> {
                        int r = sp - taken[0x0a];
                        gas -= 50L * ((Words.bitLength(s, r) + 7) / 8);
                        if (gas < 0) {
                            return HaltReason.OUT_OF_GAS;
                        }
                        Words.exp(s, r + 4, r, r, r + 8);
                        sp = r + 4;
                    }
                    case 0x0b -> {
                        int r = sp - taken[0x0b];
                        Words.signExtend(s, r + 4, r, r);
                        sp = r + 4;
                    }
                    case 0x10 -> {
                        int r = sp - taken[0x10];
                        Words.set(s, r, Words.less(s, r + 4, r) ? 1 : 0);
                        sp = r + 4;
                    }
                    case 0x11 -> {
                        int r = sp - taken[0x11];
                        Words.set(s, r, Words.less(s, r, r + 4) ? 1 : 0);
                        sp = r + 4;
                    }
                    case 0x12 -> {
                        int r = sp - taken[0x12];
                        Words.set(s, r, Words.lessSigned(s, r + 4, r) ? 1 : 0);
                        sp = r + 4;
                    }
                    case 0x13 -> {
                        int r = sp - taken[0x13];
                        Words.set(s, r, Words.lessSigned(s, r, r + 4) ? 1 : 0);
                        sp = r + 4;
                    }
                    case 0x14 -> {
                        int r = sp - taken[0x14];
                        Words.set(s, r, Words.equal(s, r + 4, r) ? 1 : 0);
                        sp = r + 4;
                    }
                    case 0x15 -> {
                        int r = sp - taken[0x15];
                        Words.set(s, r, Words.isZero(s, r) ? 1 : 0);
                    }
                    case 0x16 -> {
                        int r = sp - taken[0x16];
                        Words.and(s, r + 4, r);
                        sp = r + 4;
                    }
                    case 0x17 -> {
                        int r = sp - taken[0x17];
                        Words.or(s, r + 4, r);
                        sp = r + 4;
                    }
                    case 0x18 -> {
                        int r = sp - taken[0x18];
                        Words.xor(s, r + 4, r);
                        sp = r + 4;
                    }
                    case 0x19 -> {
                        int r = sp - taken[0x19];
                        Words.not(s, r);
                    }
                    case 0x1a -> {
                        int r = sp - taken[0x1a];
                        Words.byteAt(s, r + 4, r, r);
                        sp = r + 4;
                    }
                    case 0x1b -> {
                        int r = sp - taken[0x1b];
                        Words.shl(s, r + 4, r, r);
                        sp = r + 4;
                    }
                    case 0x1c -> {
                        int r = sp - taken[0x1c];
                        Words.shr(s, r + 4, r, r, false);
                        sp = r + 4;
                    }
                    case 0x1d -> {
                        int r = sp - taken[0x1d];
                        Words.shr(s, r + 4, r, r, true);
                        sp = r + 4;
                    }
                    case 0x1e -> {
                        if (table.gas[0x1e] < 0) {
                            return HaltReason.INVALID_OPCODE;
                        }
                        int r = sp - taken[0x1e];
                        Words.set(s, r, 256 - Words.bitLength(s, r));
                    }
                    case 0x30,
                            0x32,
                            0x33,
                            0x34,
                            0x36,
                            0x38,
                            0x3a,
                            0x3d,
                            0x41,
                            0x42,
                            0x43,
                            0x44,
                            0x45,
                            0x46,
                            0x47,
                            0x48,
                            0x4a -> {
                        int r = sp - taken[0x30];
                        environment(f, op, r);
                        sp = r + 4;
                    }
                    case 0x35 -> callDataLoad(f, sp - taken[0x35]);
                    case 0x50 -> sp -= taken[0x50];
                    case 0x51, 0x52 -> {
                        int r = sp - taken[0x52];
                        int a = r + 4;
                        long at = s[a];
                        if ((s[a + 1] | s[a + 2] | s[a + 3]) != 0 || at < 0 || at > f.memorySize - 32L) {
                            f.gas = gas;
                            if (!expand(f, offset(a), 32)) {
                                return HaltReason.OUT_OF_GAS;
                            }
                            gas = f.gas;
                        }
                        if (op == 0x51) {
                            load(s, a, memory, f.memoryBase + (int) at);
                        } else {
                            store(s, r, memory, f.memoryBase + (int) at);
                            sp = r;
                        }
                    }
                    case 0x56, 0x57 -> {
                        int r = sp - taken[0x57];
                        int a = r + 4;
                        if (op == 0x56) {
                            sp = a;
                        } else {
                            sp = r;
                            if (Words.isZero(s, r)) {
                                continue enter;
                            }
                        }
                        pc = jumpTarget(f, a);
                        if (pc < 0) {
                            return HaltReason.INVALID_JUMP;
                        }
                        continue enter;
                    }
                    case 0x58 -> {
                        int r = sp - taken[0x58];
                        Words.set(s, r, pc - 1);
                        sp = r + 4;
                    }
                    case 0x59 -> {
                        int r = sp - taken[0x59];
                        Words.set(s, r, f.memorySize);
                        sp = r + 4;
                    }
                    case 0x5a -> {
                        int r = sp - taken[0x5a];
                        Words.set(s, r, gas);
                        sp = r + 4;
                        continue enter;
                    }
                    case 0x5b -> {
                        pc--;
                        continue enter;
                    }
                    case 0x5f -> {
                        int r = sp - taken[0x5f];
                        Words.set(s, r, 0);
                        sp = r + 4;
                    }
                    case 0x60 -> {
                        int r = sp - taken[0x60];
                        Words.set(s, r, code[pc] & 0xff);
                        sp = r + 4;
                        pc++;
                    }
                    case 0x61 -> {
                        int r = sp - taken[0x61];
                        Words.set(s, r, (char) CHARS.get(code, pc));
                        sp = r + 4;
                        pc += 2;
                    }
                    case 0x62,
                            0x63,
                            0x64,
                            0x65,
                            0x66,
                            0x67,
                            0x68,
                            0x69,
                            0x6a,
                            0x6b,
                            0x6c,
                            0x6d,
                            0x6e,
                            0x6f,
                            0x70,
                            0x71,
                            0x72,
                            0x73,
                            0x74,
                            0x75,
                            0x76,
                            0x77,
                            0x78,
                            0x79,
                            0x7a,
                            0x7b,
                            0x7c,
                            0x7d,
                            0x7e,
                            0x7f -> {
                        int r = sp - taken[0x62];
                        int length = op - 0x5f;
                        push(s, r, code, pc, length);
                        sp = r + 4;
                        pc += length;
                    }
                    case 0x80,
                            0x81,
                            0x82,
                            0x83,
                            0x84,
                            0x85,
                            0x86,
                            0x87,
                            0x88,
                            0x89,
                            0x8a,
                            0x8b,
                            0x8c,
                            0x8d,
                            0x8e,
                            0x8f -> {
                        int from = sp - 4 * (op - 0x7f);
                        s[sp] = s[from];
                        s[sp + 1] = s[from + 1];
                        s[sp + 2] = s[from + 2];
                        s[sp + 3] = s[from + 3];
                        sp += 4;
                    }
                    case 0x90,
                            0x91,
                            0x92,
                            0x93,
                            0x94,
                            0x95,
                            0x96,
                            0x97,
                            0x98,
                            0x99,
                            0x9a,
                            0x9b,
                            0x9c,
                            0x9d,
                            0x9e,
                            0x9f -> {
                        int r = sp - taken[op];
                        swap(s, r, r + 4 * (op - 0x8f));
                    }
                    default -> {
                        f.gas = gas;
                        f.sp = sp;
                        f.pc = pc;
                        HaltReason reason = other(f, op);
                        if (reason != null) {
                            return reason;
                        }
                        if (calling) {
                            calling = false;
                            return null;
                        }
                        gas = f.gas;
                        sp += 4 * table.delta[op];
                        if (seesGas(op)) {
                            continue enter;
                        }
                    }
                }
            }
        }
    }

    private static boolean seesGas(int op) {
        return op == 0x55 || op >= 0xf0;
    }

    /// Goes on instruction by instruction in a block that cannot end: finds the one at fault and the reason.
    private @Nullable HaltReason exactly(Frame f, byte[] code) {
        while (true) {
            HaltReason reason = checked(f, code[f.pc] & 0xff, code);
            if (reason != null || takeCalling()) {
                return reason;
            }
        }
    }

    /// One instruction with its checks and charge, on the frame's fields; the reason when it halts.
    @Nullable
    HaltReason checked(Frame f, int op, byte[] code) {
        int height = f.sp - f.stackBase >> 2;
        f.gas -= Math.max(0, table.gas[op]);
        if (table.gas[op] < 0 || height < table.in[op] || height + table.delta[op] > STACK_LIMIT || f.gas < 0) {
            return fault(op, height);
        }
        int sp = f.sp;
        f.pc++;
        HaltReason reason = single(f, op, code);
        if (reason == null && f.sp == sp) {
            f.sp = sp + 4 * table.delta[op];
        }
        return reason;
    }

    /// Why an instruction may not run.
    private HaltReason fault(int op, int height) {
        if (table.gas[op] < 0) {
            return HaltReason.INVALID_OPCODE;
        }
        if (height < table.in[op]) {
            return HaltReason.STACK_UNDERFLOW;
        }
        return height + table.delta[op] > STACK_LIMIT ? HaltReason.STACK_OVERFLOW : HaltReason.OUT_OF_GAS;
    }

    /// One instruction for the tracing loop, already checked and charged; works on the frame's fields. The caller moves
    /// the stack pointer.
    @Nullable
    HaltReason single(Frame f, int op, byte[] code) {
        long[] s = stack;
        int sp = f.sp;
        int a = sp - 4;
        int b = sp - 8;
        switch (op) {
            case 0x00 -> {
                return HaltReason.RETURNED;
            }
            case 0x0a -> {
                if (!charge(f, 50L * ((Words.bitLength(s, b) + 7) / 8))) {
                    return HaltReason.OUT_OF_GAS;
                }
                Words.exp(s, a, b, b, sp);
            }
            case 0x35 -> callDataLoad(f, a);
            case 0x50, 0x5b -> {}
            case 0x51, 0x52 -> {
                return memoryWord(f, op, a, b) ? null : HaltReason.OUT_OF_GAS;
            }
            case 0x56, 0x57 -> {
                if (op == 0x56 || !Words.isZero(s, b)) {
                    f.pc = jumpTarget(f, a);
                    return f.pc < 0 ? HaltReason.INVALID_JUMP : null;
                }
            }
            case 0x58 -> Words.set(s, sp, f.pc - 1);
            case 0x59 -> Words.set(s, sp, f.memorySize);
            case 0x5a -> Words.set(s, sp, f.gas);
            case 0x5f -> Words.set(s, sp, 0);
            default -> {
                if (op < 0x20) {
                    pure(s, op, sp);
                } else if (op >= 0x60 && op < 0x80) {
                    push(s, sp, code, f.pc, op - 0x5f);
                    f.pc += op - 0x5f;
                } else if (op >= 0x80 && op < 0x90) {
                    System.arraycopy(s, sp - 4 * (op - 0x7f), s, sp, 4);
                } else if (op >= 0x30 && op < 0x4b && table.in[op] == 0) {
                    environment(f, op, sp);
                } else if (op >= 0x90 && op < 0xa0) {
                    swap(s, a, sp - 4 * (op - 0x8e));
                } else {
                    return other(f, op);
                }
            }
        }
        return null;
    }

    /// Arithmetic, comparison and bit instructions of constant cost.
    private static void pure(long[] s, int op, int sp) {
        int a = sp - 4;
        int b = sp - 8;
        switch (op) {
            case 0x01 -> Words.add(s, a, b, b);
            case 0x02 -> Words.mul(s, a, b, b);
            case 0x03 -> Words.sub(s, a, b, b);
            case 0x04 -> Division.div(s, a, b, b, sp);
            case 0x05 -> Division.sdiv(s, a, b, b, sp);
            case 0x06 -> Division.mod(s, a, b, b, sp);
            case 0x07 -> Division.smod(s, a, b, b, sp);
            case 0x08 -> Division.addmod(s, a, b, sp - 12, sp - 12, sp);
            case 0x09 -> Division.mulmod(s, a, b, sp - 12, sp - 12, sp);
            case 0x0b -> Words.signExtend(s, a, b, b);
            case 0x10 -> Words.set(s, b, Words.less(s, a, b) ? 1 : 0);
            case 0x11 -> Words.set(s, b, Words.less(s, b, a) ? 1 : 0);
            case 0x12 -> Words.set(s, b, Words.lessSigned(s, a, b) ? 1 : 0);
            case 0x13 -> Words.set(s, b, Words.lessSigned(s, b, a) ? 1 : 0);
            case 0x14 -> Words.set(s, b, Words.equal(s, a, b) ? 1 : 0);
            case 0x15 -> Words.set(s, a, Words.isZero(s, a) ? 1 : 0);
            case 0x1a -> Words.byteAt(s, a, b, b);
            case 0x1b -> Words.shl(s, a, b, b);
            case 0x1c, 0x1d -> Words.shr(s, a, b, b, op == 0x1d);
            case 0x1e -> Words.set(s, a, 256 - Words.bitLength(s, a));
            case 0x16 -> Words.and(s, a, b);
            case 0x17 -> Words.or(s, a, b);
            case 0x18 -> Words.xor(s, a, b);
            default -> Words.not(s, a);
        }
    }

    private static void swap(long[] s, int a, int b) {
        long w0 = s[a];
        long w1 = s[a + 1];
        long w2 = s[a + 2];
        long w3 = s[a + 3];
        s[a] = s[b];
        s[a + 1] = s[b + 1];
        s[a + 2] = s[b + 2];
        s[a + 3] = s[b + 3];
        s[b] = w0;
        s[b + 1] = w1;
        s[b + 2] = w2;
        s[b + 3] = w3;
    }

    /// Pushes 1 to 32 bytes: the highest limb may be a part, all others are whole.
    private static void push(long[] s, int sp, byte[] code, int pc, int length) {
        int limb = length - 1 >> 3;
        int part = length - 8 * limb;
        Words.set(s, sp, 0);
        s[sp + limb] = (long) LONGS.get(code, pc) >>> 64 - 8 * part;
        int at = pc + part;
        while (--limb >= 0) {
            s[sp + limb] = (long) LONGS.get(code, at);
            at += 8;
        }
    }

    static void load(long[] s, int at, byte[] bytes, int from) {
        s[at + 3] = (long) LONGS.get(bytes, from);
        s[at + 2] = (long) LONGS.get(bytes, from + 8);
        s[at + 1] = (long) LONGS.get(bytes, from + 16);
        s[at] = (long) LONGS.get(bytes, from + 24);
    }

    private static void store(long[] s, int from, byte[] bytes, int at) {
        LONGS.set(bytes, at, s[from + 3]);
        LONGS.set(bytes, at + 8, s[from + 2]);
        LONGS.set(bytes, at + 16, s[from + 1]);
        LONGS.set(bytes, at + 24, s[from]);
    }

    static void put(long[] s, int at, UInt256 value) {
        s[at] = value.w0();
        s[at + 1] = value.w1();
        s[at + 2] = value.w2();
        s[at + 3] = value.w3();
    }

    UInt256 word(int at) {
        long[] s = stack;
        return new UInt256(s[at + 3], s[at + 2], s[at + 1], s[at]);
    }

    Address address(int at) {
        return Address.ofWord(word(at));
    }

    private int jumpTarget(Frame f, int at) {
        long[] s = stack;
        boolean small = (s[at + 1] | s[at + 2] | s[at + 3]) == 0 && s[at] >= 0 && s[at] < Integer.MAX_VALUE;
        return small && f.code.isJumpTarget((int) s[at]) ? (int) s[at] : -1;
    }

    private boolean memoryWord(Frame f, int op, int a, int b) {
        long[] s = stack;
        long offset = offset(a);
        if (!expand(f, offset, op == 0x53 ? 1 : 32)) {
            return false;
        }
        int at = f.memoryBase + (int) offset;
        switch (op) {
            case 0x51 -> load(s, a, memory, at);
            case 0x52 -> store(s, b, memory, at);
            default -> memory[at] = (byte) s[b];
        }
        return true;
    }

    /// A stack item as an offset or length; anything above the memory limit becomes the limit.
    long offset(int at) {
        long[] s = stack;
        boolean small = (s[at + 1] | s[at + 2] | s[at + 3]) == 0 && s[at] >= 0 && s[at] < MEMORY_LIMIT;
        return small ? s[at] : MEMORY_LIMIT;
    }

    /// Charges and grows memory so that the range is in it. False: out of gas.
    boolean expand(Frame f, long offset, long length) {
        if (length == 0) {
            return true;
        }
        if (offset >= MEMORY_LIMIT || length >= MEMORY_LIMIT) {
            return false;
        }
        long words = (offset + length + 31) >> 5;
        long old = f.memorySize >> 5;
        if (words <= old) {
            return true;
        }
        if (!charge(f, 3 * (words - old) + (words * words >> 9) - (old * old >> 9))) {
            return false;
        }
        int size = (int) (words << 5);
        int needed = f.memoryBase + size;
        if (memory.length < needed) {
            memory = Arrays.copyOf(memory, Math.max(needed, memory.length * 2));
        }
        Arrays.fill(memory, f.memoryBase + f.memorySize, needed, (byte) 0);
        f.memorySize = size;
        return true;
    }

    boolean charge(Frame f, long cost) {
        f.gas -= cost;
        return f.gas >= 0;
    }

    byte[] read(Frame f, long offset, long length) {
        if (length == 0) {
            return Frame.NO_BYTES;
        }
        int from = f.memoryBase + (int) offset;
        return Arrays.copyOfRange(memory, from, from + (int) length);
    }

    private boolean sload(Frame f, int a) {
        UInt256 key = word(a);
        if (!charge(f, journal.warm(f.self, key) ? 2_100 : 100)) {
            return false;
        }
        put(stack, a, journal.storage(f.self, key));
        return true;
    }

    /// Instructions that are heavy or rare. Works on `f.sp` and `f.gas`; the caller moves the stack pointer.
    private @Nullable HaltReason other(Frame f, int op) {
        int a = f.sp - 4;
        return switch (op) {
            case 0x20 -> keccak(f, a);
            case 0x31, 0x3b, 0x3f -> accountInfo(f, op, a);
            case 0x37 -> copy(f, f.input, f.input.length, a);
            case 0x39 -> copy(f, f.code.padded(), f.code.size(), a);
            case 0x3c -> extCodeCopy(f, a);
            case 0x3e -> returnDataCopy(f, a);
            case 0x40 -> {
                blockHash(a);
                yield null;
            }
            case 0x49 -> {
                blobHash(a);
                yield null;
            }
            case 0x53 -> memoryWord(f, op, a, a - 4) ? null : HaltReason.OUT_OF_GAS;
            case 0x54 -> sload(f, a) ? null : HaltReason.OUT_OF_GAS;
            case 0x55 -> sstore(f, a);
            case 0x5c -> {
                put(stack, a, journal.transientStorage(f.self, word(a)));
                yield null;
            }
            case 0x5d -> {
                if (f.isStatic) {
                    yield HaltReason.WRITE_PROTECTION;
                }
                journal.setTransientStorage(f.self, word(a), word(a - 4));
                yield null;
            }
            case 0x5e -> memoryCopy(f, a);
            case 0xa0, 0xa1, 0xa2, 0xa3, 0xa4 -> log(f, op - 0xa0, a);
            case 0xf0, 0xf5 -> calls.create(f, op == 0xf5, a);
            case 0xf1, 0xf2, 0xf4, 0xfa -> calls.call(f, op, a);
            case 0xf3, 0xfd -> leave(f, op, a);
            case 0xff -> calls.selfDestruct(f, a);
            default -> HaltReason.INVALID_OPCODE;
        };
    }

    /// True once after an instruction that wants its child run.
    boolean takeCalling() {
        boolean was = calling;
        calling = false;
        return was;
    }

    void startChild(Frame frame) {
        child = frame;
        calling = true;
    }

    private @Nullable HaltReason keccak(Frame f, int a) {
        long offset = offset(a);
        long length = offset(a - 4);
        if (!expand(f, offset, length) || !charge(f, 6 * (length + 31 >> 5))) {
            return HaltReason.OUT_OF_GAS;
        }
        byte[] hash = length == 0
                ? Keccak256.hash(Frame.NO_BYTES)
                : Keccak256.hash(memory, f.memoryBase + (int) offset, (int) length);
        load(stack, a - 4, hash, 0);
        return null;
    }

    boolean chargeAccess(Frame f, Address address) {
        return charge(f, journal.warm(address) ? 2_600 : 100);
    }

    private @Nullable HaltReason accountInfo(Frame f, int op, int a) {
        Address address = address(a);
        if (!chargeAccess(f, address)) {
            return HaltReason.OUT_OF_GAS;
        }
        switch (op) {
            case 0x31 -> put(stack, a, journal.balance(address));
            case 0x3b -> Words.set(stack, a, journal.code(address).size());
            default ->
                put(
                        stack,
                        a,
                        journal.isEmpty(address)
                                ? UInt256.ZERO
                                : journal.codeHash(address).toWord());
        }
        return null;
    }

    private void callDataLoad(Frame f, int a) {
        long offset = offset(a);
        if (offset + 32 <= f.input.length) {
            load(stack, a, f.input, (int) offset);
            return;
        }
        byte[] word = new byte[32];
        if (offset < f.input.length) {
            System.arraycopy(f.input, (int) offset, word, 0, (int) Math.min(32, f.input.length - offset));
        }
        load(stack, a, word, 0);
    }

    private @Nullable HaltReason copy(Frame f, byte[] from, int size, int a) {
        return copyTo(f, from, size, offset(a), a - 4, offset(a - 8));
    }

    private @Nullable HaltReason copyTo(Frame f, byte[] from, int size, long to, int sourceAt, long length) {
        if (!expand(f, to, length) || !charge(f, 3 * (length + 31 >> 5))) {
            return HaltReason.OUT_OF_GAS;
        }
        if (length > 0) {
            long source = offset(sourceAt);
            int start = f.memoryBase + (int) to;
            int available = (int) Math.max(0, Math.min(length, size - source));
            if (available > 0) {
                System.arraycopy(from, (int) source, memory, start, available);
            }
            Arrays.fill(memory, start + available, start + (int) length, (byte) 0);
        }
        return null;
    }

    private @Nullable HaltReason extCodeCopy(Frame f, int a) {
        Address address = address(a);
        if (!chargeAccess(f, address)) {
            return HaltReason.OUT_OF_GAS;
        }
        byte[] code = journal.code(address).view();
        return copyTo(f, code, code.length, offset(a - 4), a - 8, offset(a - 12));
    }

    private @Nullable HaltReason returnDataCopy(Frame f, int a) {
        long source = offset(a - 4);
        long length = offset(a - 8);
        if (source + length > f.returnData.length) {
            return HaltReason.RETURN_DATA_OUT_OF_BOUNDS;
        }
        return copyTo(f, f.returnData, f.returnData.length, offset(a), a - 4, length);
    }

    private @Nullable HaltReason memoryCopy(Frame f, int a) {
        long to = offset(a);
        long from = offset(a - 4);
        long length = offset(a - 8);
        if (!charge(f, 3 * (length + 31 >> 5)) || !expand(f, Math.max(to, from), length)) {
            return HaltReason.OUT_OF_GAS;
        }
        if (length > 0) {
            System.arraycopy(memory, f.memoryBase + (int) from, memory, f.memoryBase + (int) to, (int) length);
        }
        return null;
    }

    private void blockHash(int a) {
        UInt256 wanted = word(a);
        long number = wanted.clampedLong();
        boolean known = number < block.number() && number >= block.number() - 256;
        put(stack, a, known ? block.blockHash().apply(number).toWord() : UInt256.ZERO);
    }

    private void blobHash(int a) {
        long index = word(a).clampedLong();
        List<Hash> hashes = transaction.blobHashes();
        put(stack, a, index < hashes.size() ? hashes.get((int) index).toWord() : UInt256.ZERO);
    }

    private @Nullable HaltReason sstore(Frame f, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        if (f.gas <= 2_300) {
            return HaltReason.OUT_OF_GAS;
        }
        UInt256 key = word(a);
        UInt256 value = word(a - 4);
        long cost = journal.warm(f.self, key) ? 2_100 : 0;
        UInt256 current = journal.storage(f.self, key);
        UInt256 original = journal.originalStorage(f.self, key);
        boolean clean = original.equals(current);
        if (current.equals(value) || !clean) {
            cost += 100;
        } else {
            cost += original.isZero() ? 20_000 : 2_900;
        }
        if (!charge(f, cost)) {
            return HaltReason.OUT_OF_GAS;
        }
        if (!current.equals(value)) {
            journal.addRefund(refund(original, current, value));
            journal.setStorage(f.self, key, value);
        }
        return null;
    }

    /// EIP-3529: clearing pays 4,800; undoing within the transaction pays back what was charged.
    private static long refund(UInt256 original, UInt256 current, UInt256 value) {
        if (current.equals(original)) {
            return !original.isZero() && value.isZero() ? 4_800 : 0;
        }
        long refund = 0;
        if (!original.isZero()) {
            refund += current.isZero() ? -4_800 : 0;
            refund += value.isZero() ? 4_800 : 0;
        }
        if (value.equals(original)) {
            refund += original.isZero() ? 20_000 - 100 : 5_000 - 2_100 - 100;
        }
        return refund;
    }

    private @Nullable HaltReason log(Frame f, int topicCount, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        long offset = offset(a);
        long length = offset(a - 4);
        if (!expand(f, offset, length) || !charge(f, 8 * length)) {
            return HaltReason.OUT_OF_GAS;
        }
        List<Hash> topics = new ArrayList<>(topicCount);
        for (int i = 0; i < topicCount; i++) {
            topics.add(Hash.of(word(a - 8 - 4 * i).toArray()));
        }
        logs.add(new Log(f.self, topics, Bytes.wrap(read(f, offset, length))));
        return null;
    }

    private HaltReason leave(Frame f, int op, int a) {
        long offset = offset(a);
        long length = offset(a - 4);
        if (!expand(f, offset, length)) {
            return HaltReason.OUT_OF_GAS;
        }
        f.output = read(f, offset, length);
        return op == 0xf3 ? HaltReason.RETURNED : HaltReason.REVERTED;
    }

    private void environment(Frame f, int op, int sp) {
        long[] s = stack;
        switch (op) {
            case 0x30 -> put(s, sp, f.selfWord());
            case 0x32 -> put(s, sp, transaction.origin().toWord());
            case 0x33 -> put(s, sp, f.callerWord());
            case 0x34 -> put(s, sp, f.value);
            case 0x36 -> Words.set(s, sp, f.input.length);
            case 0x38 -> Words.set(s, sp, f.code.size());
            case 0x3a -> put(s, sp, transaction.gasPrice());
            case 0x3d -> Words.set(s, sp, f.returnData.length);
            case 0x41 -> put(s, sp, block.beneficiary().toWord());
            case 0x42 -> Words.set(s, sp, block.timestamp());
            case 0x43 -> Words.set(s, sp, block.number());
            case 0x44 -> put(s, sp, block.prevRandao().toWord());
            case 0x45 -> Words.set(s, sp, block.gasLimit());
            case 0x46 -> put(s, sp, block.chainId());
            case 0x47 -> put(s, sp, journal.balance(f.self));
            case 0x48 -> put(s, sp, block.baseFee());
            case 0x4a -> put(s, sp, block.blobBaseFee());
            default -> throw new IllegalStateException("opcode " + op);
        }
    }

    Code code(Address address) {
        Hash hash = journal.codeHash(address);
        return hash.equals(AccountState.NO_CODE) ? Code.EMPTY : codes.get(hash, () -> journal.code(address));
    }

    boolean isPrecompile(Address address) {
        return Precompiles.find(address, fork) != null;
    }
}
