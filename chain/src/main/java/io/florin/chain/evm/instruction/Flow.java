package io.florin.chain.evm.instruction;

import io.florin.chain.evm.HaltReason;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.evm.fork.Opcode;
import io.florin.chain.types.Address;
import io.florin.chain.types.UInt256;

/// Jumps and the ends of frames.
public final class Flow {
    private static final long COLD_ACCOUNT = 2_600;
    private static final long NEW_ACCOUNT = 25_000;

    private Flow() {}

    /// Offset that a jump to the item at `at` goes to, or -1 when that is no JUMPDEST.
    public static int target(long[] s, Frame f, int at) {
        boolean small = (s[at + 1] | s[at + 2] | s[at + 3]) == 0 && s[at] >= 0 && s[at] < Integer.MAX_VALUE;
        return small && f.code.isJumpTarget((int) s[at]) ? (int) s[at] : -1;
    }

    /// RETURN and REVERT.
    public static HaltReason leave(Machine m, Frame f, int op, int a) {
        long offset = m.offset(a);
        long length = m.offset(a - 4);
        if (!m.expand(f, offset, length)) {
            return HaltReason.OUT_OF_GAS;
        }
        f.output = m.read(f, offset, length);
        return op == Opcode.RETURN ? HaltReason.RETURNED : HaltReason.REVERTED;
    }

    /// SELFDESTRUCT: from Cancun on the account vanishes only if it was created in this transaction (EIP-6780).
    public static HaltReason selfDestruct(Machine m, Frame f, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        Address heir = m.address(a);
        UInt256 balance = m.journal.balance(f.self);
        long cost = m.journal.warm(heir) ? COLD_ACCOUNT : 0;
        if (!balance.isZero() && m.journal.isEmpty(heir)) {
            cost += NEW_ACCOUNT;
        }
        if (!Machine.charge(f, cost)) {
            return HaltReason.OUT_OF_GAS;
        }
        boolean vanishes = !m.fork.atLeast(Fork.CANCUN) || m.journal.createdNow(f.self);
        if (!heir.equals(f.self)) {
            m.journal.transfer(f.self, heir, balance);
        } else if (vanishes) {
            m.journal.setBalance(f.self, UInt256.ZERO);
        }
        if (vanishes) {
            m.journal.destroy(f.self);
        }
        m.selfDestructed(f, heir, balance);
        return HaltReason.RETURNED;
    }
}
