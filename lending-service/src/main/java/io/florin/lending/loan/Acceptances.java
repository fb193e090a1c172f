package io.florin.lending.loan;

import io.florin.lending.loan.model.ApplicationAction;
import io.florin.lending.loan.model.Lifecycle;
import io.florin.lending.onchain.ChainEvent;
import io.florin.lending.onchain.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;

/// An application is accepted when the loan of its offer is on chain. Replayed events find it accepted already.
@ApplicationScoped
class Acceptances implements ApprovedLoans {
    private static final String CHAIN = "chain";

    private final ApplicationRows rows;
    private final ChangeFeed feed;

    Acceptances(ApplicationRows rows, ChangeFeed feed) {
        this.rows = rows;
        this.feed = feed;
    }

    @Override
    public void approved(String loan, ChainEvent event) {
        rows.lockByLoan(loan)
                .ifPresent(application -> Lifecycle.next(
                                application.state(), new ApplicationAction.Accept(event.time(), loan))
                        .ifPresent(accepted -> {
                            rows.update(application, application.with(accepted), CHAIN);
                            feed.changed("applications");
                        }));
    }
}
