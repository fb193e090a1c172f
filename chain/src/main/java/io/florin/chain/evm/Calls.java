package io.florin.chain.evm;

import io.florin.chain.crypto.Keccak256;
import io.florin.chain.evm.code.Code;
import io.florin.chain.evm.precompile.Precompile;
import io.florin.chain.evm.precompile.Precompiles;
import io.florin.chain.state.AccountState;
import io.florin.chain.state.Journal;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.RlpWriter;
import io.florin.chain.types.UInt256;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Calls, creations and self-destruction: everything that starts or ends a frame. Part of one {@link Interpreter}.
final class Calls {
    private static final int DEPTH_LIMIT = 1_024;
    private static final int CODE_LIMIT = 24_576;
    private static final int INIT_CODE_LIMIT = 49_152;
    private static final int CALL = 0xf1;
    private static final int CALLCODE = 0xf2;
    private static final int DELEGATECALL = 0xf4;
    private static final int STATICCALL = 0xfa;

    private final Interpreter vm;

    Calls(Interpreter vm) {
        this.vm = vm;
    }

    private Journal journal() {
        return vm.journal;
    }

    /// The outermost frame. It is already halted when there is nothing to run.
    Frame top(Message message) {
        Address to = message.to();
        Address self = to != null ? to : message.newAddress();
        if (self == null) {
            throw new IllegalArgumentException("message: neither callee nor new address");
        }
        int checkpoint = journal().checkpoint();
        boolean create = to == null;
        Code code = create ? new Code(message.data()) : resolved(self);
        Frame frame = new Frame(
                code,
                self,
                message.caller(),
                message.value(),
                create ? Frame.NO_BYTES : message.data().view(),
                false,
                create,
                0,
                checkpoint,
                0,
                Frame.FIRST_ITEM,
                0,
                message.gas());
        if (create && collides(self)) {
            frame.gas = 0;
            frame.halted = HaltReason.ADDRESS_COLLISION;
            return frame;
        }
        if (journal().balance(message.caller()).compareTo(message.value()) < 0) {
            frame.halted = HaltReason.INSUFFICIENT_BALANCE;
            return frame;
        }
        begin(frame);
        Precompile precompile = create ? null : Precompiles.find(self, vm.fork);
        if (precompile != null) {
            frame.halted = run(precompile, frame);
            finish(frame, frame.halted);
        }
        return frame;
    }

    /// Code that runs at an address, a delegation (EIP-7702) followed once.
    private Code resolved(Address address) {
        Address delegate = delegate(address);
        if (delegate == null) {
            return vm.code(address);
        }
        return vm.isPrecompile(delegate) ? Code.EMPTY : vm.code(delegate);
    }

    @Nullable
    Address delegate(Address address) {
        return Delegation.target(journal().code(address));
    }

    private boolean collides(Address address) {
        return journal().nonce(address) != 0
                || !journal().codeHash(address).equals(AccountState.NO_CODE)
                || journal().hasStorage(address);
    }

    private void begin(Frame frame) {
        if (frame.isCreate) {
            journal().create(frame.self);
            journal().setNonce(frame.self, 1);
        }
        journal().transfer(frame.caller, frame.self, frame.value);
    }

    private HaltReason run(Precompile precompile, Frame frame) {
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

    /// Settles a halted frame: deposit of new code, rollback, loss of gas.
    void finish(Frame frame, HaltReason reason) {
        HaltReason end = reason == HaltReason.RETURNED && frame.isCreate ? deposit(frame) : reason;
        frame.halted = end;
        if (end == HaltReason.RETURNED) {
            return;
        }
        journal().rollback(frame.checkpoint);
        while (vm.logs.size() > frame.logMark) {
            vm.logs.removeLast();
        }
        if (end != HaltReason.REVERTED) {
            frame.gas = 0;
            frame.output = Frame.NO_BYTES;
        }
    }

    private HaltReason deposit(Frame frame) {
        byte[] code = frame.output;
        if (code.length > 0 && code[0] == (byte) 0xef) {
            return HaltReason.INVALID_CODE;
        }
        if (code.length > CODE_LIMIT) {
            return HaltReason.CODE_TOO_LARGE;
        }
        if (!vm.charge(frame, 200L * code.length)) {
            return HaltReason.OUT_OF_GAS;
        }
        Bytes bytes = Bytes.of(code);
        journal().setCode(frame.self, bytes, Keccak256.of(bytes));
        return HaltReason.RETURNED;
    }

    /// Hands a finished child's result to its parent. The parent's stack pointer already stands behind the result.
    void resume(Frame parent, Frame child) {
        parent.gas += child.gas;
        boolean success = child.halted == HaltReason.RETURNED;
        if (child.isCreate) {
            parent.returnData = success ? Frame.NO_BYTES : child.output;
            push(parent, success ? child.self.toWord() : UInt256.ZERO);
            return;
        }
        parent.returnData = child.output;
        int copied = Math.min(child.outLength, child.output.length);
        System.arraycopy(child.output, 0, vm.memory, parent.memoryBase + child.outOffset, copied);
        push(parent, success ? UInt256.ONE : UInt256.ZERO);
    }

    private void push(Frame frame, UInt256 value) {
        Interpreter.put(vm.stack, frame.sp - 4, value);
    }

    /// Failure before a child starts: result 0, no return data.
    private void fail(Frame f, int resultAt) {
        f.returnData = Frame.NO_BYTES;
        Interpreter.put(vm.stack, resultAt, UInt256.ZERO);
    }

    private static HaltReason refusal(Frame f, long nonce) {
        if (f.depth + 1 > DEPTH_LIMIT) {
            return HaltReason.CALL_TOO_DEEP;
        }
        return nonce == -1L ? HaltReason.NONCE_OVERFLOW : HaltReason.INSUFFICIENT_BALANCE;
    }

    @Nullable
    HaltReason call(Frame f, int op, int a) {
        boolean withValue = op == CALL || op == CALLCODE;
        UInt256 value = withValue ? vm.word(a - 8) : UInt256.ZERO;
        int rest = withValue ? a - 12 : a - 8;
        if (op == CALL && f.isStatic && !value.isZero()) {
            return HaltReason.WRITE_PROTECTION;
        }
        long inOffset = vm.offset(rest);
        long inLength = vm.offset(rest - 4);
        long outOffset = vm.offset(rest - 8);
        long outLength = vm.offset(rest - 12);
        if (!vm.expand(f, inOffset, inLength) || !vm.expand(f, outOffset, outLength)) {
            return HaltReason.OUT_OF_GAS;
        }
        Address target = vm.address(a - 4);
        if (!vm.chargeAccess(f, target)) {
            return HaltReason.OUT_OF_GAS;
        }
        Address delegate = delegate(target);
        if (delegate != null && !vm.chargeAccess(f, delegate)) {
            return HaltReason.OUT_OF_GAS;
        }
        long extra = value.isZero() ? 0 : 9_000;
        if (op == CALL && !value.isZero() && journal().isEmpty(target)) {
            extra += 25_000;
        }
        if (!vm.charge(f, extra)) {
            return HaltReason.OUT_OF_GAS;
        }
        long gas = Math.min(vm.word(a).clampedLong(), f.gas - f.gas / 64);
        f.gas -= gas;
        f.gasCharged = f.gas;
        gas += value.isZero() ? 0 : 2_300;
        int result = rest - 12;
        if (f.depth + 1 > DEPTH_LIMIT || journal().balance(f.self).compareTo(value) < 0) {
            f.gas += gas;
            vm.refused(f, op, target, value, inOffset, inLength, gas, refusal(f, 0));
            fail(f, result);
            return null;
        }
        if (vm.transaction.cancelled().getAsBoolean()) {
            throw new CancelledException();
        }
        Frame child = child(f, op, target, value, vm.read(f, inOffset, inLength), gas, result + 4);
        child.opcode = op;
        child.from = f.self;
        child.codeAddress = target;
        child.outOffset = (int) (outLength == 0 ? 0 : outOffset);
        child.outLength = (int) outLength;
        start(f, child, target, result);
        return null;
    }

    private Frame child(Frame f, int op, Address target, UInt256 value, byte[] input, long gas, int stackBase) {
        boolean foreign = op == CALL || op == STATICCALL;
        return new Frame(
                resolved(target),
                foreign ? target : f.self,
                op == DELEGATECALL ? f.caller : f.self,
                op == DELEGATECALL ? f.value : value,
                input,
                f.isStatic || op == STATICCALL,
                false,
                f.depth + 1,
                journal().checkpoint(),
                vm.logs.size(),
                stackBase,
                f.memoryBase + f.memorySize,
                gas);
    }

    private void start(Frame f, Frame child, Address target, int result) {
        if (!child.self.equals(f.self)) {
            journal().transfer(f.self, child.self, child.value);
        } else if (child.self.equals(target)) {
            journal().credit(child.self, UInt256.ZERO);
        }
        f.sp = result + 4;
        Precompile precompile = Precompiles.find(target, vm.fork);
        if (precompile == null) {
            vm.startChild(child);
            return;
        }
        vm.entered(child, Bytes.wrap(child.input));
        finish(child, run(precompile, child));
        vm.left(child);
        resume(f, child);
    }

    @Nullable
    HaltReason create(Frame f, boolean salted, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        UInt256 value = vm.word(a);
        long offset = vm.offset(a - 4);
        long length = vm.offset(a - 8);
        if (length > INIT_CODE_LIMIT || !vm.expand(f, offset, length)) {
            return HaltReason.OUT_OF_GAS;
        }
        if (!vm.charge(f, (salted ? 8 : 2) * (length + 31 >> 5))) {
            return HaltReason.OUT_OF_GAS;
        }
        int result = salted ? a - 12 : a - 8;
        long nonce = journal().nonce(f.self);
        if (f.depth + 1 > DEPTH_LIMIT
                || nonce == -1L
                || journal().balance(f.self).compareTo(value) < 0) {
            int op = salted ? 0xf5 : 0xf0;
            vm.refused(f, op, Address.ZERO, value, offset, length, f.gas - f.gas / 64, refusal(f, nonce));
            fail(f, result);
            return null;
        }
        if (vm.transaction.cancelled().getAsBoolean()) {
            throw new CancelledException();
        }
        byte[] initCode = vm.read(f, offset, length);
        Address created = salted ? salted(f.self, vm.word(a - 12), initCode) : created(f.self, nonce);
        vm.creating(created);
        journal().setNonce(f.self, nonce + 1);
        journal().warm(created);
        long gas = f.gas - f.gas / 64;
        f.gasCharged = f.gas;
        f.gas -= gas;
        if (collides(created)) {
            int op = salted ? 0xf5 : 0xf0;
            vm.refused(f, op, created, value, offset, length, gas, HaltReason.ADDRESS_COLLISION);
            fail(f, result);
            return null;
        }
        Frame child = new Frame(
                new Code(Bytes.wrap(initCode)),
                created,
                f.self,
                value,
                Frame.NO_BYTES,
                false,
                true,
                f.depth + 1,
                journal().checkpoint(),
                vm.logs.size(),
                result + 4,
                f.memoryBase + f.memorySize,
                gas);
        child.opcode = salted ? 0xf5 : 0xf0;
        begin(child);
        f.sp = result + 4;
        vm.startChild(child);
        return null;
    }

    /// Address of a contract by creator and nonce.
    static Address created(Address creator, long nonce) {
        byte[] list = new RlpWriter().address(creator).number(UInt256.of(nonce)).toList();
        return Address.of(Arrays.copyOfRange(Keccak256.hash(list), 12, 32));
    }

    private static Address salted(Address creator, UInt256 salt, byte[] initCode) {
        byte[] preimage = new byte[85];
        preimage[0] = (byte) 0xff;
        System.arraycopy(creator.toArray(), 0, preimage, 1, 20);
        System.arraycopy(salt.toArray(), 0, preimage, 21, 32);
        System.arraycopy(Keccak256.hash(initCode), 0, preimage, 53, 32);
        return Address.of(Arrays.copyOfRange(Keccak256.hash(preimage), 12, 32));
    }

    HaltReason selfDestruct(Frame f, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        Address heir = vm.address(a);
        UInt256 balance = journal().balance(f.self);
        long cost = journal().warm(heir) ? 2_600 : 0;
        if (!balance.isZero() && journal().isEmpty(heir)) {
            cost += 25_000;
        }
        if (!vm.charge(f, cost)) {
            return HaltReason.OUT_OF_GAS;
        }
        boolean createdNow = journal().createdNow(f.self);
        if (!heir.equals(f.self)) {
            journal().transfer(f.self, heir, balance);
        } else if (createdNow) {
            journal().setBalance(f.self, UInt256.ZERO);
        }
        if (createdNow) {
            journal().destroy(f.self);
        }
        vm.selfDestructed(f, heir, balance);
        return HaltReason.RETURNED;
    }
}
