package io.florin.chain.evm;

import io.florin.chain.evm.code.Code;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// One running call or creation. Mutable, owned by one {@link Interpreter}; offsets are into its slabs.
final class Frame {
    static final byte[] NO_BYTES = new byte[0];
    /// Offset of the outermost frame's stack: two items of room, so that an offset below a short stack is still one.
    static final int FIRST_ITEM = 8;

    static final long NOT_CHARGED = Long.MIN_VALUE;

    final Code code;
    final Address self;
    final Address caller;
    final UInt256 value;
    final byte[] input;
    final boolean isStatic;
    final boolean isCreate;
    final int depth;
    final int checkpoint;
    final int logMark;

    /// Offset of the lowest item.
    final int stackBase;
    /// Offset behind the highest item.
    int sp;
    /// Offset of this frame's byte 0 in the memory slab.
    final int memoryBase;
    /// Bytes of memory in use, a multiple of 32.
    int memorySize;

    int pc;
    long gas;

    /// Gas the frame began with.
    final long gasGiven;

    /// For tracers: gas after the charges of the running call or creation, before its child ran.
    long gasCharged = NOT_CHARGED;

    /// For tracers: the instruction that made the frame, its account and the account of the code.
    int opcode;

    Address from;
    Address codeAddress;
    byte[] returnData = NO_BYTES;
    byte[] output = NO_BYTES;

    /// Where the parent wants the output (call only).
    int outOffset;
    int outLength;

    @Nullable
    HaltReason halted;

    @Nullable
    private UInt256 selfWord;

    @Nullable
    private UInt256 callerWord;

    Frame(
            Code code,
            Address self,
            Address caller,
            UInt256 value,
            byte[] input,
            boolean isStatic,
            boolean isCreate,
            int depth,
            int checkpoint,
            int logMark,
            int stackBase,
            int memoryBase,
            long gas) {
        this.code = code;
        this.self = self;
        this.caller = caller;
        this.value = value;
        this.input = input;
        this.isStatic = isStatic;
        this.isCreate = isCreate;
        this.depth = depth;
        this.checkpoint = checkpoint;
        this.logMark = logMark;
        this.stackBase = stackBase;
        this.sp = stackBase;
        this.memoryBase = memoryBase;
        this.gas = gas;
        this.gasGiven = gas;
        this.opcode = isCreate ? 0xf0 : 0xf1;
        this.from = caller;
        this.codeAddress = self;
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
