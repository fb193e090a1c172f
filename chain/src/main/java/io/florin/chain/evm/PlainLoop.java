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
import static io.florin.chain.evm.fork.Opcode.PUSH2;
import static io.florin.chain.evm.fork.Opcode.PUSH3;
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

import io.florin.chain.evm.code.Blocks;
import io.florin.chain.evm.instruction.Arithmetic;
import io.florin.chain.evm.instruction.Bitwise;
import io.florin.chain.evm.instruction.BlockInfo;
import io.florin.chain.evm.instruction.Environment;
import io.florin.chain.evm.instruction.Flow;
import io.florin.chain.evm.instruction.Frame;
import io.florin.chain.evm.instruction.Machine;
import io.florin.chain.evm.instruction.StackMemory;
import org.jspecify.annotations.Nullable;

/// The plain loop: runs a frame's code as fast as it can, watched by nobody. {@link TracingLoop} is the
/// other one; both use the same instructions. Part of one run, confined to one thread.
final class PlainLoop implements Loop {
    private final Machine m;
    private final SingleStep step;

    PlainLoop(Machine m) {
        this.m = m;
        this.step = new SingleStep(m);
    }

    /// Gas, program counter and stack pointer live in locals; instructions that need the frame's copies get
    /// them written first. The outer loop enters blocks and checks them, the inner one runs their
    /// instructions.
    ///
    /// Each case takes the offset of its lowest operand from the table. Sums of the stack pointer with
    /// constants would be shared by all cases, and the compiler computes what is shared in front of the
    /// switch, which doubles the cost of an instruction. Cases that read the same fields are joined for the
    /// same reason. Above 60 lines because the compiler must see one loop.
    @Override
    public @Nullable HaltReason run(Frame f) {
        byte[] code = f.code.padded();
        Blocks blocks = f.code.blocks(m.table);
        int[] blockAt = blocks.blockAt();
        long[] rules = blocks.rules();
        long[] s = m.slabs.stack;
        int[] taken = m.table.taken;
        int pc = f.pc;
        int sp = f.sp;
        long gas = f.gas;
        enter:
        while (true) {
            long rule = rules[blockAt[pc]];
            if (gas < Blocks.gas(rule) || !Blocks.fits(rule, sp - f.stackBase)) {
                f.gas = gas;
                f.sp = sp;
                f.pc = pc;
                return step.toEnd(f);
            }
            gas -= Blocks.gas(rule);
            if (code[pc] == JUMPDEST) {
                pc++;
            }
            while (true) {
                int op = code[pc++] & 0xff;
                switch (op) {
                    case STOP -> {
                        f.gas = gas;
                        return HaltReason.RETURNED;
                    }
                    case ADD -> sp = Arithmetic.add(s, sp - taken[ADD]);
                    case MUL -> sp = Arithmetic.mul(s, sp - taken[MUL]);
                    case SUB -> sp = Arithmetic.sub(s, sp - taken[SUB]);
                    case DIV -> sp = Arithmetic.div(s, sp - taken[DIV]);
                    case SDIV -> sp = Arithmetic.sdiv(s, sp - taken[SDIV]);
                    case MOD -> sp = Arithmetic.mod(s, sp - taken[MOD]);
                    case SMOD -> sp = Arithmetic.smod(s, sp - taken[SMOD]);
                    case ADDMOD -> sp = Arithmetic.addmod(s, sp - taken[ADDMOD]);
                    case MULMOD -> sp = Arithmetic.mulmod(s, sp - taken[MULMOD]);
                    case EXP -> {
                        int r = sp - taken[EXP];
                        gas -= Arithmetic.expGas(s, r);
                        if (gas < 0) {
                            return HaltReason.OUT_OF_GAS;
                        }
                        sp = Arithmetic.exp(s, r);
                    }
                    case SIGNEXTEND -> sp = Arithmetic.signExtend(s, sp - taken[SIGNEXTEND]);
                    case LT -> sp = Bitwise.lt(s, sp - taken[LT]);
                    case GT -> sp = Bitwise.gt(s, sp - taken[GT]);
                    case SLT -> sp = Bitwise.slt(s, sp - taken[SLT]);
                    case SGT -> sp = Bitwise.sgt(s, sp - taken[SGT]);
                    case EQ -> sp = Bitwise.eq(s, sp - taken[EQ]);
                    case ISZERO -> sp = Bitwise.isZeroOp(s, sp - taken[ISZERO]);
                    case AND -> sp = Bitwise.and(s, sp - taken[AND]);
                    case OR -> sp = Bitwise.or(s, sp - taken[OR]);
                    case XOR -> sp = Bitwise.xor(s, sp - taken[XOR]);
                    case NOT -> sp = Bitwise.not(s, sp - taken[NOT]);
                    case BYTE -> sp = Bitwise.byteAt(s, sp - taken[BYTE]);
                    case SHL -> sp = Bitwise.shl(s, sp - taken[SHL]);
                    case SHR -> sp = Bitwise.shr(s, sp - taken[SHR]);
                    case SAR -> sp = Bitwise.sar(s, sp - taken[SAR]);
                    case CLZ -> sp = Bitwise.clz(s, sp - taken[CLZ]);
                    case ADDRESS -> sp = Environment.self(f, s, sp - taken[ADDRESS]);
                    case CALLER -> sp = Environment.caller(f, s, sp - taken[CALLER]);
                    case CALLVALUE -> sp = Environment.value(f, s, sp - taken[CALLVALUE]);
                    case CALLDATASIZE -> sp = Environment.inputSize(f, s, sp - taken[CALLDATASIZE]);
                    case ORIGIN, CODESIZE, GASPRICE, RETURNDATASIZE, SELFBALANCE ->
                        sp = Environment.word(m, f, op, sp - taken[ORIGIN]);
                    case CALLDATALOAD -> Environment.callDataLoad(m, f, sp - taken[CALLDATALOAD]);
                    case COINBASE, TIMESTAMP, NUMBER, PREVRANDAO, GASLIMIT, CHAINID, BASEFEE, BLOBBASEFEE ->
                        sp = BlockInfo.word(m, op, sp - taken[COINBASE]);
                    case POP -> sp -= taken[POP];
                    case MLOAD, MSTORE -> {
                        int r = sp - taken[MSTORE];
                        int a = r + 4;
                        long at = s[a];
                        if ((s[a + 1] | s[a + 2] | s[a + 3]) != 0 || at < 0 || at > f.memorySize - 32L) {
                            f.gas = gas;
                            if (!StackMemory.reach(m, f, a)) {
                                return HaltReason.OUT_OF_GAS;
                            }
                            gas = f.gas;
                        }
                        if (op == MLOAD) {
                            StackMemory.load(s, a, m.slabs.memory, f.memoryBase + (int) at);
                        } else {
                            StackMemory.store(s, r, m.slabs.memory, f.memoryBase + (int) at);
                            sp = r;
                        }
                    }
                    case JUMP, JUMPI -> {
                        int r = sp - taken[JUMPI];
                        int a = r + 4;
                        if (op == JUMP) {
                            sp = a;
                        } else {
                            sp = r;
                            if (Bitwise.isZero(s, r)) {
                                continue enter;
                            }
                        }
                        pc = Flow.target(s, f, a);
                        if (pc < 0) {
                            return HaltReason.INVALID_JUMP;
                        }
                        continue enter;
                    }
                    case PC -> sp = StackMemory.set(s, sp - taken[PC], pc - 1);
                    case MSIZE -> sp = StackMemory.set(s, sp - taken[MSIZE], f.memorySize);
                    case GAS -> {
                        sp = StackMemory.set(s, sp - taken[GAS], gas);
                        continue enter;
                    }
                    case JUMPDEST -> {
                        pc--;
                        continue enter;
                    }
                    case PUSH0 -> sp = StackMemory.set(s, sp - taken[PUSH0], 0);
                    case PUSH1 -> sp = StackMemory.set(s, sp - taken[PUSH1], code[pc++] & 0xff);
                    case PUSH2 -> {
                        sp = StackMemory.pushTwo(s, sp - taken[PUSH2], code, pc);
                        pc += 2;
                    }
                    case PUSH3,
                            0x63,
                            0x64,
                            0x65,
                            0x66,
                            0x67,
                            0x68,
                            0x69,
                            0x6a,
                            0x6b,
                            0x6c,
                            0x6d,
                            0x6e,
                            0x6f,
                            0x70,
                            0x71,
                            0x72,
                            0x73,
                            0x74,
                            0x75,
                            0x76,
                            0x77,
                            0x78,
                            0x79,
                            0x7a,
                            0x7b,
                            0x7c,
                            0x7d,
                            0x7e,
                            PUSH32 -> {
                        sp = StackMemory.push(s, sp - taken[PUSH3], code, pc, op - PUSH0);
                        pc += op - PUSH0;
                    }
                    case DUP1,
                            0x81,
                            0x82,
                            0x83,
                            0x84,
                            0x85,
                            0x86,
                            0x87,
                            0x88,
                            0x89,
                            0x8a,
                            0x8b,
                            0x8c,
                            0x8d,
                            0x8e,
                            DUP16 -> sp = StackMemory.copy(s, sp - 4 * (op - DUP1 + 1), sp);
                    case SWAP1,
                            0x91,
                            0x92,
                            0x93,
                            0x94,
                            0x95,
                            0x96,
                            0x97,
                            0x98,
                            0x99,
                            0x9a,
                            0x9b,
                            0x9c,
                            0x9d,
                            0x9e,
                            SWAP16 -> {
                        int r = sp - taken[op];
                        StackMemory.swap(s, r, r + 4 * (op - SWAP1 + 1));
                    }
                    default -> {
                        f.gas = gas;
                        f.sp = sp;
                        f.pc = pc;
                        HaltReason reason = Heavy.run(m, f, op);
                        if (reason != null || m.wantsChild()) {
                            return reason;
                        }
                        gas = f.gas;
                        sp += 4 * m.table.delta[op];
                        if (Blocks.seesGas(op)) {
                            continue enter;
                        }
                    }
                }
            }
        }
    }
}
