package io.florin.chain.execution;

import io.florin.chain.block.BlockContext;
import io.florin.chain.block.Log;
import io.florin.chain.block.LogsBloom;
import io.florin.chain.block.Receipt;
import io.florin.chain.block.Withdrawal;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.evm.fork.Fork;
import io.florin.chain.state.Journal;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;
import io.florin.chain.types.Bytes;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One transaction after the other: the definition of a correct block. Thread-safe; each call has its own journal.
public final class SequentialBlockExecutor implements BlockExecutor {
    private final CodeCache codes;

    /// @param codes shared cache of analysed code
    public SequentialBlockExecutor(CodeCache codes) {
        this.codes = codes;
    }

    @Override
    public BlockOutcome execute(BlockTask task, List<Transaction> transactions, StateView parent) {
        return new Run(task, parent).block(transactions);
    }

    /// One run; confined to its thread.
    private final class Run {
        private final BlockTask task;
        private final BlockContext context;
        private final Journal journal;
        private final TransactionExecutor executor;
        private final List<Transaction> included = new ArrayList<>();
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<BlockOutcome.LeftOut> leftOut = new ArrayList<>();
        private long gasUsed;
        private long blobs;

        Run(BlockTask task, StateView parent) {
            this.task = task;
            this.context = task.context();
            this.journal = new Journal(parent);
            this.executor = new TransactionExecutor(task.rules(), codes);
        }

        BlockOutcome block(List<Transaction> transactions) {
            long started = System.nanoTime();
            begin();
            for (int i = 0; i < transactions.size(); i++) {
                Transaction transaction = transactions.get(i);
                Refusal invalid = run(transaction);
                if (invalid != null && !task.producing()) {
                    return new BlockOutcome.Invalid(invalid.at(i));
                }
                if (invalid != null) {
                    leftOut.add(new BlockOutcome.LeftOut(transaction, invalid));
                }
            }
            for (Withdrawal withdrawal : task.withdrawals()) {
                journal.credit(withdrawal.address(), withdrawal.amountWei());
            }
            journal.endTransaction();
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
                    journal.diff(),
                    BlockExecution.sequential(included.size(), System.nanoTime() - started));
        }

        private void begin() {
            Hash beaconRoot = task.parentBeaconBlockRoot();
            if (beaconRoot != null) {
                system(SystemCalls.BEACON_ROOTS, Bytes.wrap(beaconRoot.toArray()));
            }
            if (task.rules().fork().atLeast(Fork.PRAGUE)) {
                system(SystemCalls.BLOCK_HASHES, Bytes.wrap(task.parentHash().toArray()));
            }
        }

        private void system(Address contract, Bytes data) {
            if (!journal.code(contract).isEmpty()) {
                executor.systemCall(contract, data, journal, context);
            }
        }

        /// Runs one transaction; why it may not stand in the block, or null.
        private @Nullable Refusal run(Transaction transaction) {
            int blobCount = transaction.payload().blobHashes().size();
            if (blobs + blobCount > task.rules().blobs().max()) {
                return new Refusal(Rule.BLOCK_BLOBS, "blob gas limit reached");
            }
            TransactionOutcome outcome;
            try {
                outcome = executor.execute(transaction, journal, context, context.gasLimit() - gasUsed);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                throw new ExecutionFault(transaction, fault);
            }
            return switch (outcome) {
                case TransactionOutcome.Invalid invalid -> invalid.refusal();
                case TransactionOutcome.Executed executed -> {
                    gasUsed += executed.gasUsed();
                    blobs += blobCount;
                    List<Log> logs = executed.logs();
                    included.add(transaction);
                    receipts.add(
                            new Receipt(transaction.type(), executed.success(), gasUsed, LogsBloom.of(logs), logs));
                    yield null;
                }
            };
        }

        private @Nullable Refusal gather(Requests requests) {
            byte[] deposits = Requests.deposits(task.rules().depositContract(), receipts);
            if (deposits == null) {
                return new Refusal(Rule.DEPOSIT_LAYOUT, "a deposit event has another layout (EIP-6110)");
            }
            requests.add(0, deposits);
            Address[] contracts = {SystemCalls.WITHDRAWAL_REQUESTS, SystemCalls.CONSOLIDATION_REQUESTS};
            for (int i = 0; i < contracts.length; i++) {
                if (journal.code(contracts[i]).isEmpty()) {
                    return new Refusal(
                            Rule.SYSTEM_CONTRACT_MISSING, "system contract " + contracts[i] + " has no code");
                }
                Bytes output = executor.systemCall(contracts[i], Bytes.EMPTY, journal, context);
                if (output == null) {
                    return new Refusal(Rule.SYSTEM_CONTRACT_FAILED, "system contract " + contracts[i] + " failed");
                }
                requests.add(i + 1, output.view());
            }
            return null;
        }
    }

    /// Base fee of the next block (EIP-1559).
    public static UInt256 nextBaseFee(UInt256 parentFee, long parentGasUsed, long parentGasLimit) {
        long target = parentGasLimit / 2;
        if (parentGasUsed == target) {
            return parentFee;
        }
        BigInteger fee = parentFee.toBigInteger();
        BigInteger delta = fee.multiply(BigInteger.valueOf(Math.abs(parentGasUsed - target)))
                .divide(BigInteger.valueOf(target))
                .shiftRight(3);
        return UInt256.fromBigInteger(
                parentGasUsed > target ? fee.add(delta.max(BigInteger.ONE)) : fee.subtract(delta));
    }
}
