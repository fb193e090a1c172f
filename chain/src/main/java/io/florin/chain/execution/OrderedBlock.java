package io.florin.chain.execution;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Log;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.Withdrawal;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.state.Journal;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of a block that has an order, shared by all executors: system calls before the transactions, each
/// transaction's place, receipt and gas, withdrawals and requests after them. Mutable, confined to one thread at a
/// time.
///
/// Calls come in this order: {@link #begin}, then for each transaction {@link #run} or {@link #accept} or
/// {@link #leaveOut}, then {@link #finish}.
public final class OrderedBlock {
    private final BlockTask task;
    private final BlockContext context;
    private final BlockChanges changes;
    private final TransactionExecutor executor;
    private final List<Transaction> included = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Log> depositLogs = new ArrayList<>();
    private final List<BlockOutcome.LeftOut> leftOut = new ArrayList<>();
    private long gasUsed;
    private long blobs;

    /// @param changes where what the block changes is kept
    /// @param codes shared cache of analysed code
    public OrderedBlock(BlockTask task, BlockChanges changes, CodeCache codes) {
        this.task = task;
        this.context = task.context();
        this.changes = changes;
        this.executor = new TransactionExecutor(task.rules(), codes);
    }

    /// System calls before the first transaction (EIP-4788, EIP-2935).
    public void begin() {
        Hash beaconRoot = task.parentBeaconBlockRoot();
        if (beaconRoot != null) {
            system(SystemCalls.BEACON_ROOTS, Bytes.wrap(beaconRoot.toArray()));
        }
        if (task.rules().fork().atLeast(Fork.PRAGUE)) {
            system(SystemCalls.BLOCK_HASHES, Bytes.wrap(task.parentHash().toArray()));
        }
    }

    private void system(Address contract, Bytes data) {
        Journal journal = changes.journal();
        if (!journal.code(contract).isEmpty()) {
            executor.systemCall(contract, data, journal, context);
        }
        changes.stepEnded();
    }

    /// Executes the next transaction and takes it into the block.
    ///
    /// @return the rule by which it may not stand in the block, then nothing was changed; else null
    /// @throws ExecutionFault when executing throws
    public @Nullable Refusal run(Transaction transaction) {
        if (!hasBlobRoom(transaction)) {
            return new Refusal(Rule.BLOCK_BLOBS, "blob gas limit reached");
        }
        TransactionOutcome outcome;
        try {
            outcome = executor.execute(transaction, changes.journal(), context, context.gasLimit() - gasUsed);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            throw new ExecutionFault(transaction, fault);
        }
        changes.stepEnded();
        return switch (outcome) {
            case TransactionOutcome.Invalid invalid -> invalid.refusal();
            case TransactionOutcome.Executed executed -> {
                accept(transaction, executed);
                yield null;
            }
        };
    }

    /// True when the block's gas and blobs left suffice for the next transaction.
    public boolean hasRoom(Transaction transaction) {
        return hasBlobRoom(transaction) && transaction.gasLimit() <= context.gasLimit() - gasUsed;
    }

    private boolean hasBlobRoom(Transaction transaction) {
        return blobs + transaction.payload().blobHashes().size()
                <= task.rules().blobs().max();
    }

    /// Takes the next transaction into the block: its changes are kept already. Cumulative gas and the receipt
    /// come from here.
    public void accept(Transaction transaction, TransactionOutcome.Executed executed) {
        gasUsed += executed.gasUsed();
        blobs += transaction.payload().blobHashes().size();
        for (Log log : executed.logs()) {
            if (log.address().equals(task.rules().depositContract())) {
                depositLogs.add(log);
            }
        }
        included.add(transaction);
        receipts.add(new Receipt(transaction.type(), executed.success(), gasUsed, executed.bloom(), executed.logs()));
    }

    /// Leaves a transaction out of a block that is being produced.
    ///
    /// @param index of the transaction in the list given to the executor
    /// @return null when producing; the verdict on the block when importing
    public BlockOutcome.@Nullable Invalid leaveOut(int index, Transaction transaction, Refusal refusal) {
        if (!task.producing()) {
            return new BlockOutcome.Invalid(refusal.at(index));
        }
        leftOut.add(new BlockOutcome.LeftOut(transaction, refusal));
        return null;
    }

    /// Withdrawals and requests, then the outcome.
    ///
    /// @param execution how the transactions were run
    public BlockOutcome finish(BlockExecution execution) {
        Journal journal = changes.journal();
        for (Withdrawal withdrawal : task.withdrawals()) {
            journal.credit(withdrawal.address(), withdrawal.amountWei());
        }
        journal.endTransaction();
        changes.stepEnded();
        Requests requests = new Requests();
        boolean withRequests = task.rules().fork().atLeast(Fork.PRAGUE);
        Refusal refused = withRequests ? gather(requests) : null;
        if (refused != null) {
            return new BlockOutcome.Invalid(refused);
        }
        return new BlockOutcome.Executed(
                List.copyOf(included),
                List.copyOf(receipts),
                List.copyOf(leftOut),
                gasUsed,
                blobs * BlobSchedule.GAS_PER_BLOB,
                withRequests ? requests.hash() : null,
                changes.diff(),
                execution);
    }

    private @Nullable Refusal gather(Requests requests) {
        byte[] deposits = Requests.deposits(depositLogs);
        if (deposits == null) {
            return new Refusal(Rule.DEPOSIT_LAYOUT, "a deposit event has another layout (EIP-6110)");
        }
        requests.add(0, deposits);
        Address[] contracts = {SystemCalls.WITHDRAWAL_REQUESTS, SystemCalls.CONSOLIDATION_REQUESTS};
        for (int i = 0; i < contracts.length; i++) {
            Journal journal = changes.journal();
            if (journal.code(contracts[i]).isEmpty()) {
                return new Refusal(Rule.SYSTEM_CONTRACT_MISSING, "system contract " + contracts[i] + " has no code");
            }
            Bytes output = executor.systemCall(contracts[i], Bytes.EMPTY, journal, context);
            changes.stepEnded();
            if (output == null) {
                return new Refusal(Rule.SYSTEM_CONTRACT_FAILED, "system contract " + contracts[i] + " failed");
            }
            requests.add(i + 1, output.view());
        }
        return null;
    }
}
