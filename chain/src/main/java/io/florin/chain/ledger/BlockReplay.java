package io.florin.chain.ledger;

import io.florin.chain.block.StoredBlock;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.transaction.SenderRecovery;
import org.jspecify.annotations.Nullable;

/// Executes a committed block again on the state before it; changes nothing. Thread-safe.
public final class BlockReplay {
    private final Ledger ledger;

    public BlockReplay(Ledger ledger) {
        this.ledger = ledger;
    }

    /// Outcome of a block by an executor; null when there is no such block, or it has no parent.
    public @Nullable BlockOutcome replay(long number, BlockExecutor executor) {
        StoredBlock block = number < 1 ? null : ledger.block(number);
        StoredBlock parent = block == null ? null : ledger.block(number - 1);
        if (block == null || parent == null) {
            return null;
        }
        BlockTask task = new BlockTask(
                ledger.config().rules(block.header().timestamp()),
                ledger.context(block.header()),
                parent.hash(),
                block.header().parentBeaconBlockRoot(),
                block.block().withdrawals(),
                false);
        SenderRecovery.shared().recover(block.block().transactions());
        try (StateSnapshot state = ledger.stateAt(number - 1)) {
            return executor.execute(task, block.block().transactions(), state);
        }
    }
}
