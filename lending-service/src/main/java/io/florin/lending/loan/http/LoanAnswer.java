package io.florin.lending.loan.http;

import io.florin.lending.loan.LoanEvent;
import io.florin.lending.loan.LoanPosition;
import io.florin.lending.loan.LoanView;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A loan as the chain tells it, all at one block. Amounts in FLUSD units.
public record LoanAnswer(
        LoanSummaryAnswer summary,
        LoanTermsAnswer terms,
        String borrower,
        @Nullable UUID applicationId,
        @Nullable UUID assetId,
        @Nullable Integer ltvBps,
        int ltvLimitBps,
        @Nullable Long valueEffectiveDay,
        PositionAnswer position,
        List<EventAnswer> events,
        long block) {
    /// Where the loan stands today.
    public record PositionAnswer(
            String overdueInterest,
            String overduePrincipal,
            String lateInterest,
            String accruedInterest,
            String advance,
            String undrawn,
            int rowsPaid,
            int rowsDue,
            int graceDays,
            int defaultDays,
            @Nullable Long daysToDefault,
            long drawFromDay,
            long drawUntilDay,
            boolean collateralHeld) {
        static PositionAnswer of(LoanView view) {
            LoanPosition position = view.position();
            return new PositionAnswer(
                    position.overdueInterest().toString(),
                    position.overduePrincipal().toString(),
                    position.lateInterest().toString(),
                    position.accruedInterest().toString(),
                    position.advance().toString(),
                    position.undrawn().toString(),
                    position.rowsPaid(),
                    position.rowsDue(),
                    view.loan().graceDays(),
                    view.loan().defaultDays(),
                    view.daysToDefault(),
                    view.drawFromDay(),
                    view.drawUntilDay(),
                    position.collateralHeld());
        }
    }

    /// Something that happened on chain.
    public record EventAnswer(
            String kind,
            Instant at,
            long day,
            @Nullable String amount,
            @Nullable String interest,
            @Nullable String principal,
            @Nullable String late,
            @Nullable String advance,
            @Nullable String prepaid,
            String transaction,
            long block) {
        static EventAnswer of(LoanEvent event) {
            LoanEvent.Payment payment = event.payment();
            return new EventAnswer(
                    event.kind().word(),
                    event.at(),
                    event.day(),
                    text(event.amount()),
                    payment == null ? null : payment.interest().toString(),
                    payment == null ? null : payment.principal().toString(),
                    payment == null ? null : payment.late().toString(),
                    payment == null ? null : payment.advance().toString(),
                    payment == null ? null : payment.prepaid().toString(),
                    event.transaction(),
                    event.block());
        }

        private static @Nullable String text(@Nullable BigInteger amount) {
            return amount == null ? null : amount.toString();
        }
    }

    static LoanAnswer of(LoanView view) {
        return new LoanAnswer(
                LoanSummaryAnswer.of(view.loan(), view.position()),
                LoanTermsAnswer.of(view),
                view.loan().borrower(),
                view.application(),
                view.asset(),
                view.ltvBps(),
                view.loan().ltvLimitBps(),
                view.valueEffectiveDay(),
                PositionAnswer.of(view),
                view.events().stream().map(EventAnswer::of).toList(),
                view.block());
    }
}
