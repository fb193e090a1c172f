package io.florin.lending.loan.http;

import io.florin.lending.loan.LoanView;
import io.florin.lending.loan.Terms;
import io.florin.lending.money.Rate;
import io.florin.lending.schedule.LoanSchedule;
import io.florin.lending.schedule.LoanTerms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/// Terms of a loan. Yearly costs have 6 decimals, the precision that the receipt carries.
public record LoanTermsAnswer(
        int productId,
        String principal,
        int count,
        int periodMonths,
        String nominalRate,
        String lateRate,
        String instalment,
        String totalCost,
        String totalPayable,
        String aprUs,
        String aprcEu,
        long startDay,
        List<ScheduleRowAnswer> rows) {
    private static final int PPM_DECIMALS = 6;

    static LoanTermsAnswer of(Terms terms) {
        return of(terms, ScheduleRowAnswer.of(terms.schedule().rows()));
    }

    /// Terms as signed, rows as they run.
    static LoanTermsAnswer of(LoanView view) {
        return of(
                view.agreed(),
                view.rows().stream().map(row -> ScheduleRowAnswer.of(view, row)).toList());
    }

    private static LoanTermsAnswer of(Terms terms, List<ScheduleRowAnswer> rows) {
        LoanSchedule schedule = terms.schedule();
        LoanTerms loan = schedule.terms();
        BigInteger instalment =
                loan.family() == LoanTerms.BULLET ? schedule.rows().getFirst().total() : schedule.instalmentUnits();
        return new LoanTermsAnswer(
                terms.productId(),
                loan.principalUnits().toString(),
                loan.count(),
                loan.periodMonths(),
                loan.rate().toString(),
                terms.lateRate().toString(),
                instalment.toString(),
                schedule.totalCostUnits().toString(),
                terms.totalPayable().toString(),
                rounded(schedule.aprUs()),
                rounded(schedule.aprcEu()),
                loan.startDay(),
                rows);
    }

    private static String rounded(Rate rate) {
        return new BigDecimal(rate.ppm(), PPM_DECIMALS).toPlainString();
    }
}
