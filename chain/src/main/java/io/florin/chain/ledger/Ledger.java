package io.florin.chain.ledger;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.BlockStore;
import io.florin.chain.block.Header;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.state.StateStore;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The committed chain as readers see it. Thread-safe; the head moves only after its block is on disk.
public final class Ledger {
    private final ChainConfig config;
    private final BlockStore blocks;
    private final StateStore states;
    private final RecentExecutions executions = new RecentExecutions();
    private volatile StoredBlock head;

    /// @param head block the chain stands at
    public Ledger(ChainConfig config, BlockStore blocks, StateStore states, StoredBlock head) {
        this.config = config;
        this.blocks = blocks;
        this.states = states;
        this.head = head;
    }

    /// Rules of the chain.
    public ChainConfig config() {
        return config;
    }

    /// Last committed block.
    public StoredBlock head() {
        return head;
    }

    void moveHead(StoredBlock block, BlockExecution execution) {
        executions.add(block.number(), execution);
        head = block;
    }

    /// How a block was executed by this process; null when it was not, or too long ago.
    public @Nullable BlockExecution execution(long number) {
        return executions.find(number);
    }

    /// Block at a height, or null beyond the head.
    public @Nullable StoredBlock block(long number) {
        StoredBlock now = head;
        if (number == now.number()) {
            return now;
        }
        return number < 0 || number > now.number() ? null : blocks.block(number);
    }

    /// Header at a height, or null beyond the head.
    public @Nullable Header header(long number) {
        return number < 0 || number > head.number() ? null : blocks.header(number);
    }

    /// Height of a block, or null.
    public @Nullable Long numberOf(Hash hash) {
        return blocks.numberOf(hash);
    }

    /// Receipts of a block.
    public List<Receipt> receipts(long number) {
        return blocks.receipts(number);
    }

    /// Where a transaction stands, or null.
    public BlockStore.@Nullable Location locate(Hash transaction) {
        BlockStore.Location location = blocks.locate(transaction);
        // A block is announced by the head, not by its indexes.
        return location == null || location.block() > head.number() ? null : location;
    }

    /// State after a block; the caller closes it.
    public StateSnapshot stateAt(long number) {
        return states.at(number);
    }

    /// Base fee of the block after a parent.
    public UInt256 nextBaseFee(Header parent) {
        if (config.zeroBaseFee()) {
            return UInt256.ZERO;
        }
        return SequentialBlockExecutor.nextBaseFee(parent.baseFee(), parent.gasUsed(), parent.gasLimit());
    }

    Hash hashOf(long number) {
        Header header = blocks.header(number);
        if (header == null) {
            throw new IllegalStateException("no block " + number);
        }
        return header.hash();
    }

    /// What instructions may learn of a block.
    public BlockContext context(Header header) {
        ChainRules rules = config.rules(header.timestamp());
        Long excess = header.excessBlobGas();
        return new BlockContext(
                config.chainId(),
                header.number(),
                header.timestamp(),
                header.beneficiary(),
                header.gasLimit(),
                header.prevRandao(),
                header.baseFee(),
                rules.blobs().baseFee(excess == null ? 0 : excess),
                this::hashOf);
    }
}
