package io.florin.lending.loan.http;

import io.florin.lending.loan.Application;
import io.florin.lending.loan.ApplicationView;
import io.florin.lending.loan.model.ApplicationState;
import io.florin.lending.loan.model.DeclineReason;
import io.florin.lending.loan.model.RuleResult;
import io.florin.lending.loan.model.WaitingFor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An application as the API tells it.
public record ApplicationAnswer(
        UUID id,
        String state,
        ApplicationInput input,
        LoanTermsAnswer terms,
        @Nullable Integer ltvBps,
        List<RuleAnswer> rules,
        List<String> reasonCodes,
        @Nullable String decisionText,
        WaitingFor waitingFor,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant offerExpiresAt,
        @Nullable String loanId,
        boolean editable) {
    /// A rule's answer.
    public record RuleAnswer(String rule, boolean passed, boolean hard, String detail) {
        static RuleAnswer of(RuleResult result) {
            return new RuleAnswer(result.rule().word(), result.passed(), result.hard(), result.detail());
        }
    }

    static ApplicationAnswer of(ApplicationView view) {
        Application application = view.application();
        ApplicationState state = application.state();
        Application.Decision decision = application.decision();
        return new ApplicationAnswer(
                application.id(),
                state.word(),
                ApplicationInput.of(application),
                LoanTermsAnswer.of(view.terms()),
                view.ltvBps(),
                view.rules().stream().map(RuleAnswer::of).toList(),
                state instanceof ApplicationState.Declined declined
                        ? declined.reasons().stream().map(DeclineReason::word).toList()
                        : List.of(),
                decision == null ? null : decision.text(),
                view.waitingFor(),
                application.createdAt(),
                application.submittedAt(),
                view.offerExpiresAt(),
                view.loanId(),
                state instanceof ApplicationState.Draft);
    }
}
