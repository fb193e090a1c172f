package io.florin.chain.evm.instruction;

import io.florin.chain.evm.HaltReason;
import org.jspecify.annotations.Nullable;

/// KECCAK256.
public final class Keccak {
    private Keccak() {}

    /// Hashes a range of memory.
    public static @Nullable HaltReason hash(Machine m, Frame f, int a) {
        long offset = m.offset(a);
        long length = m.offset(a - 4);
        if (!m.expand(f, offset, length) || !Machine.charge(f, 6 * (length + 31 >> 5))) {
            return HaltReason.OUT_OF_GAS;
        }
        int from = length == 0 ? 0 : f.memoryBase + (int) offset;
        m.slabs.hashes.hash(m.slabs.memory, from, (int) length, m.slabs.stack, a - 4);
        return null;
    }
}
