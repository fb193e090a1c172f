package io.florin.lending.loan;

import io.florin.lending.collateral.Collateral;
import io.florin.lending.identity.Caller;
import io.florin.lending.identity.LinkedWallets;
import io.florin.lending.loan.model.ApplicationAction;
import io.florin.lending.loan.model.ApplicationState;
import io.florin.lending.loan.model.Assessment;
import io.florin.lending.loan.model.DeclineReason;
import io.florin.lending.loan.model.Finances;
import io.florin.lending.loan.model.Lifecycle;
import io.florin.lending.loan.model.ProductLimits;
import io.florin.lending.loan.model.Request;
import io.florin.lending.onchain.ChangeFeed;
import io.florin.lending.product.Product;
import io.florin.lending.product.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What borrowers do with their own applications.
@ApplicationScoped
@Transactional
public class Applications {
    /// Stands for the rules where a person would be named.
    static final String RULES = "rules";

    private final ApplicationRows rows;
    private final ApplicationViews views;
    private final Assessments assessments;
    private final Collateral collateral;
    private final Products products;
    private final LinkedWallets wallets;
    private final ChangeFeed feed;
    private final InstantSource clock;

    Applications(
            ApplicationRows rows,
            ApplicationViews views,
            Assessments assessments,
            Collateral collateral,
            Products products,
            LinkedWallets wallets,
            ChangeFeed feed,
            InstantSource clock) {
        this.rows = rows;
        this.views = views;
        this.assessments = assessments;
        this.collateral = collateral;
        this.products = products;
        this.wallets = wallets;
        this.feed = feed;
        this.clock = clock;
    }

    /// The terms that an offer made today would have. Needs nobody logged in.
    public Result<Terms> preview(int productId, BigInteger principal, int count, int periodMonths) {
        Request request = new Request(productId, principal, count, periodMonths, new UUID(0, 0), "");
        return product(productId).then(product -> Terms.of(product, request, Days.of(clock.instant())));
    }

    /// The person's own, newest first.
    public List<ApplicationView> own(Caller caller) {
        return rows.ofUser(caller.id()).stream()
                .map(this::expireIfDue)
                .map(views::of)
                .toList();
    }

    /// One of the person's own.
    public Result<ApplicationView> find(Caller caller, UUID id) {
        return lockOwn(caller, id).map(this::expireIfDue).map(views::of);
    }

    /// Begins an application.
    public Result<ApplicationView> create(Caller caller, Request request, Finances finances) {
        return check(caller, request).map(terms -> {
            Instant now = clock.instant();
            Application application = new Application(
                    UUID.randomUUID(),
                    caller.id(),
                    caller.name(),
                    request,
                    finances,
                    Application.Quoted.of(terms),
                    new ApplicationState.Draft(now, null),
                    null,
                    null,
                    now);
            rows.insert(application);
            feed.changed("applications");
            return views.of(application);
        });
    }

    /// Changes a draft or a returned application.
    public Result<ApplicationView> update(Caller caller, UUID id, Request request, Finances finances) {
        return lockOwn(caller, id).then(application -> {
            if (!(application.state() instanceof ApplicationState.Draft)) {
                return wrongState(application, "changed");
            }
            return check(caller, request)
                    .map(terms -> save(
                            application,
                            application.edited(request, finances, Application.Quoted.of(terms)),
                            caller.id()));
        });
    }

    /// Hands a draft in. A failed hard rule declines at once; everything else waits for people.
    public Result<ApplicationView> submit(Caller caller, UUID id) {
        return lockOwn(caller, id).then(application -> {
            Instant now = clock.instant();
            Optional<ApplicationState> next = Lifecycle.next(application.state(), new ApplicationAction.Submit(now));
            if (next.isEmpty()) {
                return wrongState(application, "submitted");
            }
            return check(caller, application.request()).map(terms -> {
                Application submitted = application.submitted(next.get(), Application.Quoted.of(terms), now);
                rows.update(application, submitted, caller.id());
                return review(submitted, terms, now);
            });
        });
    }

    /// Withdraws. An offer already signed stays valid on chain until it expires; accepting it still counts.
    public Result<ApplicationView> cancel(Caller caller, UUID id) {
        return lockOwn(caller, id)
                .map(this::expireIfDue)
                .then(application -> Lifecycle.next(application.state(), new ApplicationAction.Cancel(clock.instant()))
                        .map(next -> Result.done(save(application, application.with(next), caller.id())))
                        .orElseGet(() -> wrongState(application, "cancelled")));
    }

    private ApplicationView review(Application submitted, Terms terms, Instant now) {
        Product product = views.product(submitted.request().productId());
        Assessment assessment =
                assessments.assess(submitted.userId(), submitted.request(), submitted.finances(), product, terms);
        List<DeclineReason> reasons = assessment.hardReasons();
        if (reasons.isEmpty()) {
            announce();
            return views.of(submitted);
        }
        String text = "Our rules do not allow this loan: " + failures(assessment) + ".";
        ApplicationState declined = Lifecycle.next(submitted.state(), new ApplicationAction.Decline(now, reasons, text))
                .orElseThrow();
        Application.Decision decision = new Application.Decision(RULES, text, assessment.rules(), assessment.ltvBps());
        return save(submitted, submitted.decided(declined, decision), RULES);
    }

    private static String failures(Assessment assessment) {
        return assessment.rules().stream()
                .filter(rule -> !rule.passed() && rule.hard())
                .map(rule -> rule.detail())
                .reduce((one, other) -> one + "; " + other)
                .orElseThrow();
    }

    /// Puts an offer whose time is over into its last state. The clock alone decides, so reading may do it.
    private Application expireIfDue(Application seen) {
        ApplicationAction expire = new ApplicationAction.Expire(clock.instant());
        if (Lifecycle.next(seen.state(), expire).isEmpty()) {
            return seen;
        }
        Application application = rows.lock(seen.id()).orElseThrow();
        Optional<ApplicationState> expired = Lifecycle.next(application.state(), expire);
        expired.ifPresent(state -> {
            rows.update(application, application.with(state), RULES);
            announce();
        });
        return expired.map(application::with).orElse(application);
    }

    /// Expires every offer whose time is over.
    void expireOffers() {
        for (UUID id : rows.overdueOffers(clock.instant())) {
            rows.find(id).ifPresent(this::expireIfDue);
        }
    }

    private Result<Application> lockOwn(Caller caller, UUID id) {
        return rows.lock(id)
                .filter(application -> application.userId().equals(caller.id()))
                .map(Result::done)
                .orElseGet(() -> Result.hidden("You have no application " + id + "."));
    }

    private Result<Product> product(int id) {
        return products.find(id)
                .map(Result::done)
                .orElseGet(() -> Result.invalid("productId", "there is no product " + id));
    }

    /// Everything that can be wrong with a request before anyone looks at it.
    private Result<Terms> check(Caller caller, Request request) {
        List<ProductLimits.Breach> wrong = new ArrayList<>();
        if (!wallets.of(caller.id()).contains(request.wallet())) {
            wrong.add(new ProductLimits.Breach("wallet", "is not one of your linked wallets"));
        }
        Optional<Collateral.Security> security = collateral.forLoan(request.assetId(), caller.id());
        if (security.isEmpty()) {
            wrong.add(new ProductLimits.Breach("assetId", "is not one of your assets"));
        } else if (!security.get().wallet().equals(request.wallet())) {
            wrong.add(new ProductLimits.Breach(
                    "wallet",
                    "must be the wallet that owns the asset, " + security.get().wallet()));
        }
        Result<Terms> terms =
                product(request.productId()).then(product -> Terms.of(product, request, Days.of(clock.instant())));
        if (terms instanceof Result.Refused<Terms>(Refusal.Invalid(List<ProductLimits.Breach> fields))) {
            wrong.addAll(fields);
        }
        return wrong.isEmpty() ? terms : Result.refused(new Refusal.Invalid(wrong));
    }

    private ApplicationView save(Application before, Application after, String actor) {
        rows.update(before, after, actor);
        announce();
        return views.of(after);
    }

    private void announce() {
        feed.changed("applications");
        feed.changed("underwriting");
    }

    private static <T> Result<T> wrongState(Application application, String verb) {
        return Result.conflict(
                "wrong-state", "An application in state " + application.state().word() + " cannot be " + verb + ".");
    }
}
