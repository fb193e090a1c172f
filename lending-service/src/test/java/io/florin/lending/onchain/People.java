package io.florin.lending.onchain;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.florin.lending.boot.DemoClock;
import io.florin.lending.testing.DemoWallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// What people and time do in tests: transactions of demo wallets, identity records, the clock, and waiting until the
/// index has seen it all.
@Singleton
public class People {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long SECONDS_PER_DAY = 86_400;

    private final Chain chain;
    private final RpcChainReader reader;
    private final Indexer indexer;
    private final CursorTable cursors;
    private final TransactionOutbox outbox;
    private final DemoClock clock;
    private final Keeper keeper;

    People(
            Chain chain,
            RpcChainReader reader,
            Indexer indexer,
            CursorTable cursors,
            TransactionOutbox outbox,
            DemoClock clock,
            Keeper keeper) {
        this.chain = chain;
        this.reader = reader;
        this.indexer = indexer;
        this.cursors = cursors;
        this.outbox = outbox;
        this.clock = clock;
        this.keeper = keeper;
    }

    /// Sends as a demo wallet, waits for success and for the index.
    ///
    /// @return hash of the transaction
    public String send(int wallet, String contract, String function, Object... arguments) {
        String hash = new PersonalSender(chain).send(DemoWallets.wallet(wallet), contract, function, arguments);
        awaitIndexed();
        return hash;
    }

    /// Gives a demo wallet an identity record for 500 days, as compliance does.
    public void admit(int wallet) {
        String key = "test:admit:" + UUID.randomUUID();
        List<Object> arguments = List.of(
                DemoWallets.wallet(wallet).getAddress(),
                new BigInteger(1, Hex.bytes("0x" + UUID.randomUUID().toString().replace("-", ""))),
                1,
                255,
                1,
                today() + 500);
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueue(
                        new Submission(key, ServiceSigner.COMPLIANCE, "IdentityGate", "setRecord", arguments)));
        assertInstanceOf(TransactionOutbox.Outcome.Included.class, OnchainEdgeTest.await(outbox, key));
        awaitIndexed();
    }

    /// Moves the demo clock and waits until the pool is settled for the new day.
    public void pass(Duration time) {
        clock.advance(time);
        moveOutsideChain(time);
        keeper.afterJump();
        await("the pool is settled", () ->
                (Boolean) reader.read("Pool", "isPriceCurrent").single());
        awaitIndexed();
    }

    /// Our own chain follows the demo clock; a node of another make must be told.
    private void moveOutsideChain(Duration time) {
        boolean own = chain.rpc().call("web3_clientVersion").asText().startsWith("Florin");
        if (!own) {
            chain.rpc().call("evm_increaseTime", time.toSeconds());
            chain.rpc().call("evm_mine");
        }
    }

    public long today() {
        return Math.floorDiv(reader.head().time().getEpochSecond(), SECONDS_PER_DAY);
    }

    /// Waits until the index has reached the head.
    public void awaitIndexed() {
        await(
                "the index follows the head",
                () -> indexer.indexed() >= reader.head().number());
    }

    /// Has everything projected anew from the first block: the cursor gets the hash of another fork.
    public void rebuild() {
        awaitIndexed();
        CursorTable.Cursor before =
                QuarkusTransaction.requiringNew().call(() -> cursors.read().orElseThrow());
        String foreign = "0x" + "00".repeat(32);
        QuarkusTransaction.requiringNew()
                .run(() -> cursors.write(
                        new CursorTable.Cursor(before.genesisHash(), before.block(), foreign, before.projections())));
        await("the index is replayed", () -> {
            CursorTable.Cursor now =
                    QuarkusTransaction.requiringNew().call(() -> cursors.read().orElseThrow());
            return !now.hash().equals(foreign) && now.block() >= before.block();
        });
        awaitIndexed();
    }

    /// Waits for a condition, at most 30 s.
    public static void await(String what, BooleanSupplier condition) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(limit), what);
            try {
                Thread.sleep(30);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
