package io.florin.chain.evm;

import io.florin.chain.evm.instruction.Frame;
import io.florin.chain.evm.instruction.Machine;
import io.florin.chain.evm.trace.Step;
import io.florin.chain.evm.trace.Tracer;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// The second loop: the same instructions one at a time, with a tracer told of each. It asks for
/// cancellation every 1,024 instructions. Part of one run, confined to one thread.
final class TracingLoop implements Loop {
    private static final int CANCEL_INTERVAL = 1_024;

    private final Machine m;
    private final SingleStep single;
    private final Tracer tracer;
    private long steps;

    TracingLoop(Machine m, Tracer tracer) {
        this.m = m;
        this.single = new SingleStep(m);
        this.tracer = tracer;
    }

    @Override
    public @Nullable HaltReason run(Frame f) {
        while (true) {
            if (++steps % CANCEL_INTERVAL == 0 && m.isCancelled()) {
                throw new CancelledException();
            }
            int op = f.code.padded()[f.pc] & 0xff;
            tracer.step(new View(m, f, op));
            long before = f.gas;
            int logs = m.logs.size();
            f.gasCharged = Frame.NOT_CHARGED;
            HaltReason reason = single.run(f, op);
            long after = f.gasCharged == Frame.NOT_CHARGED ? f.gas : f.gasCharged;
            boolean fault = reason != null && reason != HaltReason.RETURNED && reason != HaltReason.REVERTED;
            if (m.logs.size() > logs) {
                tracer.log(m.logs.getLast());
            }
            tracer.stepped(before - after, fault ? reason : null);
            if (reason != null || m.wantsChild()) {
                return reason;
            }
        }
    }

    /// The machine before an instruction.
    private record View(Machine m, Frame f, int op) implements Step {
        @Override
        public int pc() {
            return f.pc;
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
            return m.journal.refund();
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
            return m.word(f.sp - 4 - 4 * fromTop);
        }

        @Override
        public int memorySize() {
            return f.memorySize;
        }

        @Override
        public Bytes memory(int offset, int length) {
            byte[] copy = new byte[length];
            int available = Math.max(0, Math.min(length, f.memorySize - offset));
            System.arraycopy(m.slabs.memory, f.memoryBase + Math.min(offset, f.memorySize), copy, 0, available);
            return Bytes.wrap(copy);
        }

        @Override
        public Bytes returnData() {
            return Bytes.of(f.returnData);
        }

        @Override
        public UInt256 storage(UInt256 slot) {
            return m.journal.storage(f.self, slot);
        }
    }
}
