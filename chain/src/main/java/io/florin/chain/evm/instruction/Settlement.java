package io.florin.chain.evm.instruction;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;

/// What happens when a frame has ended.
public final class Settlement {
    private static final int CODE_LIMIT = 24_576;
    private static final long CODE_BYTE = 200;

    private Settlement() {}

    /// Settles a halted frame: deposit of new code, rollback, loss of gas.
    public static void finish(Machine m, Frame frame, HaltReason reason) {
        HaltReason end = reason == HaltReason.RETURNED && frame.isCreate ? deposit(m, frame) : reason;
        frame.halted = end;
        if (end == HaltReason.RETURNED) {
            return;
        }
        m.rollback(frame);
        if (end != HaltReason.REVERTED) {
            frame.gas = 0;
            frame.output = Frame.NO_BYTES;
        }
    }

    private static HaltReason deposit(Machine m, Frame frame) {
        byte[] code = frame.output;
        if (code.length > 0 && code[0] == (byte) 0xef) {
            return HaltReason.INVALID_CODE;
        }
        if (code.length > CODE_LIMIT) {
            return HaltReason.CODE_TOO_LARGE;
        }
        if (!Machine.charge(frame, CODE_BYTE * code.length)) {
            return HaltReason.OUT_OF_GAS;
        }
        Bytes bytes = Bytes.of(code);
        m.journal.setCode(frame.self, bytes, Keccak256.of(bytes));
        return HaltReason.RETURNED;
    }

    /// Hands a finished child's result to its parent. The parent's stack pointer already stands behind
    /// the result.
    public static void resume(Machine m, Frame parent, Frame child) {
        parent.gas += child.gas;
        boolean success = child.halted == HaltReason.RETURNED;
        int result = parent.sp - 4;
        if (child.isCreate) {
            parent.returnData = success ? Frame.NO_BYTES : child.output;
            m.put(result, success ? child.selfWord() : UInt256.ZERO);
            return;
        }
        parent.returnData = child.output;
        int copied = Math.min(child.outLength, child.output.length);
        System.arraycopy(child.output, 0, m.slabs.memory, parent.memoryBase + child.outOffset, copied);
        StackMemory.set(m.slabs.stack, result, success ? 1 : 0);
    }

    /// Failure before a child starts: result 0, no return data.
    static void refuse(Machine m, Frame f, int resultAt) {
        f.returnData = Frame.NO_BYTES;
        StackMemory.set(m.slabs.stack, resultAt, 0);
    }
}
