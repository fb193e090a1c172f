package io.florin.chain.evm;

import io.florin.chain.block.Log;
import io.florin.chain.types.Bytes;
import java.util.List;

/// What the outermost frame left.
///
/// @param reason why it stopped
/// @param gasLeft of the gas given
/// @param output return or revert data
/// @param logs empty unless it returned
public record Outcome(HaltReason reason, long gasLeft, Bytes output, List<Log> logs) {
    /// True when changes stand.
    public boolean success() {
        return reason == HaltReason.RETURNED;
    }
}
