package io.florin.chain.txpool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.chain.transaction.Transaction;
import io.florin.chain.types.Address;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;

class GivenATransactionPoolTest {
    private static final long BLOCK_GAS = 300_000_000;
    private static final long SIZE = 8_000_000;

    private final AtomicLong now = new AtomicLong();
    private final Map<Address, Long> nonces = new HashMap<>();
    private final PoolLimits limits =
            new PoolLimits(1_000, 256, 64, 16, 131_072, 64, Duration.ofHours(1), Duration.ofSeconds(30));
    private final TransactionPool pool = new TransactionPool(limits, Set.of(), now::get);

    private Pooled transaction(long key, long nonce, long gas, String to, long price) {
        RawTransaction raw = RawTransaction.createTransaction(
                1252,
                BigInteger.valueOf(nonce),
                BigInteger.valueOf(gas),
                to,
                BigInteger.ZERO,
                "0x",
                BigInteger.valueOf(price),
                BigInteger.valueOf(price));
        Credentials credentials = Credentials.create(BigInteger.valueOf(key).toString(16));
        Transaction decoded = Transaction.decode(TransactionEncoder.signMessage(raw, credentials));
        Address sender = Objects.requireNonNull(decoded.sender());
        assertEquals(credentials.getAddress(), sender.toString(), "sender as web3j sees it");
        return new Pooled(decoded, sender, now.get());
    }

    private Pooled transaction(long key, long nonce) {
        return transaction(key, nonce, 100_000, "0x00000000000000000000000000000000000000aa", 0);
    }

    private Admission add(Pooled pooled) {
        return pool.add(pooled, nonce(pooled.sender()));
    }

    private long nonce(Address sender) {
        return nonces.getOrDefault(sender, 0L);
    }

    private String refusal(Pooled pooled) {
        return assertInstanceOf(Admission.Refused.class, add(pooled)).reason();
    }

    private List<Pooled> pick() {
        return pool.pick(this::nonce, BLOCK_GAS, SIZE);
    }

    @Test
    void whenTheSameComesTwice_thenItIsAlreadyKnown() {
        Pooled one = transaction(1, 0);
        assertInstanceOf(Admission.Admitted.class, add(one));
        assertEquals("already known", refusal(one));
    }

    @Test
    void whenThePriceIsZero_thenOnlyACancellationOrAnOldOneIsReplaced() {
        Pooled first = transaction(1, 0);
        add(first);
        String underpriced = "replacement transaction underpriced";
        assertEquals(underpriced, refusal(transaction(1, 0, 200_000, "0x00000000000000000000000000000000000000aa", 0)));
        assertInstanceOf(
                Admission.Admitted.class,
                add(transaction(1, 0, 21_000, first.sender().toString(), 0)),
                "a self-transfer without value cancels");
        assertEquals(underpriced, refusal(transaction(1, 0, 90_000, "0x00000000000000000000000000000000000000bb", 0)));
        now.addAndGet(Duration.ofSeconds(31).toNanos());
        assertInstanceOf(
                Admission.Admitted.class,
                add(transaction(1, 0, 90_000, "0x00000000000000000000000000000000000000bb", 0)));
        assertEquals(1, pool.size());
    }

    @Test
    void whenAPriceIsPaid_thenTenPercentMoreReplaces() {
        String to = "0x00000000000000000000000000000000000000aa";
        add(transaction(1, 0, 100_000, to, 1_000));
        assertEquals("replacement transaction underpriced", refusal(transaction(1, 0, 100_000, to, 1_099)));
        assertInstanceOf(Admission.Admitted.class, add(transaction(1, 0, 100_000, to, 1_100)));
    }

    @Test
    void whenNoncesHaveAGap_thenOnlyTheRunBeforeItIsPicked() {
        add(transaction(1, 0));
        add(transaction(1, 1));
        add(transaction(1, 3));
        assertEquals(List.of(0L, 1L), pick().stream().map(Pooled::nonce).toList());
        assertEquals(new TransactionPool.Status(2, 1), pool.status(this::nonce));
        assertEquals(2, pool.pendingNonce(transaction(1, 0).sender(), 0));
        assertTrue(refusal(transaction(1, 67)).startsWith("nonce too high"));
    }

    @Test
    void whenASenderHoldsItsLimit_thenTheNextIsRefused() {
        for (int nonce = 0; nonce < limits.executablePerSender(); nonce++) {
            assertInstanceOf(Admission.Admitted.class, add(transaction(1, nonce)));
        }
        assertTrue(refusal(transaction(1, limits.executablePerSender())).startsWith("account limit exceeded"));
        assertInstanceOf(Admission.Admitted.class, add(transaction(2, 0)), "others are not concerned");
    }

    @Test
    void whenOneSenderFloods_thenOthersComeInTurnAndItsShareIsAnEighth() {
        String to = "0x00000000000000000000000000000000000000aa";
        for (int nonce = 0; nonce < 40; nonce++) {
            add(transaction(1, nonce, 10_000_000, to, 0));
        }
        add(transaction(2, 0, 10_000_000, to, 0));
        List<Address> order = pick().stream().map(Pooled::sender).toList();
        assertEquals(transaction(2, 0).sender(), order.get(1), "round robin");
        long flooder = order.stream().filter(transaction(1, 0).sender()::equals).count();
        assertTrue(flooder * 10_000_000 <= BLOCK_GAS / 8, "share of the flooder: " + flooder);
    }

    @Test
    void whenABlockIncludesThem_thenTheyLeaveAndUsedNoncesToo() {
        Pooled first = transaction(1, 0);
        add(first);
        add(transaction(1, 1));
        nonces.put(first.sender(), 1L);
        pool.settle(List.of(first.transaction().hash()), this::nonce);
        assertEquals(1, pool.size());
        assertTrue(refusal(transaction(1, 0)).startsWith("nonce too low"));
    }

    @Test
    void whenLifetimeEnds_thenItIsDropped() {
        add(transaction(1, 0));
        now.addAndGet(Duration.ofMinutes(61).toNanos());
        assertEquals(new ArrayList<>(), pick());
        assertEquals(0, pool.size());
    }

    @Test
    void whenQuarantined_thenItNeverComesBack() {
        Pooled one = transaction(1, 0);
        add(one);
        pool.quarantine(one.transaction().hash(), "boom");
        assertEquals(0, pool.size());
        assertEquals("transaction is quarantined: boom", refusal(one));
    }
}
