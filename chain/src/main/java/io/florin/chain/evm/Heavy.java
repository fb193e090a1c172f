package io.florin.chain.evm;

import static io.florin.chain.evm.fork.Opcode.BALANCE;
import static io.florin.chain.evm.fork.Opcode.BLOBHASH;
import static io.florin.chain.evm.fork.Opcode.BLOCKHASH;
import static io.florin.chain.evm.fork.Opcode.CALL;
import static io.florin.chain.evm.fork.Opcode.CALLCODE;
import static io.florin.chain.evm.fork.Opcode.CALLDATACOPY;
import static io.florin.chain.evm.fork.Opcode.CODECOPY;
import static io.florin.chain.evm.fork.Opcode.CREATE;
import static io.florin.chain.evm.fork.Opcode.CREATE2;
import static io.florin.chain.evm.fork.Opcode.DELEGATECALL;
import static io.florin.chain.evm.fork.Opcode.EXTCODECOPY;
import static io.florin.chain.evm.fork.Opcode.EXTCODEHASH;
import static io.florin.chain.evm.fork.Opcode.EXTCODESIZE;
import static io.florin.chain.evm.fork.Opcode.KECCAK256;
import static io.florin.chain.evm.fork.Opcode.LOG0;
import static io.florin.chain.evm.fork.Opcode.LOG4;
import static io.florin.chain.evm.fork.Opcode.MCOPY;
import static io.florin.chain.evm.fork.Opcode.MSTORE8;
import static io.florin.chain.evm.fork.Opcode.RETURN;
import static io.florin.chain.evm.fork.Opcode.RETURNDATACOPY;
import static io.florin.chain.evm.fork.Opcode.REVERT;
import static io.florin.chain.evm.fork.Opcode.SELFDESTRUCT;
import static io.florin.chain.evm.fork.Opcode.SLOAD;
import static io.florin.chain.evm.fork.Opcode.SSTORE;
import static io.florin.chain.evm.fork.Opcode.STATICCALL;
import static io.florin.chain.evm.fork.Opcode.TLOAD;
import static io.florin.chain.evm.fork.Opcode.TSTORE;

import io.florin.chain.evm.instruction.BlockInfo;
import io.florin.chain.evm.instruction.Call;
import io.florin.chain.evm.instruction.Create;
import io.florin.chain.evm.instruction.Environment;
import io.florin.chain.evm.instruction.Flow;
import io.florin.chain.evm.instruction.Frame;
import io.florin.chain.evm.instruction.Keccak;
import io.florin.chain.evm.instruction.Logging;
import io.florin.chain.evm.instruction.Machine;
import io.florin.chain.evm.instruction.StackMemory;
import io.florin.chain.evm.instruction.Storage;
import org.jspecify.annotations.Nullable;

/// Instructions that do more than compute: memory ranges, state, logs, other frames. They work on the
/// frame's stack pointer and gas and leave the stack pointer to the loop, unless a child has moved it.
final class Heavy {
    private Heavy() {}

    /// Runs an instruction; the reason when it halts the frame.
    static @Nullable HaltReason run(Machine m, Frame f, int op) {
        int a = f.sp - 4;
        return switch (op) {
            case KECCAK256 -> Keccak.hash(m, f, a);
            case BALANCE, EXTCODESIZE, EXTCODEHASH -> Environment.account(m, f, op, a);
            case CALLDATACOPY -> Environment.copyInput(m, f, a);
            case CODECOPY -> Environment.copyCode(m, f, a);
            case EXTCODECOPY -> Environment.copyCodeOf(m, f, a);
            case RETURNDATACOPY -> Environment.copyReturned(m, f, a);
            case BLOCKHASH -> {
                BlockInfo.hash(m, a);
                yield null;
            }
            case BLOBHASH -> {
                BlockInfo.blobHash(m, a);
                yield null;
            }
            case MSTORE8 -> StackMemory.storeByte(m, f, a);
            case MCOPY -> StackMemory.copyMemory(m, f, a);
            case SLOAD -> Storage.load(m, f, a);
            case SSTORE -> Storage.store(m, f, a);
            case TLOAD -> {
                Storage.loadTransient(m, f, a);
                yield null;
            }
            case TSTORE -> Storage.storeTransient(m, f, a);
            case LOG0, 0xa1, 0xa2, 0xa3, LOG4 -> Logging.log(m, f, op - LOG0, a);
            case CREATE, CREATE2 -> Create.create(m, f, op, a);
            case CALL, CALLCODE, DELEGATECALL, STATICCALL -> Call.call(m, f, op, a);
            case RETURN, REVERT -> Flow.leave(m, f, op, a);
            case SELFDESTRUCT -> Flow.selfDestruct(m, f, a);
            default -> HaltReason.INVALID_OPCODE;
        };
    }
}
