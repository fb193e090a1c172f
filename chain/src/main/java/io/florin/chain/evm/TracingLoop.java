package io.florin.chain.evm;

import io.florin.chain.evm.trace.Step;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// The second loop: same instructions as {@link Interpreter}, one at a time, with a tracer told of each. It asks for
/// cancellation every 1,024 instructions. Part of one interpreter.
final class TracingLoop implements Step {
    private static final int CANCEL_INTERVAL = 1_024;
    private static final int SELFDESTRUCT = 0xff;

    private final Interpreter vm;
    private final Tracer tracer;
    private Frame f;
    private int op;
    private long steps;

    TracingLoop(Interpreter vm, Tracer tracer, Frame top) {
        this.vm = vm;
        this.tracer = tracer;
        this.f = top;
    }

    void enter(Frame frame, Bytes input) {
        tracer.enter(frame.opcode, frame.from, frame.codeAddress, input, frame.gasGiven, frame.value);
    }

    void exit(Frame frame) {
        HaltReason reason = frame.halted == null ? HaltReason.RETURNED : frame.halted;
        tracer.exit(reason, frame.gasGiven - frame.gas, Bytes.of(frame.output));
    }

    void refused(int op, Address from, Address to, UInt256 value, Bytes input, long gas, HaltReason reason) {
        tracer.enter(op, from, to, input, gas, value);
        tracer.exit(reason, reason == HaltReason.ADDRESS_COLLISION ? gas : 0, Bytes.EMPTY);
    }

    void creating(Address address) {
        tracer.creating(address);
    }

    void selfDestructed(Frame frame, Address heir, UInt256 balance) {
        tracer.enter(SELFDESTRUCT, frame.self, heir, Bytes.EMPTY, 0, balance);
        tracer.exit(HaltReason.RETURNED, 0, Bytes.EMPTY);
    }

    /// As the plain loop: the reason of the halt, or null when a child is to run.
    @Nullable
    HaltReason run(Frame frame) {
        f = frame;
        byte[] code = f.code.padded();
        while (true) {
            if (++steps % CANCEL_INTERVAL == 0 && vm.transaction.cancelled().getAsBoolean()) {
                throw new CancelledException();
            }
            op = code[f.pc] & 0xff;
            tracer.step(this);
            long before = f.gas;
            int logs = vm.logs.size();
            f.gasCharged = Frame.NOT_CHARGED;
            HaltReason reason = vm.checked(f, op, code);
            long after = f.gasCharged == Frame.NOT_CHARGED ? f.gas : f.gasCharged;
            boolean fault = reason != null && reason != HaltReason.RETURNED && reason != HaltReason.REVERTED;
            if (vm.logs.size() > logs) {
                tracer.log(vm.logs.getLast());
            }
            tracer.stepped(before - after, fault ? reason : null);
            if (reason != null || vm.takeCalling()) {
                return reason;
            }
        }
    }

    @Override
    public int pc() {
        return f.pc;
    }

    @Override
    public int op() {
        return op;
    }

    @Override
    public long gas() {
        return f.gas;
    }

    @Override
    public int depth() {
        return f.depth + 1;
    }

    @Override
    public long refund() {
        return vm.journal.refund();
    }

    @Override
    public Address self() {
        return f.self;
    }

    @Override
    public int stackSize() {
        return f.sp - f.stackBase >> 2;
    }

    @Override
    public UInt256 stack(int fromTop) {
        return vm.word(f.sp - 4 - 4 * fromTop);
    }

    @Override
    public int memorySize() {
        return f.memorySize;
    }

    @Override
    public Bytes memory(int offset, int length) {
        byte[] copy = new byte[length];
        int available = Math.max(0, Math.min(length, f.memorySize - offset));
        System.arraycopy(vm.memory, f.memoryBase + Math.min(offset, f.memorySize), copy, 0, available);
        return Bytes.wrap(copy);
    }

    @Override
    public Bytes returnData() {
        return Bytes.of(f.returnData);
    }

    @Override
    public UInt256 storage(UInt256 slot) {
        return vm.journal.storage(f.self, slot);
    }
}
