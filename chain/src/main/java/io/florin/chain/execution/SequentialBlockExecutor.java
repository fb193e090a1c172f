package io.florin.chain.execution;

import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.state.StateView;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.util.List;

/// One transaction after the other: the definition of a correct block. Thread-safe; each call has its own journal.
public final class SequentialBlockExecutor implements BlockExecutor {
    private final CodeCache codes;

    /// @param codes shared cache of analysed code
    public SequentialBlockExecutor(CodeCache codes) {
        this.codes = codes;
    }

    @Override
    public BlockOutcome execute(BlockTask task, List<Transaction> transactions, StateView parent) {
        long started = System.nanoTime();
        OrderedBlock block = new OrderedBlock(task, BlockChanges.inOneJournal(parent), codes);
        block.begin();
        for (int i = 0; i < transactions.size(); i++) {
            Transaction transaction = transactions.get(i);
            Refusal refusal = block.run(transaction);
            BlockOutcome verdict = refusal == null ? null : block.leaveOut(i, transaction, refusal);
            if (verdict != null) {
                return verdict;
            }
        }
        return block.finish(BlockExecution.sequential(transactions.size(), System.nanoTime() - started));
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
