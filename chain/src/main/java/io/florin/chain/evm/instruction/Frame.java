package io.florin.chain.evm.instruction;

import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.code.Code;
import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// One running call or creation. Offsets are into the slabs of its {@link Machine}. Known inside `evm`
/// only. Mutable, confined to one thread.
public final class Frame {
    static final byte[] NO_BYTES = new byte[0];

    /// Offset of the outermost frame's stack: two items of room, so that an offset below a short stack
    /// is still one.
    static final int FIRST_ITEM = 8;

    /// See {@link #gasCharged}.
    public static final long NOT_CHARGED = Long.MIN_VALUE;

    /// What is asked of a frame.
    ///
    /// @param op instruction that makes it, CALL or CREATE for the outermost
    /// @param code run
    /// @param self account whose storage it sees
    /// @param codeAddress account of the code
    /// @param caller as CALLER tells
    /// @param value as CALLVALUE tells
    /// @param input call data, empty for creations; never changed
    /// @param isStatic forbids changes
    /// @param gas given
    record Task(
            int op,
            Code code,
            Address self,
            Address codeAddress,
            Address caller,
            UInt256 value,
            byte[] input,
            boolean isStatic,
            long gas) {
        boolean isCreate() {
            return op == Opcode.CREATE || op == Opcode.CREATE2;
        }
    }

    /// Code run.
    public final Code code;

    /// Account whose storage the code sees.
    public final Address self;

    final int opcode;
    final Address from;
    final Address codeAddress;
    final Address caller;
    final UInt256 value;
    final byte[] input;
    final boolean isStatic;
    final boolean isCreate;
    final int checkpoint;
    final int logMark;

    /// Nesting, 0 for the outermost.
    public final int depth;

    /// Offset of the lowest item.
    public final int stackBase;

    /// Offset behind the highest item.
    public int sp;

    /// Offset of this frame's byte 0 in the memory slab.
    public final int memoryBase;

    /// Bytes of memory in use, a multiple of 32.
    public int memorySize;

    /// Offset of the next instruction.
    public int pc;

    /// Gas left.
    public long gas;

    final long gasGiven;

    /// For tracers: gas after the charges of the running call or creation, before its child ran.
    public long gasCharged = NOT_CHARGED;

    /// What the last call returned.
    public byte[] returnData = NO_BYTES;

    /// What the frame returns.
    public byte[] output = NO_BYTES;

    /// Where the parent wants the output (call only).
    int outOffset;

    int outLength;

    /// Why it ended; null while it runs.
    public @Nullable HaltReason halted;

    private @Nullable UInt256 selfWord;
    private @Nullable UInt256 callerWord;

    /// The outermost frame.
    Frame(Task task, int checkpoint) {
        this(task, task.caller, 0, checkpoint, 0, FIRST_ITEM, 0);
    }

    /// A child whose stack begins at an offset above its parent's items.
    Frame(Task task, Machine m, Frame parent, int stackBase) {
        this(
                task,
                parent.self,
                parent.depth + 1,
                m.journal.checkpoint(),
                m.logs.size(),
                stackBase,
                parent.memoryBase + parent.memorySize);
    }

    private Frame(Task task, Address from, int depth, int checkpoint, int logMark, int stackBase, int memoryBase) {
        this.opcode = task.op;
        this.code = task.code;
        this.self = task.self;
        this.from = from;
        this.codeAddress = task.codeAddress;
        this.caller = task.caller;
        this.value = task.value;
        this.input = task.input;
        this.isStatic = task.isStatic;
        this.isCreate = task.isCreate();
        this.gas = task.gas;
        this.gasGiven = task.gas;
        this.depth = depth;
        this.checkpoint = checkpoint;
        this.logMark = logMark;
        this.stackBase = stackBase;
        this.sp = stackBase;
        this.memoryBase = memoryBase;
    }

    /// ADDRESS.
    UInt256 selfWord() {
        UInt256 word = selfWord;
        if (word == null) {
            word = self.toWord();
            selfWord = word;
        }
        return word;
    }

    /// CALLER.
    UInt256 callerWord() {
        UInt256 word = callerWord;
        if (word == null) {
            word = caller.toWord();
            callerWord = word;
        }
        return word;
    }
}
