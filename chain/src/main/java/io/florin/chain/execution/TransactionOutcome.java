package io.florin.chain.execution;

import io.florin.chain.block.Log;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.evm.HaltReason;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a transaction.
public sealed interface TransactionOutcome {
    /// It ran and paid, be it to revert.
    ///
    /// @param reason why the outermost frame stopped
    /// @param gasUsed after refunds and floor
    /// @param output return or revert data
    /// @param logs empty unless it succeeded
    /// @param bloom filter of the logs
    /// @param created new contract, null for calls
    record Executed(
            HaltReason reason,
            long gasUsed,
            Bytes output,
            List<Log> logs,
            LogsBloom bloom,
            @Nullable Address created) implements TransactionOutcome {
        /// True when its changes stand.
        public boolean success() {
            return reason == HaltReason.RETURNED;
        }
    }

    /// It may not stand in this block; nothing was changed.
    ///
    /// @param refusal which rule it breaks
    record Invalid(Refusal refusal) implements TransactionOutcome {
        /// The rule in the words that client libraries match.
        public String reason() {
            return refusal.words();
        }
    }
}
