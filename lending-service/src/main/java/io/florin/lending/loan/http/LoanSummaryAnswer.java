package io.florin.lending.loan.http;

import io.florin.lending.loan.LoanPosition;
import io.florin.lending.loan.LoanRecord;
import org.jspecify.annotations.Nullable;

/// A loan in a list, amounts in FLUSD units.
public record LoanSummaryAnswer(
        String id,
        String state,
        int productId,
        String principal,
        String outstanding,
        String nominalRate,
        String dueNow,
        String payoff,
        @Nullable Long nextDueDay,
        @Nullable String nextInstalment,
        long daysPastDue,
        long approvedDay) {
    static LoanSummaryAnswer of(LoanRecord loan, LoanPosition position) {
        boolean more = position.nextDueDay() != 0;
        boolean drawn = position.drawnDay() != 0;
        return new LoanSummaryAnswer(
                loan.id(),
                position.state(loan.graceDays()).word(),
                loan.productId(),
                loan.principal().toString(),
                position.principalOutstanding().toString(),
                loan.rate().toString(),
                position.dueNow().toString(),
                position.payoff().toString(),
                more ? position.nextDueDay() : null,
                more && drawn ? position.nextInstalment().toString() : null,
                position.daysPastDue(),
                loan.approvedDay());
    }
}
