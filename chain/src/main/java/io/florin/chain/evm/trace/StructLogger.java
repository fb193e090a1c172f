package io.florin.chain.evm.trace;

import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records each instruction the way geth's struct logger does. Confined to one run.
public final class StructLogger implements Tracer {
    private static final int SLOAD = 0x54;
    private static final int SSTORE = 0x55;
    private static final int ENTRY_BYTES = 128;
    private static final int WORD_BYTES = 40;

    /// What to record besides the counters.
    ///
    /// @param memory memory before each instruction
    /// @param stack stack before each instruction
    /// @param storage slots named by SLOAD and SSTORE
    /// @param returnData data of the last call
    /// @param limit most instructions recorded, 0 for all
    public record Options(boolean memory, boolean stack, boolean storage, boolean returnData, int limit) {}

    private final Options options;
    private final List<StructLog> logs = new ArrayList<>();
    private final Map<Address, Map<UInt256, UInt256>> storage = new HashMap<>();
    private long heldBytes;

    @Nullable
    private StructLog open;

    /// A logger for one run.
    public StructLogger(Options options) {
        this.options = options;
    }

    /// What was recorded, in order.
    public List<StructLog> logs() {
        return List.copyOf(logs);
    }

    /// About the heap held by the recorded entries, for a caller that limits it by cancelling the run.
    public long heldBytes() {
        return heldBytes;
    }

    @Override
    public void step(Step step) {
        if (options.limit() > 0 && logs.size() >= options.limit()) {
            return;
        }
        List<UInt256> stack = options.stack() ? stackOf(step) : null;
        Bytes memory = options.memory() ? step.memory(0, step.memorySize()) : null;
        Bytes returnData = options.returnData() ? step.returnData() : null;
        Map<UInt256, UInt256> slots = options.storage() ? slotsOf(step) : null;
        heldBytes += ENTRY_BYTES
                + (stack == null ? 0 : (long) WORD_BYTES * stack.size())
                + (memory == null ? 0 : memory.size())
                + (returnData == null ? 0 : returnData.size())
                + (slots == null ? 0 : 3L * WORD_BYTES * slots.size());
        open = new StructLog(
                step.pc(),
                step.op(),
                step.gas(),
                0,
                step.depth(),
                step.refund(),
                stack,
                memory,
                returnData,
                slots,
                null);
    }

    private static List<UInt256> stackOf(Step step) {
        List<UInt256> stack = new ArrayList<>(step.stackSize());
        for (int i = step.stackSize() - 1; i >= 0; i--) {
            stack.add(step.stack(i));
        }
        return stack;
    }

    private @Nullable Map<UInt256, UInt256> slotsOf(Step step) {
        boolean reads = step.op() == SLOAD && step.stackSize() >= 1;
        boolean writes = step.op() == SSTORE && step.stackSize() >= 2;
        if (!reads && !writes) {
            return null;
        }
        UInt256 slot = step.stack(0);
        Map<UInt256, UInt256> known = storage.computeIfAbsent(step.self(), address -> new LinkedHashMap<>());
        known.put(slot, writes ? step.stack(1) : step.storage(slot));
        return new LinkedHashMap<>(known);
    }

    @Override
    public void stepped(long cost, @Nullable HaltReason fault) {
        StructLog log = open;
        if (log == null) {
            return;
        }
        open = null;
        logs.add(new StructLog(
                log.pc(),
                log.op(),
                log.gas(),
                cost,
                log.depth(),
                log.refund(),
                log.stack(),
                log.memory(),
                log.returnData(),
                log.storage(),
                fault != null && beforeRunning(fault) ? fault : null));
    }

    private static boolean beforeRunning(HaltReason fault) {
        return fault == HaltReason.OUT_OF_GAS
                || fault == HaltReason.STACK_UNDERFLOW
                || fault == HaltReason.STACK_OVERFLOW;
    }
}
