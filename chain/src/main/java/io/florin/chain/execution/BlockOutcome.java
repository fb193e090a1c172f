package io.florin.chain.execution;

import io.florin.chain.block.Receipt;
import io.florin.chain.state.StateDiff;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Hash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What running a block gave.
public sealed interface BlockOutcome {
    /// It ran.
    ///
    /// @param transactions those that stand in the block
    /// @param receipts one for each
    /// @param leftOut those that may not, when producing
    /// @param gasUsed of the block
    /// @param blobGasUsed of the block
    /// @param requestsHash EIP-7685, null before Prague
    /// @param diff changes against the parent's state
    /// @param execution how it was run
    record Executed(
            List<Transaction> transactions,
            List<Receipt> receipts,
            List<LeftOut> leftOut,
            long gasUsed,
            long blobGasUsed,
            @Nullable Hash requestsHash,
            StateDiff diff,
            BlockExecution execution)
            implements BlockOutcome {
        /// The same with the duration of one stage set.
        public Executed withStage(BlockExecution.Stage stage, long nanos) {
            return new Executed(
                    transactions,
                    receipts,
                    leftOut,
                    gasUsed,
                    blobGasUsed,
                    requestsHash,
                    diff,
                    execution.withStage(stage, nanos));
        }
    }

    /// A transaction that may not stand in the block.
    ///
    /// @param transaction which one
    /// @param refusal which rule it breaks
    record LeftOut(Transaction transaction, Refusal refusal) {
        /// The rule in words.
        public String reason() {
            return refusal.words();
        }
    }

    /// The block breaks a rule.
    ///
    /// @param refusal which one, in words with the transaction's index
    record Invalid(Refusal refusal) implements BlockOutcome {}
}
