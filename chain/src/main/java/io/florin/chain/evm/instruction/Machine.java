package io.florin.chain.evm.instruction;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Log;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.TransactionContext;
import io.florin.chain.evm.code.Code;
import io.florin.chain.evm.code.RecentCodes;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.evm.fork.OpcodeTable;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the instructions of one run share: the world they act on, the slabs, the logs written so far,
/// and who watches. Known inside `evm` only. Mutable, confined to one thread.
public final class Machine {
    /// Offsets and lengths are at most this: no gas pays for so much memory.
    private static final long MEMORY_LIMIT = 1L << 30;

    /// State acted on.
    public final Journal journal;

    /// Logs of frames that have not failed.
    public final List<Log> logs = new ArrayList<>();

    /// Gas and stack demands of the fork.
    public final OpcodeTable table;

    /// Stack and memory of all frames.
    public final Slabs slabs;

    final BlockContext block;
    final TransactionContext transaction;
    final Fork fork;
    private final RecentCodes codes;
    private final @Nullable Tracer tracer;

    @Nullable
    private Frame child;

    /// A machine for one message.
    public Machine(
            Slabs slabs,
            Journal journal,
            BlockContext block,
            TransactionContext transaction,
            Fork fork,
            RecentCodes codes,
            @Nullable Tracer tracer) {
        this.slabs = slabs;
        this.journal = journal;
        this.block = block;
        this.transaction = transaction;
        this.fork = fork;
        this.codes = codes;
        this.tracer = tracer;
        this.table = OpcodeTable.of(fork);
    }

    /// True when the transaction's caller does not want it any longer.
    public boolean isCancelled() {
        return transaction.cancelled().getAsBoolean();
    }

    /// True when the last instruction wants a child run before its frame goes on.
    public boolean wantsChild() {
        return child != null;
    }

    /// The child wanted, once.
    public Frame takeChild() {
        Frame taken = child;
        if (taken == null) {
            throw new IllegalStateException("no child to start");
        }
        child = null;
        return taken;
    }

    void start(Frame frame) {
        child = frame;
    }

    /// A stack item as a number.
    public UInt256 word(int at) {
        long[] s = slabs.stack;
        return new UInt256(s[at + 3], s[at + 2], s[at + 1], s[at]);
    }

    Address address(int at) {
        return Address.ofWord(word(at));
    }

    void put(int at, UInt256 value) {
        StackMemory.put(slabs.stack, at, value);
    }

    /// A stack item as an offset or length; anything above the memory limit becomes the limit.
    long offset(int at) {
        long[] s = slabs.stack;
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
        slabs.ensureMemory(f.memoryBase + size);
        Arrays.fill(slabs.memory, f.memoryBase + f.memorySize, f.memoryBase + size, (byte) 0);
        f.memorySize = size;
        return true;
    }

    /// False: out of gas.
    static boolean charge(Frame f, long cost) {
        f.gas -= cost;
        return f.gas >= 0;
    }

    /// Warm or cold access (EIP-2929). False: out of gas.
    boolean chargeAccess(Frame f, Address address) {
        return charge(f, journal.warm(address) ? 2_600 : 100);
    }

    /// A copy of a frame's memory, which is long enough.
    byte[] read(Frame f, long offset, long length) {
        if (length == 0) {
            return Frame.NO_BYTES;
        }
        int from = f.memoryBase + (int) offset;
        return Arrays.copyOfRange(slabs.memory, from, from + (int) length);
    }

    Code code(Address address) {
        Hash hash = journal.codeHash(address);
        return hash.equals(AccountState.NO_CODE) ? Code.EMPTY : codes.get(hash, () -> journal.code(address));
    }

    /// Takes back what a failed frame did.
    void rollback(Frame frame) {
        journal.rollback(frame.checkpoint);
        while (logs.size() > frame.logMark) {
            logs.removeLast();
        }
    }

    /// Tells the watcher, if there is one, that a frame begins.
    ///
    /// @param data of the outermost call or creation; null for children, which have it themselves
    public void entered(Frame frame, @Nullable Bytes data) {
        if (tracer != null) {
            if (frame.isCreate && data != null) {
                tracer.creating(frame.self);
            }
            Bytes input = data != null ? data : frame.isCreate ? frame.code.toBytes() : Bytes.wrap(frame.input);
            tracer.enter(frame.opcode, frame.from, frame.codeAddress, input, frame.gasGiven, frame.value);
        }
    }

    /// Tells that a frame ended.
    public void left(Frame frame) {
        if (tracer != null) {
            HaltReason reason = frame.halted == null ? HaltReason.RETURNED : frame.halted;
            tracer.exit(reason, frame.gasGiven - frame.gas, Bytes.of(frame.output));
        }
    }

    /// Tells of a child that cannot start.
    void refused(Frame f, int op, Address to, UInt256 value, Range input, long gas, HaltReason reason) {
        if (tracer != null) {
            Bytes data = Bytes.wrap(read(f, input.offset, input.length));
            tracer.enter(op, f.self, to, data, gas, value);
            tracer.exit(reason, reason == HaltReason.ADDRESS_COLLISION ? gas : 0, Bytes.EMPTY);
        }
    }

    /// A range of a frame's memory.
    record Range(long offset, long length) {}

    void creating(Address address) {
        if (tracer != null) {
            tracer.creating(address);
        }
    }

    void selfDestructed(Frame frame, Address heir, UInt256 balance) {
        if (tracer != null) {
            tracer.enter(Opcode.SELFDESTRUCT, frame.self, heir, Bytes.EMPTY, 0, balance);
            tracer.exit(HaltReason.RETURNED, 0, Bytes.EMPTY);
        }
    }
}
