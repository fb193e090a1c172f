package io.florin.lending.loan;

import io.florin.compliance.api.Clearance;
import io.florin.lending.identity.Caller;
import io.florin.lending.loan.model.ApplicationState;
import io.florin.lending.loan.model.Request;
import io.florin.lending.onchain.ChainReader;
import io.florin.lending.onchain.Hex;
import io.florin.lending.onchain.ServiceSigner;
import io.florin.lending.onchain.TypedDataSigner;
import io.florin.lending.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Signed offers: made once by an underwriter's decision, then only read.
@ApplicationScoped
@Transactional
public class Offers {
    private static final Duration LIFE = Duration.ofDays(7);
    /// Longest life that the contract takes.
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int NONCE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final ChainReader chain;
    private final TypedDataSigner signer;
    private final OriginationData data;
    private final OfferCheck check;
    private final OfferRows rows;
    private final Assessments assessments;
    private final ApplicationViews views;
    private final Applications applications;
    private final InstantSource clock;

    Offers(
            ChainReader chain,
            TypedDataSigner signer,
            OriginationData data,
            OfferCheck check,
            OfferRows rows,
            Assessments assessments,
            ApplicationViews views,
            Applications applications,
            InstantSource clock) {
        this.chain = chain;
        this.signer = signer;
        this.data = data;
        this.check = check;
        this.rows = rows;
        this.assessments = assessments;
        this.views = views;
        this.applications = applications;
        this.clock = clock;
    }

    /// An offer with all that belongs to it.
    ///
    /// @param drawFromDay first day of a draw if it is accepted today
    /// @param drawUntilDay last day of a draw
    public record OfferView(Offer offer, Terms terms, Instant acceptableUntil, long drawFromDay, long drawUntilDay) {}

    /// Last moment at which the chain takes an offer: its expiry, or the end of the day before the first due day, from
    /// which on its start day is refused (`StartDayOutOfRange`).
    static Instant acceptableUntil(OfferWords words, Terms terms) {
        Instant startDayEnds = Days.start(terms.firstDueDay()).minusSeconds(1);
        return words.expiresAt().isBefore(startDayEnds) ? words.expiresAt() : startDayEnds;
    }

    /// Signs and keeps an offer inside the decision's transaction. It starts today, at the base rate of now.
    ///
    /// @param chainAsset id of the collateral on chain
    Result<Offer> make(Application application, Request request, Product product, String chainAsset) {
        Instant issued = issuedNow();
        return Terms.of(product, request, Days.of(clock.instant())).then(terms -> {
            OfferWords words = words(request, product, terms, chainAsset, issued);
            String typedData = data.offer(words);
            return check.confirm(words, typedData, product, terms.schedule()).map(confirmed -> {
                Offer offer = new Offer(
                        application.id(),
                        words,
                        confirmed.termsHash(),
                        confirmed.loanId(),
                        confirmed.scheduleHash(),
                        terms.schedule().totalCostUnits(),
                        signer.sign(ServiceSigner.ORIGINATOR, typedData));
                rows.insert(offer);
                return offer;
            });
        });
    }

    /// Now, but not after the newest block: the contract takes no offer from the future.
    private Instant issuedNow() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant block = chain.head().time();
        return block.isBefore(now) ? block : now;
    }

    /// The offer in force of an own application; clearance is asked again.
    public Result<OfferView> current(Caller caller, UUID applicationId) {
        return applications.find(caller, applicationId).then(view -> switch (view.application()
                .state()) {
            case ApplicationState.Offered offered -> inForce(caller, view);
            case ApplicationState.OfferExpired expired -> expired(view);
            case ApplicationState.Draft draft -> noOffer(view);
            case ApplicationState.UnderReview review -> noOffer(view);
            case ApplicationState.Accepted accepted -> noOffer(view);
            case ApplicationState.Declined declined -> noOffer(view);
            case ApplicationState.Cancelled cancelled -> noOffer(view);
        });
    }

    /// What the borrower has to sign after reading the text.
    public record Receipt(ReceiptWords words, String typedData) {}

    /// The receipt of an offer.
    ///
    /// @param riskTextHash 32 bytes as 0x text
    /// @param language of the text
    public Receipt receipt(OfferView view, String riskTextHash, String language) {
        ReceiptWords words = new ReceiptWords(
                view.offer().termsHash(),
                view.offer().scheduleHash(),
                view.terms().schedule().aprcEu().ppm(),
                view.offer().totalCost(),
                riskTextHash,
                language);
        return new Receipt(words, data.receipt(words));
    }

    private Result<OfferView> inForce(Caller caller, ApplicationView view) {
        if (!(assessments.clearance(caller.id()) instanceof Clearance.Cleared)) {
            return Result.refused(new Refusal.Forbidden(
                    "not-cleared",
                    "Compliance has to clear you again before you can accept; see your profile for what is open."));
        }
        Offer offer = rows.of(view.application().id()).orElseThrow();
        Product product = views.product(offer.words().product());
        long from = Math.max(offer.words().startDay(), Days.of(clock.instant()) + product.coolingOffDays());
        return Result.done(new OfferView(
                offer,
                view.terms(),
                acceptableUntil(offer.words(), view.terms()),
                from,
                view.terms().firstDueDay() - 1));
    }

    private static Result<OfferView> expired(ApplicationView view) {
        return Result.conflict(
                "offer-expired",
                "The offer could be accepted until " + view.offerExpiresAt() + "; apply again for a new one.");
    }

    private static Result<OfferView> noOffer(ApplicationView view) {
        return Result.conflict(
                "no-offer",
                "An application in state " + view.application().state().word() + " has no offer to accept.");
    }

    private OfferWords words(Request request, Product product, Terms terms, String chainAsset, Instant issued) {
        Duration life = LIFE.plusDays(product.reflectionDays());
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return new OfferWords(
                request.wallet(),
                chain.address("Pool"),
                product.id(),
                chainAsset,
                request.principal(),
                terms.schedule().terms().rate(),
                terms.schedule().instalmentUnits(),
                request.count(),
                request.periodMonths(),
                terms.schedule().terms().startDay(),
                product.base().version(),
                issued,
                issued.plus(life.compareTo(LONGEST) < 0 ? life : LONGEST),
                signer.address(ServiceSigner.ORIGINATOR),
                Hex.of(nonce));
    }
}
