package io.florin.chain.evm;

import static io.florin.chain.evm.fork.Opcode.ADD;
import static io.florin.chain.evm.fork.Opcode.ADDMOD;
import static io.florin.chain.evm.fork.Opcode.ADDRESS;
import static io.florin.chain.evm.fork.Opcode.AND;
import static io.florin.chain.evm.fork.Opcode.BASEFEE;
import static io.florin.chain.evm.fork.Opcode.BLOBBASEFEE;
import static io.florin.chain.evm.fork.Opcode.BYTE;
import static io.florin.chain.evm.fork.Opcode.CALLDATALOAD;
import static io.florin.chain.evm.fork.Opcode.CALLDATASIZE;
import static io.florin.chain.evm.fork.Opcode.CALLER;
import static io.florin.chain.evm.fork.Opcode.CALLVALUE;
import static io.florin.chain.evm.fork.Opcode.CHAINID;
import static io.florin.chain.evm.fork.Opcode.CLZ;
import static io.florin.chain.evm.fork.Opcode.CODESIZE;
import static io.florin.chain.evm.fork.Opcode.COINBASE;
import static io.florin.chain.evm.fork.Opcode.DIV;
import static io.florin.chain.evm.fork.Opcode.DUP1;
import static io.florin.chain.evm.fork.Opcode.DUP16;
import static io.florin.chain.evm.fork.Opcode.EQ;
import static io.florin.chain.evm.fork.Opcode.EXP;
import static io.florin.chain.evm.fork.Opcode.GAS;
import static io.florin.chain.evm.fork.Opcode.GASLIMIT;
import static io.florin.chain.evm.fork.Opcode.GASPRICE;
import static io.florin.chain.evm.fork.Opcode.GT;
import static io.florin.chain.evm.fork.Opcode.ISZERO;
import static io.florin.chain.evm.fork.Opcode.JUMP;
import static io.florin.chain.evm.fork.Opcode.JUMPDEST;
import static io.florin.chain.evm.fork.Opcode.JUMPI;
import static io.florin.chain.evm.fork.Opcode.LT;
import static io.florin.chain.evm.fork.Opcode.MLOAD;
import static io.florin.chain.evm.fork.Opcode.MOD;
import static io.florin.chain.evm.fork.Opcode.MSIZE;
import static io.florin.chain.evm.fork.Opcode.MSTORE;
import static io.florin.chain.evm.fork.Opcode.MUL;
import static io.florin.chain.evm.fork.Opcode.MULMOD;
import static io.florin.chain.evm.fork.Opcode.NOT;
import static io.florin.chain.evm.fork.Opcode.NUMBER;
import static io.florin.chain.evm.fork.Opcode.OR;
import static io.florin.chain.evm.fork.Opcode.ORIGIN;
import static io.florin.chain.evm.fork.Opcode.PC;
import static io.florin.chain.evm.fork.Opcode.POP;
import static io.florin.chain.evm.fork.Opcode.PREVRANDAO;
import static io.florin.chain.evm.fork.Opcode.PUSH0;
import static io.florin.chain.evm.fork.Opcode.PUSH1;
import static io.florin.chain.evm.fork.Opcode.PUSH32;
import static io.florin.chain.evm.fork.Opcode.RETURNDATASIZE;
import static io.florin.chain.evm.fork.Opcode.SAR;
import static io.florin.chain.evm.fork.Opcode.SDIV;
import static io.florin.chain.evm.fork.Opcode.SELFBALANCE;
import static io.florin.chain.evm.fork.Opcode.SGT;
import static io.florin.chain.evm.fork.Opcode.SHL;
import static io.florin.chain.evm.fork.Opcode.SHR;
import static io.florin.chain.evm.fork.Opcode.SIGNEXTEND;
import static io.florin.chain.evm.fork.Opcode.SLT;
import static io.florin.chain.evm.fork.Opcode.SMOD;
import static io.florin.chain.evm.fork.Opcode.STOP;
import static io.florin.chain.evm.fork.Opcode.SUB;
import static io.florin.chain.evm.fork.Opcode.SWAP1;
import static io.florin.chain.evm.fork.Opcode.SWAP16;
import static io.florin.chain.evm.fork.Opcode.TIMESTAMP;
import static io.florin.chain.evm.fork.Opcode.XOR;

import io.florin.chain.evm.fork.OpcodeTable;
import io.florin.chain.evm.instruction.Arithmetic;
import io.florin.chain.evm.instruction.Bitwise;
import io.florin.chain.evm.instruction.BlockInfo;
import io.florin.chain.evm.instruction.Environment;
import io.florin.chain.evm.instruction.Flow;
import io.florin.chain.evm.instruction.Frame;
import io.florin.chain.evm.instruction.Machine;
import io.florin.chain.evm.instruction.StackMemory;
import org.jspecify.annotations.Nullable;

/// One instruction at a time, each with its own checks and charge, on the fields of the frame.
final class SingleStep {
    private final Machine m;

    SingleStep(Machine m) {
        this.m = m;
    }

    /// Goes on in a block that cannot end: finds the instruction at fault and the reason.
    @Nullable
    HaltReason toEnd(Frame f) {
        while (true) {
            HaltReason reason = run(f, f.code.padded()[f.pc] & 0xff);
            if (reason != null || m.wantsChild()) {
                return reason;
            }
        }
    }

    /// Runs the instruction at the frame's program counter; the reason when it halts the frame.
    @Nullable
    HaltReason run(Frame f, int op) {
        HaltReason fault = charge(f, op);
        if (fault != null) {
            return fault;
        }
        int sp = f.sp;
        f.pc++;
        HaltReason reason = apply(f, op);
        if (reason == null && f.sp == sp) {
            f.sp = sp + 4 * m.table.delta[op];
        }
        return reason;
    }

    private @Nullable HaltReason charge(Frame f, int op) {
        OpcodeTable table = m.table;
        int height = f.sp - f.stackBase >> 2;
        if (table.gas[op] < 0) {
            return HaltReason.INVALID_OPCODE;
        }
        if (height < table.in[op]) {
            return HaltReason.STACK_UNDERFLOW;
        }
        if (height + table.delta[op] > OpcodeTable.STACK_LIMIT) {
            return HaltReason.STACK_OVERFLOW;
        }
        f.gas -= table.gas[op];
        return f.gas < 0 ? HaltReason.OUT_OF_GAS : null;
    }

    /// Leaves the stack pointer to {@link #run}, unless a child has moved it.
    private @Nullable HaltReason apply(Frame f, int op) {
        long[] s = m.slabs.stack;
        int r = f.sp - m.table.taken[op];
        switch (op) {
            case STOP -> {
                return HaltReason.RETURNED;
            }
            case ADD -> Arithmetic.add(s, r);
            case MUL -> Arithmetic.mul(s, r);
            case SUB -> Arithmetic.sub(s, r);
            case DIV -> Arithmetic.div(s, r);
            case SDIV -> Arithmetic.sdiv(s, r);
            case MOD -> Arithmetic.mod(s, r);
            case SMOD -> Arithmetic.smod(s, r);
            case ADDMOD -> Arithmetic.addmod(s, r);
            case MULMOD -> Arithmetic.mulmod(s, r);
            case EXP -> {
                if (!exp(f, s, r)) {
                    return HaltReason.OUT_OF_GAS;
                }
            }
            case SIGNEXTEND -> Arithmetic.signExtend(s, r);
            case LT -> Bitwise.lt(s, r);
            case GT -> Bitwise.gt(s, r);
            case SLT -> Bitwise.slt(s, r);
            case SGT -> Bitwise.sgt(s, r);
            case EQ -> Bitwise.eq(s, r);
            case ISZERO -> Bitwise.isZeroOp(s, r);
            case AND -> Bitwise.and(s, r);
            case OR -> Bitwise.or(s, r);
            case XOR -> Bitwise.xor(s, r);
            case NOT -> Bitwise.not(s, r);
            case BYTE -> Bitwise.byteAt(s, r);
            case SHL -> Bitwise.shl(s, r);
            case SHR -> Bitwise.shr(s, r);
            case SAR -> Bitwise.sar(s, r);
            case CLZ -> Bitwise.clz(s, r);
            case ADDRESS -> Environment.self(f, s, r);
            case CALLER -> Environment.caller(f, s, r);
            case CALLVALUE -> Environment.value(f, s, r);
            case CALLDATASIZE -> Environment.inputSize(f, s, r);
            case ORIGIN, CODESIZE, GASPRICE, RETURNDATASIZE, SELFBALANCE -> Environment.word(m, f, op, r);
            case CALLDATALOAD -> Environment.callDataLoad(m, f, r);
            case COINBASE, TIMESTAMP, NUMBER, PREVRANDAO, GASLIMIT, CHAINID, BASEFEE, BLOBBASEFEE ->
                BlockInfo.word(m, op, r);
            case POP, JUMPDEST -> {}
            case MLOAD, MSTORE -> {
                return memory(f, s, op);
            }
            case JUMP, JUMPI -> {
                return jump(f, s, op, r);
            }
            case PC -> StackMemory.set(s, r, f.pc - 1);
            case MSIZE -> StackMemory.set(s, r, f.memorySize);
            case GAS -> StackMemory.set(s, r, f.gas);
            case PUSH0 -> StackMemory.set(s, r, 0);
            default -> {
                return stackOrHeavy(f, s, op, r);
            }
        }
        return null;
    }

    private static boolean exp(Frame f, long[] s, int r) {
        f.gas -= Arithmetic.expGas(s, r);
        if (f.gas < 0) {
            return false;
        }
        Arithmetic.exp(s, r);
        return true;
    }

    private @Nullable HaltReason memory(Frame f, long[] s, int op) {
        int a = f.sp - 4;
        if (!StackMemory.reach(m, f, a)) {
            return HaltReason.OUT_OF_GAS;
        }
        int at = f.memoryBase + (int) s[a];
        if (op == MLOAD) {
            StackMemory.load(s, a, m.slabs.memory, at);
        } else {
            StackMemory.store(s, a - 4, m.slabs.memory, at);
        }
        return null;
    }

    private static @Nullable HaltReason jump(Frame f, long[] s, int op, int r) {
        if (op == JUMPI && Bitwise.isZero(s, r)) {
            return null;
        }
        int target = Flow.target(s, f, f.sp - 4);
        if (target < 0) {
            return HaltReason.INVALID_JUMP;
        }
        f.pc = target;
        return null;
    }

    private @Nullable HaltReason stackOrHeavy(Frame f, long[] s, int op, int r) {
        if (op >= PUSH1 && op <= PUSH32) {
            StackMemory.push(s, r, f.code.padded(), f.pc, op - PUSH0);
            f.pc += op - PUSH0;
        } else if (op >= DUP1 && op <= DUP16) {
            StackMemory.copy(s, r, f.sp);
        } else if (op >= SWAP1 && op <= SWAP16) {
            StackMemory.swap(s, r, f.sp - 4);
        } else {
            return Heavy.run(m, f, op);
        }
        return null;
    }
}
