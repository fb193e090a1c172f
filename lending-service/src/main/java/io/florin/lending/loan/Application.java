package io.florin.lending.loan;

import io.florin.lending.loan.model.ApplicationState;
import io.florin.lending.loan.model.Finances;
import io.florin.lending.loan.model.Request;
import io.florin.lending.loan.model.RuleResult;
import io.florin.lending.money.Rate;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One application for a loan.
///
/// @param userId the borrower's subject at the identity provider
/// @param quoted rate, instalment and start day that the borrower saw when handing it in
/// @param submittedAt when it was handed in last
/// @param decision what was decided, absent before
/// @param createdAt when it was begun
public record Application(
        UUID id,
        String userId,
        String borrowerName,
        Request request,
        Finances finances,
        Quoted quoted,
        ApplicationState state,
        @Nullable Instant submittedAt,
        @Nullable Decision decision,
        Instant createdAt) {
    /// Figures at the time of application.
    public record Quoted(Rate rate, BigInteger instalment, long startDay) {
        static Quoted of(Terms terms) {
            return new Quoted(
                    terms.schedule().terms().rate(),
                    terms.schedule().instalmentUnits(),
                    terms.schedule().terms().startDay());
        }
    }

    /// A decision and what it rests on.
    ///
    /// @param decidedBy subject of the underwriter, `rules` for an automatic decline
    /// @param text for the borrower
    /// @param rules as they answered then
    public record Decision(
            String decidedBy,
            String text,
            List<RuleResult> rules,
            @Nullable Integer ltvBps) {
        public Decision {
            rules = List.copyOf(rules);
        }
    }

    Application with(ApplicationState next) {
        return new Application(
                id, userId, borrowerName, request, finances, quoted, next, submittedAt, decision, createdAt);
    }

    Application decided(ApplicationState next, Decision made) {
        return new Application(id, userId, borrowerName, request, finances, quoted, next, submittedAt, made, createdAt);
    }

    /// A new submission begins without a decision.
    Application submitted(ApplicationState next, Quoted figures, Instant at) {
        return new Application(id, userId, borrowerName, request, finances, figures, next, at, null, createdAt);
    }

    Application edited(Request newRequest, Finances newFinances, Quoted figures) {
        return new Application(
                id, userId, borrowerName, newRequest, newFinances, figures, state, submittedAt, decision, createdAt);
    }
}
