package io.florin.chain.evm.instruction;

import io.florin.chain.evm.CancelledException;
import io.florin.chain.evm.Delegation;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.Message;
import io.florin.chain.evm.code.Code;
import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.evm.precompile.Precompile;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// CALL, CALLCODE, DELEGATECALL, STATICCALL and the outermost call.
public final class Call {
    static final int DEPTH_LIMIT = 1_024;
    private static final long MOVES_VALUE = 9_000;
    private static final long NEW_ACCOUNT = 25_000;
    private static final long STIPEND = 2_300;

    private Call() {}

    /// The outermost frame of a call. It is already halted when there is nothing to run.
    public static Frame outermost(Machine m, Message message, Address to) {
        int checkpoint = m.journal.checkpoint();
        byte[] input = message.data().view();
        Frame.Task task = new Frame.Task(
                Opcode.CALL, resolved(m, to), to, to, message.caller(), message.value(), input, false, message.gas());
        Frame frame = new Frame(task, checkpoint);
        if (!m.journal.covers(message.caller(), message.value())) {
            frame.halted = HaltReason.INSUFFICIENT_BALANCE;
            return frame;
        }
        m.journal.transfer(frame.caller, frame.self, frame.value);
        Precompile precompile = Precompiles.find(to, m.fork);
        if (precompile != null) {
            Settlement.finish(m, frame, run(precompile, frame));
        }
        return frame;
    }

    /// Code that runs at an address, a delegation (EIP-7702) followed once.
    private static Code resolved(Machine m, Address address) {
        Address delegate = Delegation.target(m.journal.code(address));
        if (delegate == null) {
            return m.code(address);
        }
        return Precompiles.find(delegate, m.fork) != null ? Code.EMPTY : m.code(delegate);
    }

    private static HaltReason run(Precompile precompile, Frame frame) {
        long cost = precompile.gas(frame.input);
        if (cost > frame.gas) {
            return HaltReason.OUT_OF_GAS;
        }
        frame.gas -= cost;
        byte[] output = precompile.run(frame.input);
        if (output == null) {
            return HaltReason.PRECOMPILE_FAILED;
        }
        frame.output = output;
        return HaltReason.RETURNED;
    }

    /// Operands are, from the top at `a`: gas, account, value (CALL and CALLCODE), input range, output
    /// range.
    public static @Nullable HaltReason call(Machine m, Frame f, int op, int a) {
        boolean withValue = op == Opcode.CALL || op == Opcode.CALLCODE;
        UInt256 value = withValue ? m.word(a - 8) : UInt256.ZERO;
        int rest = withValue ? a - 12 : a - 8;
        if (op == Opcode.CALL && f.isStatic && !value.isZero()) {
            return HaltReason.WRITE_PROTECTION;
        }
        Machine.Range input = new Machine.Range(m.offset(rest), m.offset(rest - 4));
        Machine.Range output = new Machine.Range(m.offset(rest - 8), m.offset(rest - 12));
        if (!m.expand(f, input.offset(), input.length()) || !m.expand(f, output.offset(), output.length())) {
            return HaltReason.OUT_OF_GAS;
        }
        Address target = m.address(a - 4);
        if (!chargeTarget(m, f, op, target, value)) {
            return HaltReason.OUT_OF_GAS;
        }
        long gas = Math.min(m.word(a).clampedLong(), f.gas - f.gas / 64);
        f.gas -= gas;
        f.gasCharged = f.gas;
        gas += value.isZero() ? 0 : STIPEND;
        int result = rest - 12;
        if (f.depth + 1 > DEPTH_LIMIT || !m.journal.covers(f.self, value)) {
            f.gas += gas;
            HaltReason reason = f.depth + 1 > DEPTH_LIMIT ? HaltReason.CALL_TOO_DEEP : HaltReason.INSUFFICIENT_BALANCE;
            m.refused(f, op, target, value, input, gas, reason);
            Settlement.refuse(m, f, result);
            return null;
        }
        if (m.isCancelled()) {
            throw new CancelledException();
        }
        Frame child = child(m, f, op, target, value, m.read(f, input.offset(), input.length()), gas, result);
        child.outOffset = (int) (output.length() == 0 ? 0 : output.offset());
        child.outLength = (int) output.length();
        start(m, f, child, target, result);
        return null;
    }

    private static boolean chargeTarget(Machine m, Frame f, int op, Address target, UInt256 value) {
        if (!m.chargeAccess(f, target)) {
            return false;
        }
        Address delegate = Delegation.target(m.journal.code(target));
        if (delegate != null && !m.chargeAccess(f, delegate)) {
            return false;
        }
        long extra = value.isZero() ? 0 : MOVES_VALUE;
        if (op == Opcode.CALL && !value.isZero() && m.journal.isEmpty(target)) {
            extra += NEW_ACCOUNT;
        }
        return Machine.charge(f, extra);
    }

    private static Frame child(
            Machine m, Frame f, int op, Address target, UInt256 value, byte[] input, long gas, int result) {
        boolean foreign = op == Opcode.CALL || op == Opcode.STATICCALL;
        boolean delegated = op == Opcode.DELEGATECALL;
        Frame.Task task = new Frame.Task(
                op,
                resolved(m, target),
                foreign ? target : f.self,
                target,
                delegated ? f.caller : f.self,
                delegated ? f.value : value,
                input,
                f.isStatic || op == Opcode.STATICCALL,
                gas);
        return new Frame(task, m, f, result + 4);
    }

    private static void start(Machine m, Frame f, Frame child, Address target, int result) {
        if (!child.self.equals(f.self)) {
            m.journal.transfer(f.self, child.self, child.value);
        } else if (child.self.equals(target)) {
            m.journal.credit(child.self, UInt256.ZERO);
        }
        f.sp = result + 4;
        Precompile precompile = Precompiles.find(target, m.fork);
        if (precompile == null) {
            m.start(child);
            return;
        }
        m.entered(child, null);
        Settlement.finish(m, child, run(precompile, child));
        m.left(child);
        Settlement.resume(m, f, child);
    }
}
