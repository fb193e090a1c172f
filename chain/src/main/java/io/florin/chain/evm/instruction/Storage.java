package io.florin.chain.evm.instruction;

import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.UInt256;
import org.jspecify.annotations.Nullable;

/// Storage and transient storage of the frame's account, with their gas (EIP-2200, 2929, 3529) and refunds.
public final class Storage {
    private static final long COLD_SLOT = 2_100;
    private static final long WARM_READ = 100;
    private static final long SENTRY = 2_300;
    private static final long SET = 20_000;
    private static final long RESET = 2_900;
    private static final long CLEARED = 4_800;

    private Storage() {}

    /// SLOAD in place.
    public static @Nullable HaltReason load(Machine m, Frame f, int a) {
        UInt256 key = m.word(a);
        if (!Machine.charge(f, m.journal.warm(f.self, key) ? COLD_SLOT : WARM_READ)) {
            return HaltReason.OUT_OF_GAS;
        }
        m.put(a, m.journal.storage(f.self, key));
        return null;
    }

    /// SSTORE.
    public static @Nullable HaltReason store(Machine m, Frame f, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        if (f.gas <= SENTRY) {
            return HaltReason.OUT_OF_GAS;
        }
        UInt256 key = m.word(a);
        UInt256 value = m.word(a - 4);
        long cost = m.journal.warm(f.self, key) ? COLD_SLOT : 0;
        UInt256 current = m.journal.storage(f.self, key);
        UInt256 original = m.journal.originalStorage(f.self, key);
        boolean clean = original.equals(current);
        if (current.equals(value) || !clean) {
            cost += WARM_READ;
        } else {
            cost += original.isZero() ? SET : RESET;
        }
        if (!Machine.charge(f, cost)) {
            return HaltReason.OUT_OF_GAS;
        }
        if (!current.equals(value)) {
            m.journal.addRefund(refund(original, current, value));
            m.journal.setStorage(f.self, key, value);
        }
        return null;
    }

    /// EIP-3529: clearing pays 4,800; undoing within the transaction pays back what was charged.
    private static long refund(UInt256 original, UInt256 current, UInt256 value) {
        if (current.equals(original)) {
            return !original.isZero() && value.isZero() ? CLEARED : 0;
        }
        long refund = 0;
        if (!original.isZero()) {
            refund += current.isZero() ? -CLEARED : 0;
            refund += value.isZero() ? CLEARED : 0;
        }
        if (value.equals(original)) {
            refund += (original.isZero() ? SET : RESET) - WARM_READ;
        }
        return refund;
    }

    /// TLOAD in place (EIP-1153).
    public static void loadTransient(Machine m, Frame f, int a) {
        m.put(a, m.journal.transientStorage(f.self, m.word(a)));
    }

    /// TSTORE.
    public static @Nullable HaltReason storeTransient(Machine m, Frame f, int a) {
        if (f.isStatic) {
            return HaltReason.WRITE_PROTECTION;
        }
        m.journal.setTransientStorage(f.self, m.word(a), m.word(a - 4));
        return null;
    }
}
