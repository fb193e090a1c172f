package io.florin.chain.evm;

import io.florin.chain.evm.instruction.Call;
import io.florin.chain.evm.instruction.Create;
import io.florin.chain.evm.instruction.Frame;
import io.florin.chain.evm.instruction.Machine;
import io.florin.chain.evm.instruction.Settlement;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import java.util.ArrayList;
import java.util.List;

/// Runs one message: frames in an explicit list, so that depth 1,024 needs no Java stack.
final class Interpreter {
    private final Machine m;
    private final Loop loop;

    Interpreter(Machine m, Loop loop) {
        this.m = m;
        this.loop = loop;
    }

    Outcome execute(Message message) {
        Frame top = outermost(message);
        m.entered(top, message.data());
        if (top.halted == null) {
            runFrames(top);
        } else {
            m.left(top);
        }
        HaltReason reason = top.halted == null ? HaltReason.RETURNED : top.halted;
        return new Outcome(reason, top.gas, Bytes.of(top.output), List.copyOf(m.logs));
    }

    private Frame outermost(Message message) {
        Address to = message.to();
        if (to != null) {
            return Call.outermost(m, message, to);
        }
        Address created = message.newAddress();
        if (created == null) {
            throw new IllegalArgumentException("message: neither callee nor new address");
        }
        return Create.outermost(m, message, created);
    }

    private void runFrames(Frame top) {
        List<Frame> frames = new ArrayList<>();
        frames.add(top);
        while (!frames.isEmpty()) {
            Frame frame = frames.getLast();
            m.slabs.ensureStack(frame.stackBase);
            HaltReason reason = loop.run(frame);
            if (reason == null) {
                Frame child = m.takeChild();
                m.entered(child, null);
                frames.add(child);
                continue;
            }
            Settlement.finish(m, frame, reason);
            m.left(frame);
            frames.removeLast();
            if (!frames.isEmpty()) {
                Settlement.resume(m, frames.getLast(), frame);
            }
        }
    }
}
