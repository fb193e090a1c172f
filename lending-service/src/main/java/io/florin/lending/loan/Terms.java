package io.florin.lending.loan;

import io.florin.lending.loan.model.ProductLimits;
import io.florin.lending.loan.model.Request;
import io.florin.lending.money.Rate;
import io.florin.lending.product.Product;
import io.florin.lending.schedule.LoanSchedule;
import io.florin.lending.schedule.LoanSchedules;
import io.florin.lending.schedule.LoanTerms;
import java.math.BigInteger;
import java.util.List;

/// What a loan costs and when: a product's terms for one amount, time, rate and start day.
///
/// @param lateRate rate on overdue principal
public record Terms(int productId, LoanSchedule schedule, Rate lateRate) {
    /// Principal and all interest in FLUSD units.
    public BigInteger totalPayable() {
        return schedule.terms().principalUnits().add(schedule.totalCostUnits());
    }

    /// First day on which an instalment is due.
    public long firstDueDay() {
        return schedule.rows().getFirst().dueDay();
    }

    /// The request's terms at the product's present rate.
    ///
    /// @param startDay UTC day number
    /// @return refused with every field that the product or the arithmetic does not take
    static Result<Terms> of(Product product, Request request, long startDay) {
        List<ProductLimits.Breach> breaches =
                ProductLimits.breaches(product, request.principal(), request.count(), request.periodMonths());
        if (!breaches.isEmpty()) {
            return Result.refused(new Refusal.Invalid(breaches));
        }
        LoanSchedule schedule;
        try {
            schedule = LoanSchedules.of(terms(product, request, product.nominalRate(), startDay));
        } catch (IllegalArgumentException impossible) {
            return tooCoarse();
        }
        if (schedule.lastGapUnits().compareTo(product.lastTolerance()) > 0) {
            return tooCoarse();
        }
        return Result.done(new Terms(product.id(), schedule, product.lateRate()));
    }

    /// Terms that were agreed before: rate, start day and instalment are given.
    static Terms agreed(Product product, Request request, Rate rate, long startDay, BigInteger instalment) {
        LoanSchedule schedule = LoanSchedules.of(terms(product, request, rate, startDay), instalment);
        Rate late = new Rate(rate.fraction().add(product.lateMargin().fraction()));
        return new Terms(product.id(), schedule, late);
    }

    private static LoanTerms terms(Product product, Request request, Rate rate, long startDay) {
        return new LoanTerms(
                product.family(),
                product.dayCount(),
                product.quantum(),
                request.periodMonths(),
                request.count(),
                startDay,
                request.principal(),
                rate);
    }

    private static Result<Terms> tooCoarse() {
        return Result.invalid("count", "is too high for this amount: equal instalments in whole cents do not repay it");
    }
}
