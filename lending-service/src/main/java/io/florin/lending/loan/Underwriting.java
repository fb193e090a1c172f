package io.florin.lending.loan;

import io.florin.lending.collateral.AssetView;
import io.florin.lending.collateral.Collateral;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.loan.model.Affordability;
import io.florin.lending.loan.model.ApplicationAction;
import io.florin.lending.loan.model.ApplicationState;
import io.florin.lending.loan.model.Assessment;
import io.florin.lending.loan.model.ClearanceAnswer;
import io.florin.lending.loan.model.Lifecycle;
import io.florin.lending.loan.model.ProductLimits;
import io.florin.lending.loan.model.Request;
import io.florin.lending.loan.model.RuleResult;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// What underwriters see and decide. Nobody decides on an own application.
@ApplicationScoped
@Transactional
public class Underwriting {
    private final ApplicationRows rows;
    private final ApplicationViews views;
    private final Assessments assessments;
    private final Offers offers;
    private final Collateral collateral;
    private final LinkedWallets wallets;
    private final LoanRows loans;
    private final ChangeFeed feed;
    private final InstantSource clock;

    Underwriting(
            ApplicationRows rows,
            ApplicationViews views,
            Assessments assessments,
            Offers offers,
            Collateral collateral,
            LinkedWallets wallets,
            LoanRows loans,
            ChangeFeed feed,
            InstantSource clock) {
        this.rows = rows;
        this.views = views;
        this.assessments = assessments;
        this.offers = offers;
        this.collateral = collateral;
        this.wallets = wallets;
        this.loans = loans;
        this.feed = feed;
        this.clock = clock;
    }

    /// An application as its underwriter sees it.
    ///
    /// @param otherLoans all loans of the borrower's wallets
    /// @param poolAvailable cash free for new loans in FLUSD units
    public record File(
            ApplicationView view,
            ClearanceAnswer clearance,
            AssetView asset,
            Affordability affordability,
            List<LoanRecord> otherLoans,
            BigInteger poolAvailable) {
        public File {
            otherLoans = List.copyOf(otherLoans);
        }
    }

    /// Applications under review, oldest first; or decided ones, newest first.
    public List<ApplicationView> queue(boolean open) {
        List<Application> found = open ? rows.open() : rows.decided();
        return found.stream().map(views::of).toList();
    }

    /// A submitted application.
    public Result<File> file(UUID id) {
        return submitted(rows.find(id), id).map(this::file);
    }

    /// Decides an application under review.
    ///
    /// @param caller with a fresh login
    public Result<File> decide(Caller caller, UUID id, Decision decision) {
        return submitted(rows.lock(id), id).then(application -> {
            if (isOwn(caller, application)) {
                return Result.refused(new Refusal.Forbidden(
                        "own-application", "Nobody decides on an own application; leave it to a colleague."));
            }
            if (!(application.state() instanceof ApplicationState.UnderReview)) {
                return Result.conflict(
                        "wrong-state",
                        "This application is already " + application.state().word() + ".");
            }
            Request request = decision instanceof Decision.MakeOffer offer
                    ? application
                            .request()
                            .with(
                                    Optional.ofNullable(offer.principal())
                                            .orElse(application.request().principal()),
                                    Optional.ofNullable(offer.count())
                                            .orElse(application.request().count()))
                    : application.request();
            Product product = views.product(request.productId());
            return terms(application, decision, request, product).then(terms -> {
                Assessment assessment =
                        assessments.assess(application.userId(), request, application.finances(), product, terms);
                return action(application, decision, request, product, assessment)
                        .map(action -> save(caller, application, action, decision, assessment));
            });
        });
    }

    /// An offer is judged by today's terms, everything else by those that the borrower saw.
    private Result<Terms> terms(Application application, Decision decision, Request request, Product product) {
        return decision instanceof Decision.MakeOffer
                ? lowered(application.request(), request)
                        .then(fits -> Terms.of(product, request, Days.of(clock.instant())))
                : Result.done(ApplicationViews.quoted(product, application));
    }

    private Result<ApplicationAction> action(
            Application application, Decision decision, Request request, Product product, Assessment assessment) {
        Instant now = clock.instant();
        return switch (decision) {
            case Decision.Decline decline ->
                Result.done(new ApplicationAction.Decline(now, decline.reasons(), decline.text()));
            case Decision.Return back -> Result.done(new ApplicationAction.Return(now, back.text()));
            case Decision.MakeOffer offer -> offer(application, offer, request, product, assessment, now);
        };
    }

    private Result<ApplicationAction> offer(
            Application application,
            Decision.MakeOffer decision,
            Request request,
            Product product,
            Assessment assessment,
            Instant now) {
        List<RuleResult> obstacles = assessment.obstacles();
        if (!obstacles.isEmpty()) {
            return Result.conflict(
                    "rules-failed",
                    "No offer is possible now: "
                            + obstacles.stream().map(RuleResult::detail).collect(Collectors.joining("; ")) + ".");
        }
        String asset = collateral
                .forLoan(request.assetId(), application.userId())
                .orElseThrow()
                .chainAssetId();
        return offers.make(application, request, product, asset)
                .map(offer -> new ApplicationAction.MakeOffer(
                        now,
                        Offers.acceptableUntil(offer.words(), ApplicationViews.terms(product, request, offer.words())),
                        offer.loanId(),
                        decision.text()));
    }

    private File save(
            Caller caller,
            Application application,
            ApplicationAction action,
            Decision decision,
            Assessment assessment) {
        ApplicationState next = Lifecycle.next(application.state(), action).orElseThrow();
        Application decided = application.decided(
                next, new Application.Decision(caller.id(), decision.text(), assessment.rules(), assessment.ltvBps()));
        rows.update(application, decided, caller.id());
        feed.changed("applications");
        feed.changed("underwriting");
        return file(decided);
    }

    private File file(Application application) {
        ApplicationView view = views.of(application);
        Terms terms = view.terms();
        int months = terms.schedule().terms().count() * terms.schedule().terms().periodMonths();
        return new File(
                view,
                Assessments.answer(assessments.clearance(application.userId())),
                collateral.view(application.request().assetId()).orElseThrow(),
                Affordability.of(application.finances(), terms.totalPayable(), months),
                loans.of(wallets.of(application.userId())),
                assessments.poolAvailable());
    }

    private boolean isOwn(Caller caller, Application application) {
        return application.userId().equals(caller.id())
                || wallets.of(caller.id()).contains(application.request().wallet());
    }

    private static Result<Application> submitted(Optional<Application> found, UUID id) {
        return found.filter(application -> application.submittedAt() != null)
                .map(Result::done)
                .orElseGet(() -> Result.hidden("There is no submitted application " + id + "."));
    }

    private static Result<Request> lowered(Request applied, Request offered) {
        List<ProductLimits.Breach> wrong = new ArrayList<>();
        if (offered.principal().compareTo(applied.principal()) > 0) {
            wrong.add(new ProductLimits.Breach("principal", "must not be more than the borrower applied for"));
        }
        if (offered.count() > applied.count()) {
            wrong.add(new ProductLimits.Breach("count", "must not be more than the borrower applied for"));
        }
        return wrong.isEmpty() ? Result.done(offered) : Result.refused(new Refusal.Invalid(wrong));
    }
}
