package io.florin.lending.onchain;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// Calls what anyone may call, so that nobody has to: settles the pool once a day and records a reached
/// quorum. Also has the one block made that
/// follows a jump of the demo clock.
@Singleton
class Keeper {
    private static final Logger LOG = Logger.getLogger(Keeper.class);
    private static final int LOANS_PER_CALL = 40;
    private static final long SECONDS_PER_DAY = 86_400;

    private final Chain chain;
    private final OwnChain own;
    private final RpcChainReader reader;
    private final TransactionOutbox outbox;
    private final ProposalProjection proposals;
    private final InstantSource clock;

    Keeper(
            Chain chain,
            OwnChain own,
            RpcChainReader reader,
            TransactionOutbox outbox,
            ProposalProjection proposals,
            InstantSource clock) {
        this.chain = chain;
        this.own = own;
        this.reader = reader;
        this.outbox = outbox;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!chain.isConnected()) {
            return;
        }
        try {
            settle();
            recordQuorums();
        } catch (ChainUnavailable away) {
            LOG.debugf("keeper waits: %s", away.getMessage());
        }
    }

    /// After a clock jump: the one block of the new time, then what became due. On an outside chain, whose
    /// clock is not ours, only the latter.
    void afterJump() {
        own.mine();
        run();
    }

    private void settle() {
        boolean newDay = day(clock.instant())
                > reader.read("Pool", "priceDay").singleInteger().longValueExact();
        boolean active = reader.read("Pool", "activeCount").singleInteger().signum() > 0;
        if (!newDay || !active) {
            return;
        }
        Values figures = reader.read("Pool", "figures").singleTuple();
        long settled = figures.number("settledInRound");
        List<Object> loans = loans(settled);
        String key = "settle:" + day(clock.instant()) + ":" + figures.number("round") + ":" + settled;
        enqueueSettlement(key, loans);
    }

    private void recordQuorums() {
        for (String id : QuarkusTransaction.requiringNew().call(() -> proposals.voting(clock.instant()))) {
            Values votes = reader.read("Governor", "votes", id);
            java.math.BigInteger total =
                    votes.integer("votesFor").add(votes.integer("votesAgainst")).add(votes.integer("votesAbstain"));
            if (total.compareTo(reader.read("Governor", "quorum").singleInteger()) >= 0) {
                QuarkusTransaction.requiringNew()
                        .run(() -> outbox.enqueue(new Submission(
                                "quorum:" + id, ServiceSigner.PUBLISHER, "Governor", "recordQuorum", List.of(id))));
            }
        }
    }

    private void enqueueSettlement(String key, List<Object> loans) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueue(
                        new Submission(key, ServiceSigner.PUBLISHER, "Pool", "settle", List.of((Object) loans))));
    }

    private List<Object> loans(long offset) {
        return new ArrayList<>((List<?>) reader.read("Pool", "activeLoans", offset, (long) LOANS_PER_CALL)
                .single());
    }

    private static long day(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), SECONDS_PER_DAY);
    }
}
