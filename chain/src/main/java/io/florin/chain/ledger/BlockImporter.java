package io.florin.chain.ledger;

import io.florin.chain.block.Block;
import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Header;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.block.Withdrawal;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.execution.BlobSchedule;
import io.florin.chain.execution.BlockExecution;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.BlockOutcome;
import io.florin.chain.execution.BlockTask;
import io.florin.chain.execution.ChainRules;
import io.florin.chain.execution.Refusal;
import io.florin.chain.execution.Rule;
import io.florin.chain.state.StateSnapshot;
import io.florin.chain.state.StateStore;
import io.florin.chain.transaction.SenderRecovery;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.trie.MerkleTrie;
import io.florin.chain.trie.TrieRoots;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.RlpException;
import io.florin.chain.types.UInt256;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Extends the chain by one block: executes, computes or compares every root, commits, then moves the head. Producing
/// and importing run the same code. One thread at a time (guarded by this object's monitor).
public final class BlockImporter {
    /// Longest block from Osaka on (EIP-7934).
    private static final int MOST_BLOCK_BYTES = 8_388_608;

    private static final Hash EMPTY_ROOT = Hash.of(MerkleTrie.emptyRoot());

    /// Writes a block with its state atomically and durably.
    @FunctionalInterface
    public interface Commit {
        /// Returns only after the disk has the block.
        void commit(StoredBlock block, List<Receipt> receipts, StateStore.PendingState state);
    }

    private final Ledger ledger;
    private final StateStore states;
    private final BlockExecutor executor;
    private final Commit commit;

    /// @param commit called once per block, before the head moves
    public BlockImporter(Ledger ledger, StateStore states, BlockExecutor executor, Commit commit) {
        this.ledger = ledger;
        this.states = states;
        this.executor = executor;
        this.commit = commit;
    }

    /// A block that was made.
    ///
    /// @param block the block
    /// @param receipts one per transaction
    /// @param leftOut transactions that may not stand in it
    /// @param execution how it was executed
    public record Sealed(
            StoredBlock block, List<Receipt> receipts, List<BlockOutcome.LeftOut> leftOut, BlockExecution execution) {}

    /// Makes the next block of these transactions.
    ///
    /// @param timestamp not before the parent; strict chains move it one second past the parent
    public synchronized Sealed produce(List<Transaction> transactions, long timestamp, Address beneficiary) {
        StoredBlock parent = ledger.head();
        long earliest = parent.header().timestamp() + (ledger.config().strictTimestamps() ? 1 : 0);
        long time = Math.max(timestamp, earliest);
        ChainRules rules = ledger.config().rules(time);
        UInt256 fee = ledger.nextBaseFee(parent.header());
        long excess = excessBlobGas(parent.header(), rules);
        Hash beaconRoot = Hash.ZERO;
        BlockContext context = new BlockContext(
                rules.chainId(),
                parent.number() + 1,
                time,
                beneficiary,
                parent.header().gasLimit(),
                parent.hash(),
                fee,
                rules.blobs().baseFee(excess),
                ledger::hashOf);
        BlockTask task = new BlockTask(rules, context, parent.hash(), beaconRoot, List.of(), true);
        BlockOutcome outcome;
        try (StateSnapshot state = states.at(parent.number())) {
            outcome = execute(task, transactions, state);
        }
        if (!(outcome instanceof BlockOutcome.Executed executed)) {
            throw new IllegalStateException("a produced block was refused: " + outcome);
        }
        long rootFrom = System.nanoTime();
        StateStore.PendingState pending = states.prepare(executed.diff());
        long rootNanos = System.nanoTime() - rootFrom;
        Header header = new Header(
                parent.hash(),
                Header.NO_OMMERS,
                beneficiary,
                pending.root(),
                transactionsRoot(executed.transactions()),
                receiptsRoot(executed.receipts()),
                bloom(executed.receipts()),
                UInt256.ZERO,
                parent.number() + 1,
                parent.header().gasLimit(),
                executed.gasUsed(),
                time,
                Bytes.EMPTY,
                parent.hash(),
                Bytes.wrap(new byte[8]),
                fee,
                EMPTY_ROOT,
                executed.blobGasUsed(),
                excess,
                beaconRoot,
                executed.requestsHash());
        StoredBlock block = new StoredBlock(new Block(header, executed.transactions(), List.of()), header.hash());
        BlockExecution execution = commit(block, executed, pending, rootNanos);
        return new Sealed(block, executed.receipts(), executed.leftOut(), execution);
    }

    /// Recovery of senders is a stage of its own, so that no run of a transaction repeats it.
    private BlockOutcome execute(BlockTask task, List<Transaction> transactions, StateSnapshot state) {
        long start = System.nanoTime();
        SenderRecovery.shared().recover(transactions);
        long nanos = System.nanoTime() - start;
        BlockOutcome outcome = executor.execute(task, transactions, state);
        return outcome instanceof BlockOutcome.Executed executed
                ? executed.withStage(BlockExecution.Stage.RECOVER, nanos)
                : outcome;
    }

    /// Appends a block made elsewhere, given as RLP.
    ///
    /// @return why the block is refused, or null when it is the new head
    public synchronized @Nullable Refusal importEncoded(byte[] rlp) {
        Block block;
        try {
            if (Block.hasOmmers(rlp)) {
                return new Refusal(Rule.OMMERS, "ommers after the merge");
            }
            block = Block.decode(rlp);
        } catch (RlpException malformed) {
            return new Refusal(Rule.ENCODING, String.valueOf(malformed.getMessage()));
        }
        return importBlock(block);
    }

    /// Appends a block made elsewhere.
    ///
    /// @return why the block is refused, or null when it is the new head
    public synchronized @Nullable Refusal importBlock(Block block) {
        StoredBlock parent = ledger.head();
        Header header = block.header();
        if (!header.parentHash().equals(parent.hash())) {
            return new Refusal(Rule.UNKNOWN_PARENT, "parent " + header.parentHash() + " is not the head");
        }
        Refusal wrong = HeaderRules.invalid(header, parent, ledger);
        if (wrong == null) {
            wrong = body(block);
        }
        if (wrong != null) {
            return wrong;
        }
        ChainRules rules = ledger.config().rules(header.timestamp());
        BlockOutcome outcome;
        try (StateSnapshot state = states.at(parent.number())) {
            outcome = execute(
                    new BlockTask(
                            rules,
                            ledger.context(header),
                            parent.hash(),
                            header.parentBeaconBlockRoot(),
                            block.withdrawals(),
                            false),
                    block.transactions(),
                    state);
        }
        return switch (outcome) {
            case BlockOutcome.Invalid invalid -> invalid.refusal();
            case BlockOutcome.Executed executed -> compareAndCommit(block, executed);
        };
    }

    private @Nullable Refusal body(Block block) {
        Header header = block.header();
        if (ledger.config().rules(header.timestamp()).fork().atLeast(Fork.OSAKA)) {
            int size = block.encode().length;
            if (size > MOST_BLOCK_BYTES) {
                return new Refusal(Rule.BLOCK_SIZE, "block has " + size + " bytes, at most " + MOST_BLOCK_BYTES);
            }
        }
        List<byte[]> withdrawals =
                block.withdrawals().stream().map(Withdrawal::encode).toList();
        if (!Objects.equals(Hash.of(TrieRoots.ofList(withdrawals)), header.withdrawalsRoot())) {
            return new Refusal(Rule.WITHDRAWALS_ROOT, "withdrawals root differs");
        }
        return null;
    }

    private @Nullable Refusal compareAndCommit(Block block, BlockOutcome.Executed executed) {
        Header header = block.header();
        long rootFrom = System.nanoTime();
        StateStore.PendingState pending = states.prepare(executed.diff());
        long rootNanos = System.nanoTime() - rootFrom;
        if (executed.gasUsed() != header.gasUsed()) {
            return new Refusal(
                    Rule.GAS_USED, "gas used differs: header " + header.gasUsed() + ", executed " + executed.gasUsed());
        }
        if (!transactionsRoot(block.transactions()).equals(header.transactionsRoot())) {
            return new Refusal(Rule.TRANSACTIONS_ROOT, "transactions root differs");
        }
        if (!receiptsRoot(executed.receipts()).equals(header.receiptsRoot())) {
            return new Refusal(Rule.RECEIPTS_ROOT, "receipts root differs");
        }
        if (!bloom(executed.receipts()).equals(header.logsBloom())) {
            return new Refusal(Rule.LOGS_BLOOM, "logs bloom differs");
        }
        if (!Objects.equals(executed.requestsHash(), header.requestsHash())) {
            return new Refusal(Rule.REQUESTS, "requests hash differs");
        }
        long blobGas = header.blobGasUsed() == null ? 0 : header.blobGasUsed();
        if (blobGas != executed.blobGasUsed()) {
            return new Refusal(Rule.BLOB_GAS_USED, "blob gas used differs");
        }
        if (!pending.root().equals(header.stateRoot())) {
            return new Refusal(
                    Rule.STATE_ROOT,
                    "state root differs: header " + header.stateRoot() + ", executed " + pending.root());
        }
        StoredBlock stored = new StoredBlock(block, header.hash());
        commit(stored, executed, pending, rootNanos);
        return null;
    }

    private BlockExecution commit(
            StoredBlock block, BlockOutcome.Executed executed, StateStore.PendingState pending, long rootNanos) {
        long from = System.nanoTime();
        commit.commit(block, executed.receipts(), pending);
        BlockExecution execution = executed.execution()
                .withStage(BlockExecution.Stage.ROOT, rootNanos)
                .withStage(BlockExecution.Stage.COMMIT, System.nanoTime() - from);
        ledger.moveHead(block, execution);
        return execution;
    }

    /// EIP-4844, from Osaka on with the reserve price of EIP-7918.
    static long excessBlobGas(Header parent, ChainRules rules) {
        long excess = parent.excessBlobGas() == null ? 0 : parent.excessBlobGas();
        long used = parent.blobGasUsed() == null ? 0 : parent.blobGasUsed();
        BlobSchedule blobs = rules.blobs();
        long target = blobs.target() * BlobSchedule.GAS_PER_BLOB;
        if (excess + used < target) {
            return 0;
        }
        UInt256 reserve = parent.baseFee().timesSaturating(8_192);
        UInt256 price = blobs.baseFee(excess).timesSaturating(BlobSchedule.GAS_PER_BLOB);
        if (rules.fork().atLeast(Fork.OSAKA) && reserve.compareTo(price) > 0) {
            return excess + used * (blobs.max() - blobs.target()) / blobs.max();
        }
        return excess + used - target;
    }

    private static Hash transactionsRoot(List<Transaction> transactions) {
        return Hash.of(TrieRoots.ofList(
                transactions.stream().map(one -> one.encoded().view()).toList()));
    }

    private static Hash receiptsRoot(List<Receipt> receipts) {
        return Hash.of(TrieRoots.ofList(receipts.stream().map(Receipt::encode).toList()));
    }

    private static LogsBloom bloom(List<Receipt> receipts) {
        LogsBloom bloom = LogsBloom.EMPTY;
        for (Receipt receipt : receipts) {
            if (!receipt.logs().isEmpty()) {
                bloom = bloom.or(receipt.bloom());
            }
        }
        return bloom;
    }
}
