package io.florin.lending.loan;

import io.florin.lending.loan.model.RuleResult;
import io.florin.lending.loan.model.WaitingFor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An application with everything that follows from it now.
///
/// @param terms as applied for; as offered once there is an offer
/// @param rules as they answer now; after a decision, as they answered then
/// @param offerExpiresAt last moment at which the chain takes the offer
public record ApplicationView(
        Application application,
        Terms terms,
        List<RuleResult> rules,
        @Nullable Integer ltvBps,
        WaitingFor waitingFor,
        @Nullable Instant offerExpiresAt,
        @Nullable String loanId) {
    public ApplicationView {
        rules = List.copyOf(rules);
    }
}
