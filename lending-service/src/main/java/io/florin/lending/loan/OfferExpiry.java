package io.florin.lending.loan;

import io.florin.lending.boot.ClockMoved;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Ends offers when their time is over, so that queues and screens do not wait for somebody to look.
@ApplicationScoped
class OfferExpiry {
    private final Applications applications;

    OfferExpiry(Applications applications) {
        this.applications = applications;
    }

    @Scheduled(every = "30s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void regularly() {
        applications.expireOffers();
    }

    void afterJump(@Observes ClockMoved moved) {
        applications.expireOffers();
    }
}
