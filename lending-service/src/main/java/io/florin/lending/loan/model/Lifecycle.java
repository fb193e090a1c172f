package io.florin.lending.loan.model;

import io.florin.lending.loan.model.ApplicationAction.Accept;
import io.florin.lending.loan.model.ApplicationAction.Cancel;
import io.florin.lending.loan.model.ApplicationAction.Decline;
import io.florin.lending.loan.model.ApplicationAction.Expire;
import io.florin.lending.loan.model.ApplicationAction.MakeOffer;
import io.florin.lending.loan.model.ApplicationAction.Return;
import io.florin.lending.loan.model.ApplicationAction.Submit;
import io.florin.lending.loan.model.ApplicationState.Accepted;
import io.florin.lending.loan.model.ApplicationState.Cancelled;
import io.florin.lending.loan.model.ApplicationState.Declined;
import io.florin.lending.loan.model.ApplicationState.Draft;
import io.florin.lending.loan.model.ApplicationState.OfferExpired;
import io.florin.lending.loan.model.ApplicationState.Offered;
import io.florin.lending.loan.model.ApplicationState.UnderReview;
import java.util.Optional;

/// The transitions of an application. Whatever is not written here does not exist.
public final class Lifecycle {
    private Lifecycle() {}

    /// The state after an action; empty when the action is not possible in this state.
    public static Optional<ApplicationState> next(ApplicationState state, ApplicationAction action) {
        return switch (state) {
            case Draft draft -> ofDraft(action);
            case UnderReview review -> ofReview(action);
            case Offered offered -> ofOffer(offered, action);
            case OfferExpired expired -> ofSigned(expired.loanId(), action);
            case Cancelled cancelled ->
                cancelled.loanId() == null ? Optional.empty() : ofSigned(cancelled.loanId(), action);
            case Accepted accepted -> Optional.empty();
            case Declined declined -> Optional.empty();
        };
    }

    private static Optional<ApplicationState> ofDraft(ApplicationAction action) {
        return switch (action) {
            case Submit submit -> Optional.of(new UnderReview(submit.at()));
            case Cancel cancel -> Optional.of(new Cancelled(cancel.at(), null));
            case Decline decline -> Optional.empty();
            case Return back -> Optional.empty();
            case MakeOffer offer -> Optional.empty();
            case Expire expire -> Optional.empty();
            case Accept accept -> Optional.empty();
        };
    }

    private static Optional<ApplicationState> ofReview(ApplicationAction action) {
        return switch (action) {
            case Decline decline -> Optional.of(new Declined(decline.at(), decline.reasons(), decline.text()));
            case Return back -> Optional.of(new Draft(back.at(), back.text()));
            case MakeOffer offer ->
                Optional.of(new Offered(offer.at(), offer.acceptableUntil(), offer.loanId(), offer.text()));
            case Cancel cancel -> Optional.of(new Cancelled(cancel.at(), null));
            case Submit submit -> Optional.empty();
            case Expire expire -> Optional.empty();
            case Accept accept -> Optional.empty();
        };
    }

    private static Optional<ApplicationState> ofOffer(Offered offered, ApplicationAction action) {
        return switch (action) {
            case Cancel cancel -> Optional.of(new Cancelled(cancel.at(), offered.loanId()));
            case Expire expire ->
                expire.at().isAfter(offered.acceptableUntil())
                        ? Optional.of(new OfferExpired(expire.at(), offered.loanId()))
                        : Optional.empty();
            case Accept accept -> ofSigned(offered.loanId(), accept);
            case Submit submit -> Optional.empty();
            case Decline decline -> Optional.empty();
            case Return back -> Optional.empty();
            case MakeOffer offer -> Optional.empty();
        };
    }

    /// A signed offer may be in a block before we see it: the chain has the last word, whatever we thought meanwhile.
    private static Optional<ApplicationState> ofSigned(String loanId, ApplicationAction action) {
        return action instanceof Accept accept && accept.loanId().equals(loanId)
                ? Optional.of(new Accepted(accept.at(), loanId))
                : Optional.empty();
    }
}
