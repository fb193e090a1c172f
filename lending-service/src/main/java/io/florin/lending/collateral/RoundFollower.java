package io.florin.lending.collateral;

import io.florin.lending.collateral.model.AppraisalRound;
import io.florin.lending.collateral.model.RoundFailure;
import io.florin.lending.collateral.store.ChainFacts;
import io.florin.lending.collateral.store.RoundTable;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.onchain.TransactionOutbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/// Brings submitted rounds to their end: done when the accepted value is in the index, failed when the contract
/// refused.
@ApplicationScoped
class RoundFollower {
    private final RoundTable rounds;
    private final ChainFacts facts;
    private final TransactionOutbox outbox;
    private final ChangeFeed feed;
    private final InstantSource clock;

    RoundFollower(RoundTable rounds, ChainFacts facts, TransactionOutbox outbox, ChangeFeed feed, InstantSource clock) {
        this.rounds = rounds;
        this.facts = facts;
        this.outbox = outbox;
        this.feed = feed;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void follow() {
        for (AppraisalRound round : rounds.submitted()) {
            TransactionOutbox.Outcome outcome = outbox.outcome(round.submissionKey())
                    .orElseThrow(() -> new IllegalStateException("round " + round.id() + " was never enqueued"));
            switch (outcome) {
                case TransactionOutbox.Outcome.Included(String transaction, long block) -> {
                    if (facts.acceptedBy(transaction)) {
                        rounds.done(round.id(), clock.instant());
                        tell();
                    }
                }
                case TransactionOutbox.Outcome.Reverted(String error, String detail) -> {
                    rounds.failed(round.id(), clock.instant(), RoundFailure.words(error, detail));
                    tell();
                }
                case TransactionOutbox.Outcome.Waiting waiting -> {
                    // not sent yet
                }
                case TransactionOutbox.Outcome.Sent sent -> {
                    // not in a block yet
                }
            }
        }
    }

    private void tell() {
        feed.changed("assets");
        feed.changed("appraisals");
    }
}
