package io.florin.lending.collateral.model;

import java.time.Instant;
import java.util.Optional;

/// What is known of an asset; its state and what it waits for follow from this alone.
///
/// @param titleDeedAt when the first title deed was uploaded
/// @param registeredAt when the chain registered it
/// @param documentsCurrent the chain's document root covers all documents
/// @param newestDocumentAt when the last document was uploaded
/// @param round newest appraisal round
/// @param valuedAt when the present value was accepted
/// @param usable the present value still counts for new lending
/// @param pledgedAt when the open lien was placed
public record AssetFacts(
        Instant createdAt,
        Optional<Instant> titleDeedAt,
        Optional<Instant> registeredAt,
        boolean documentsCurrent,
        Optional<Instant> newestDocumentAt,
        Optional<Round> round,
        Optional<Instant> valuedAt,
        boolean usable,
        Optional<Instant> pledgedAt) {

    /// The newest round.
    ///
    /// @param since when it came into this state
    public record Round(RoundState state, Instant since) {}

    /// Words of the API.
    public enum State {
        DESCRIBED,
        REGISTERED,
        APPRAISING,
        VALUED,
        PLEDGED
    }

    /// Who must do what, since when; words of the API.
    public record WaitingFor(String actor, String what, Instant since) {}

    public State state() {
        if (pledgedAt.isPresent()) {
            return State.PLEDGED;
        }
        if (round.isPresent() && round.get().state().underWay()) {
            return State.APPRAISING;
        }
        if (valuedAt.isPresent()) {
            return State.VALUED;
        }
        return registeredAt.isPresent() ? State.REGISTERED : State.DESCRIBED;
    }

    public WaitingFor waitingFor() {
        return switch (state()) {
            case PLEDGED -> nobody(pledgedAt.orElseThrow());
            case APPRAISING ->
                round.orElseThrow().state() == RoundState.OPEN
                        ? new WaitingFor(
                                "appraiser", "appraise", round.orElseThrow().since())
                        : new WaitingFor(
                                "chain", "appraise", round.orElseThrow().since());
            case VALUED -> usable ? nobody(valuedAt.orElseThrow()) : beforeAppraisal();
            case REGISTERED, DESCRIBED -> beforeAppraisal();
        };
    }

    private WaitingFor beforeAppraisal() {
        if (titleDeedAt.isEmpty()) {
            return borrower("add_documents", createdAt);
        }
        if (registeredAt.isEmpty() || !documentsCurrent) {
            return borrower("register", newestDocumentAt.orElse(createdAt));
        }
        return borrower("request_appraisal", round.map(Round::since).orElse(registeredAt.orElseThrow()));
    }

    private static WaitingFor borrower(String what, Instant since) {
        return new WaitingFor("borrower", what, since);
    }

    private static WaitingFor nobody(Instant since) {
        return new WaitingFor("nobody", "none", since);
    }
}
