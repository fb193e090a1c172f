package io.florin.chain.evm.trace;

import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One instruction as recorded by {@link StructLogger}; parts that were not asked for are null.
///
/// @param pc offset in the running code
/// @param op instruction byte
/// @param gas left before it
/// @param gasCost charged for it; of calls with the gas given to the child
/// @param depth 1 for the outermost frame
/// @param refund refund counter before it
/// @param stack before it, the top last
/// @param memory before it
/// @param returnData of the last call before it
/// @param storage slots of its account that SLOAD and SSTORE have named so far, with this one; null elsewhere
/// @param fault why it could not be charged or had no room on the stack; null when it ran
public record StructLog(
        int pc,
        int op,
        long gas,
        long gasCost,
        int depth,
        long refund,
        @Nullable List<UInt256> stack,
        @Nullable Bytes memory,
        @Nullable Bytes returnData,
        @Nullable Map<UInt256, UInt256> storage,
        @Nullable HaltReason fault) {}
