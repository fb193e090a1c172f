package io.florin.chain.evm.instruction;

import io.florin.chain.evm.fork.OpcodeTable;
import java.util.Arrays;

/// Storage that runs use one after the other: stack items of four little-endian limbs, memory bytes,
/// hashes known. All frames of a run share them, each from its own base on. Mutable, confined to one
/// thread and one run at a time.
public final class Slabs {
    /// Room a frame's stack may want, with scratch above it.
    private static final int STACK_LIMBS = 4 * OpcodeTable.STACK_LIMIT + Division.SCRATCH;

    /// Memory above this is given back after a run.
    private static final int KEPT_BYTES = 1 << 20;

    /// Stack slab; replaced when it grows, so never kept across a frame's start.
    public long[] stack = new long[STACK_LIMBS + Frame.FIRST_ITEM];

    /// Memory slab; replaced when it grows.
    public byte[] memory = new byte[4_096];

    final HashMemory hashes = new HashMemory();

    /// Makes room for a frame's stack.
    public void ensureStack(int base) {
        if (stack.length < base + STACK_LIMBS) {
            stack = Arrays.copyOf(stack, Math.max(base + STACK_LIMBS, stack.length * 2));
        }
    }

    void ensureMemory(int end) {
        if (memory.length < end) {
            memory = Arrays.copyOf(memory, (int) Math.max(end, Math.min(memory.length * 2L, 1 << 30)));
        }
    }

    /// Gives back what an unusually large run has taken.
    public void shrink() {
        if (memory.length > KEPT_BYTES) {
            memory = new byte[KEPT_BYTES];
        }
    }
}
