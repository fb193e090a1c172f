package io.florin.chain.producer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.florin.chain.block.Block;
import io.florin.chain.block.StoredBlock;
import io.florin.chain.evm.code.CodeCache;
import io.florin.chain.execution.BlockExecutor;
import io.florin.chain.execution.ExecutionFault;
import io.florin.chain.execution.SequentialBlockExecutor;
import io.florin.chain.ledger.BlockImporter;
import io.florin.chain.ledger.Genesis;
import io.florin.chain.ledger.Ledger;
import io.florin.chain.state.StateStore;
import io.florin.chain.storage.ChainDatabase;
import io.florin.chain.transaction.Transaction;
import io.florin.chain.txpool.PoolLimits;
import io.florin.chain.txpool.Pooled;
import io.florin.chain.txpool.TransactionPool;
import io.florin.chain.types.Address;
import io.florin.chain.types.Hash;
import io.florin.chain.types.UInt256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

/// A fault of ours in the executor: the transaction leaves the block, the others do not suffer.
class GivenAThrowingTransactionTest {
    @TempDir
    Path folder;

    @Test
    void whenExecutionThrows_thenTheBlockIsRebuiltWithoutIt() throws Exception {
        String json = new String(
                getClass().getResourceAsStream("/genesis/florin.json").readAllBytes(), StandardCharsets.UTF_8);
        Genesis genesis = Genesis.parse(json);
        Transaction good = signed(1);
        Transaction bad = signed(2);
        List<Hash> quarantined = new ArrayList<>();
        try (ChainDatabase database = ChainDatabase.open(folder)) {
            StateStore.PendingState state = database.prepare(genesis.state());
            StoredBlock zero = new StoredBlock(
                    new Block(genesis.header(), List.of(), List.of()),
                    genesis.header().hash());
            database.commit(zero, List.of(), state);
            Ledger ledger = new Ledger(genesis.config(), database, database, zero);
            BlockExecutor sound = new SequentialBlockExecutor(new CodeCache(1 << 20));
            BlockExecutor faulty = (task, transactions, parent) -> {
                if (transactions.contains(bad)) {
                    throw new ExecutionFault(bad, new OutOfMemoryError("injected"));
                }
                return sound.execute(task, transactions, parent);
            };
            TransactionPool pool = new TransactionPool(PoolLimits.defaults(), Set.of(), System::nanoTime);
            add(pool, good);
            add(pool, bad);
            Producer.Listener listener = new Producer.Listener() {
                @Override
                public void sealed(BlockImporter.Sealed block, long nanos) {}

                @Override
                public void quarantined(Hash transaction, String fault) {
                    quarantined.add(transaction);
                }
            };
            try (Producer producer = new Producer(
                    ledger,
                    new BlockImporter(ledger, database, faulty, database::commit),
                    pool,
                    InstantSource.system(),
                    Producer.Mode.MANUAL,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(60),
                    listener)) {
                StoredBlock block = producer.seal(null);
                assertEquals(List.of(good), block.block().transactions());
                assertEquals(List.of(bad.hash()), quarantined);
                assertEquals(0, pool.size());
                assertNull(producer.failure(), "production goes on");
                assertEquals(UInt256.ZERO, block.header().baseFee());
            }
        }
    }

    private static void add(TransactionPool pool, Transaction transaction) {
        Address sender = Objects.requireNonNull(transaction.sender());
        pool.add(new Pooled(transaction, sender, System.nanoTime()), 0);
    }

    private static Transaction signed(long key) {
        RawTransaction raw = RawTransaction.createTransaction(
                1252,
                BigInteger.ZERO,
                BigInteger.valueOf(50_000),
                "0x00000000000000000000000000000000000000aa",
                BigInteger.ZERO,
                "0x",
                BigInteger.ZERO,
                BigInteger.ZERO);
        return Transaction.decode(TransactionEncoder.signMessage(
                raw, Credentials.create(BigInteger.valueOf(key).toString(16))));
    }
}
