package io.florin.chain.evm.instruction;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.CancelledException;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.Message;
import io.florin.chain.evm.code.Code;
import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.state.AccountState;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// CREATE, CREATE2 and the outermost creation.
public final class Create {
    private static final int INIT_CODE_LIMIT = 49_152;

    /// Of an account that can create no more (EIP-2681).
    private static final long LAST_NONCE = -1L;

    private Create() {}

    /// The outermost frame of a creation. It is already halted when it cannot run.
    public static Frame outermost(Machine m, Message message, Address created) {
        int checkpoint = m.journal.checkpoint();
        Frame.Task task =
                task(Opcode.CREATE, message.data(), created, message.caller(), message.value(), message.gas());
        Frame frame = new Frame(task, checkpoint);
        if (collides(m, created)) {
            frame.gas = 0;
            frame.halted = HaltReason.ADDRESS_COLLISION;
        } else if (!m.journal.covers(message.caller(), message.value())) {
            frame.halted = HaltReason.INSUFFICIENT_BALANCE;
        } else {
            begin(m, frame);
        }
        return frame;
    }

    private static Frame.Task task(int op, Bytes initCode, Address created, Address caller, UInt256 value, long gas) {
        return new Frame.Task(op, new Code(initCode), created, created, caller, value, Frame.NO_BYTES, false, gas);
    }

    private static boolean collides(Machine m, Address address) {
        return m.journal.nonce(address) != 0
                || !m.journal.codeHash(address).equals(AccountState.NO_CODE)
                || m.journal.hasStorage(address);
    }

    private static void begin(Machine m, Frame frame) {
        m.journal.create(frame.self);
        m.journal.setNonce(frame.self, 1);
        m.journal.transfer(frame.caller, frame.self, frame.value);
    }

    /// Operands are, from the top at `a`: value, range of the init code, salt (CREATE2).
    public static @Nullable HaltReason create(Machine m, Frame f, int op, int a) {
        boolean salted = op == Opcode.CREATE2;
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        UInt256 value = m.word(a);
        Machine.Range range = new Machine.Range(m.offset(a - 4), m.offset(a - 8));
        if (range.length() > INIT_CODE_LIMIT || !m.expand(f, range.offset(), range.length())) {
            return HaltReason.OUT_OF_GAS;
        }
        if (!Machine.charge(f, (salted ? 8 : 2) * (range.length() + 31 >> 5))) {
            return HaltReason.OUT_OF_GAS;
        }
        int result = salted ? a - 12 : a - 8;
        long nonce = m.journal.nonce(f.self);
        long gas = f.gas - f.gas / 64;
        f.gasCharged = f.gas;
        HaltReason refusal = refusal(m, f, nonce, value);
        if (refusal != null) {
            m.refused(f, op, Address.ZERO, value, range, gas, refusal);
            Settlement.refuse(m, f, result);
            return null;
        }
        if (m.isCancelled()) {
            throw new CancelledException();
        }
        byte[] initCode = m.read(f, range.offset(), range.length());
        Address created = salted ? address(f.self, m.word(a - 12), initCode) : address(f.self, nonce);
        m.creating(created);
        m.journal.setNonce(f.self, nonce + 1);
        m.journal.warm(created);
        f.gas -= gas;
        if (collides(m, created)) {
            m.refused(f, op, created, value, range, gas, HaltReason.ADDRESS_COLLISION);
            Settlement.refuse(m, f, result);
            return null;
        }
        Frame child = new Frame(task(op, Bytes.wrap(initCode), created, f.self, value, gas), m, f, result + 4);
        begin(m, child);
        f.sp = result + 4;
        m.start(child);
        return null;
    }

    private static @Nullable HaltReason refusal(Machine m, Frame f, long nonce, UInt256 value) {
        if (f.depth + 1 > Call.DEPTH_LIMIT) {
            return HaltReason.CALL_TOO_DEEP;
        }
        if (nonce == LAST_NONCE) {
            return HaltReason.NONCE_OVERFLOW;
        }
        return m.journal.covers(f.self, value) ? null : HaltReason.INSUFFICIENT_BALANCE;
    }

    /// Address of a contract by creator and nonce.
    public static Address address(Address creator, long nonce) {
        byte[] list = new RlpWriter().address(creator).number(UInt256.of(nonce)).toList();
        return Address.of(Arrays.copyOfRange(Keccak256.hash(list), 12, 32));
    }

    /// Address of a contract by creator, salt and init code (EIP-1014).
    private static Address address(Address creator, UInt256 salt, byte[] initCode) {
        byte[] preimage = new byte[85];
        preimage[0] = (byte) 0xff;
        System.arraycopy(creator.toArray(), 0, preimage, 1, 20);
        System.arraycopy(salt.toArray(), 0, preimage, 21, 32);
        System.arraycopy(Keccak256.hash(initCode), 0, preimage, 53, 32);
        return Address.of(Arrays.copyOfRange(Keccak256.hash(preimage), 12, 32));
    }
}
