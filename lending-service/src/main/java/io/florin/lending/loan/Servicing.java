package io.florin.lending.loan;

import io.florin.lending.loan.model.LoanHistory;
import io.florin.lending.loan.model.LoanHistory.Step;
import io.florin.lending.loan.model.PlanRow;
import io.florin.lending.loan.model.ServicingTerms;
import io.florin.lending.product.Product;
import io.florin.lending.schedule.LoanRow;
import io.florin.lending.schedule.LoanSchedule;
import io.florin.lending.schedule.LoanSchedules;
import io.florin.lending.schedule.LoanTerms;
import java.util.ArrayList;
import java.util.List;

/// Projected loans in the terms of the servicing model.
final class Servicing {
    private static final int THIRTY_360 = 1;

    private Servicing() {}

    static ServicingTerms terms(LoanRecord loan) {
        return new ServicingTerms(
                loan.family() == Product.ANNUITY,
                loan.dayCount() == THIRTY_360,
                loan.quantum(),
                loan.rate(),
                loan.lateRate(),
                loan.count(),
                loan.periodMonths(),
                loan.startDay(),
                loan.instalment(),
                loan.graceDays());
    }

    /// The schedule as it was agreed.
    static Terms agreed(LoanRecord loan) {
        LoanTerms terms = new LoanTerms(
                loan.family(),
                loan.dayCount(),
                loan.quantum(),
                loan.periodMonths(),
                loan.count(),
                loan.startDay(),
                loan.principal(),
                loan.rate());
        return new Terms(loan.productId(), LoanSchedules.of(terms, loan.instalment()), loan.lateRate());
    }

    /// Follows the loan's events by the contract's rules.
    static LoanHistory history(LoanRecord loan, List<LoanEvent> events) {
        List<Step> steps = new ArrayList<>();
        for (LoanEvent event : events) {
            LoanEvent.Payment payment = event.payment();
            if (event.kind() == LoanEvent.Kind.DRAWN) {
                steps.add(new Step.Draw(event.day(), loan.principal()));
            } else if (payment != null) {
                steps.add(new Step.Payment(
                        event.day(),
                        payment.interest()
                                .add(payment.principal())
                                .add(payment.late())
                                .add(payment.advance())
                                .add(payment.prepaid()),
                        payment.interest(),
                        payment.principal(),
                        payment.late(),
                        payment.advance(),
                        payment.prepaid(),
                        payment.balance()));
            }
        }
        return LoanHistory.of(terms(loan), steps);
    }

    /// Rows as the loan runs: agreed ones before the draw, none for a loan that was never drawn.
    static List<PlanRow> rows(LoanRecord loan, LoanHistory history) {
        return switch (loan.status()) {
            case APPROVED -> agreedRows(agreed(loan).schedule());
            case CLOSED_CANCELLED -> List.of();
            case ACTIVE, DEFAULTED, ENFORCED, CLOSED_REPAID, CLOSED_WITHDRAWN, CLOSED_WRITTEN_OFF ->
                history.rows(terms(loan));
        };
    }

    private static List<PlanRow> agreedRows(LoanSchedule schedule) {
        List<PlanRow> rows = new ArrayList<>();
        for (LoanRow row : schedule.rows()) {
            rows.add(new PlanRow(
                    rows.size() + 1,
                    row.fromDay(),
                    row.dueDay(),
                    row.interest(),
                    row.interest(),
                    row.principal(),
                    row.balance()));
        }
        return rows;
    }
}
