package io.florin.lending.loan;

import io.florin.compliance.api.Clearance;
import io.florin.lending.collateral.AssetView;
import io.florin.lending.collateral.Collateral;
import io.florin.lending.loan.model.ApplicationState;
import io.florin.lending.loan.model.Assessment;
import io.florin.lending.loan.model.Request;
import io.florin.lending.loan.model.RuleResult;
import io.florin.lending.loan.model.WaitingFor;
import io.florin.lending.product.Product;
import io.florin.lending.product.Products;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Completes stored applications by what follows from them.
@ApplicationScoped
class ApplicationViews {
    private final Products products;
    private final OfferRows offers;
    private final LoanRows loans;
    private final Assessments assessments;
    private final Collateral collateral;

    ApplicationViews(
            Products products, OfferRows offers, LoanRows loans, Assessments assessments, Collateral collateral) {
        this.products = products;
        this.offers = offers;
        this.loans = loans;
        this.assessments = assessments;
        this.collateral = collateral;
    }

    ApplicationView of(Application application) {
        Product product = product(application.request().productId());
        Optional<Offer> offer = offers.of(application.id());
        Terms terms = offer.map(signed -> terms(product, application.request(), signed.words()))
                .orElseGet(() -> quoted(product, application));
        Application.Decision decision = application.decision();
        List<RuleResult> rules;
        Integer ltvBps;
        if (decision != null && !isOpen(application.state())) {
            rules = decision.rules();
            ltvBps = decision.ltvBps();
        } else {
            Assessment assessment = assessments.assess(
                    application.userId(), application.request(), application.finances(), product, terms);
            rules = assessment.rules();
            ltvBps = assessment.ltvBps();
        }
        return new ApplicationView(
                application,
                terms,
                rules,
                ltvBps,
                waitingFor(application),
                offer.map(signed -> Offers.acceptableUntil(signed.words(), terms))
                        .orElse(null),
                offer.map(Offer::loanId).orElse(null));
    }

    /// Terms of a signed offer.
    static Terms terms(Product product, Request request, OfferWords words) {
        Request offered = request.with(words.principal(), words.count());
        return Terms.agreed(product, offered, words.rate(), words.startDay(), words.instalment());
    }

    /// A product that some application names: products are never edited or removed on chain.
    Product product(int id) {
        return products.find(id).orElseThrow(() -> new IllegalStateException("the chain has no product " + id));
    }

    /// Terms as the borrower saw them.
    static Terms quoted(Product product, Application application) {
        Application.Quoted quoted = application.quoted();
        return Terms.agreed(product, application.request(), quoted.rate(), quoted.startDay(), quoted.instalment());
    }

    private static boolean isOpen(ApplicationState state) {
        return state instanceof ApplicationState.Draft || state instanceof ApplicationState.UnderReview;
    }

    /// Who acts next, and since when.
    WaitingFor waitingFor(Application application) {
        Instant since = application.state().since();
        return switch (application.state()) {
            case ApplicationState.Draft draft ->
                new WaitingFor("borrower", draft.returned() == null ? "submit" : "complete", since);
            case ApplicationState.UnderReview review -> reviewWaitsFor(application, since);
            case ApplicationState.Offered offered -> new WaitingFor("borrower", "accept", since);
            case ApplicationState.Accepted accepted -> afterAcceptance(accepted.loanId(), since);
            case ApplicationState.Declined declined -> nobody(since);
            case ApplicationState.Cancelled cancelled -> nobody(since);
            case ApplicationState.OfferExpired expired -> nobody(since);
        };
    }

    private WaitingFor reviewWaitsFor(Application application, Instant since) {
        switch (assessments.clearance(application.userId())) {
            case Clearance.Held held -> {
                return new WaitingFor("officer", "clear_identity", since);
            }
            case Clearance.Refused refused -> {
                return new WaitingFor(isBorrowersTurn(refused) ? "borrower" : "officer", "clear_identity", since);
            }
            case Clearance.Cleared cleared -> {
                // the identity is no obstacle
            }
        }
        UUID asset = application.request().assetId();
        return collateral
                .forLoan(asset, application.userId())
                .filter(security -> security.lendableToday().signum() == 0
                        && security.lien().isEmpty())
                .flatMap(unvalued -> collateral.view(asset))
                .map(AssetView::waitingFor)
                .map(waiting -> new WaitingFor(waiting.actor(), waiting.what(), waiting.since()))
                .orElseGet(() -> new WaitingFor("underwriter", "decide", since));
    }

    /// A profile that is missing or expired is the person's own to bring.
    private static boolean isBorrowersTurn(Clearance.Refused refused) {
        return refused.reasonCode().equals("profile-missing")
                || refused.reasonCode().equals("profile-expired");
    }

    private WaitingFor afterAcceptance(String loanId, Instant since) {
        boolean undrawn = loans.find(loanId)
                .filter(loan -> loan.status() == LoanStatus.APPROVED)
                .isPresent();
        return undrawn ? new WaitingFor("borrower", "draw", since) : nobody(since);
    }

    private static WaitingFor nobody(Instant since) {
        return new WaitingFor("nobody", "none", since);
    }
}
