package io.florin.chain.evm.trace;

import io.florin.chain.block.Log;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records the tree of calls the way geth's call tracer does. Confined to one run.
public final class CallTracer implements Tracer {
    private final boolean onlyTopCall;
    private final boolean withLog;
    private final Deque<Open> open = new ArrayDeque<>();

    @Nullable
    private CallFrame top;

    private record Open(
            int op,
            Address from,
            Address to,
            Bytes input,
            long gas,
            UInt256 value,
            List<CallFrame> calls,
            List<CallFrame.Positioned> logs) {}

    /// @param onlyTopCall leaves out the frames below the outermost one
    /// @param withLog records logs
    public CallTracer(boolean onlyTopCall, boolean withLog) {
        this.onlyTopCall = onlyTopCall;
        this.withLog = withLog;
    }

    /// The outermost frame of the finished run; null when nothing ran.
    public @Nullable CallFrame top() {
        return top;
    }

    @Override
    public void enter(int op, Address from, Address to, Bytes input, long gas, UInt256 value) {
        open.push(new Open(op, from, to, input, gas, value, new ArrayList<>(), new ArrayList<>()));
    }

    @Override
    public void exit(HaltReason reason, long gasUsed, Bytes output) {
        Open ended = open.pop();
        CallFrame frame = new CallFrame(
                ended.op,
                ended.from,
                ended.to,
                ended.value,
                ended.gas,
                gasUsed,
                ended.input,
                output,
                reason,
                ended.calls,
                ended.logs);
        CallFrame kept = frame.success() ? frame : frame.withoutLogs();
        Open parent = open.peek();
        if (parent == null) {
            top = kept;
        } else if (!onlyTopCall) {
            parent.calls.add(kept);
        }
    }

    @Override
    public void log(Log log) {
        Open frame = open.peek();
        if (withLog && frame != null && (!onlyTopCall || open.size() == 1)) {
            frame.logs.add(new CallFrame.Positioned(log, frame.calls.size()));
        }
    }
}
