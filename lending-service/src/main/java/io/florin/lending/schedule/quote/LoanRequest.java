package io.florin.lending.schedule.quote;

import io.florin.lending.schedule.model.Every;
import io.florin.lending.schedule.model.Payment;
import io.florin.lending.schedule.model.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A loan as read from a quote.
///
/// @param plan with financed fees among the draws
/// @param every, seedDay how the due dates repeat; absent when they were listed
/// @param payments made so far, by date
record LoanRequest(
        Amounts amounts,
        Plan plan,
        Optional<Every> every,
        int seedDay,
        List<Fee> fees,
        List<Payment> payments,
        Optional<Payoff> payoff) {
    /// @param toPeriodEnd interest until the end of the running period instead of the day
    record Payoff(LocalDate date, boolean toPeriodEnd) {}

    LocalDate start() {
        return plan.draws().getFirst().date();
    }

    /// Day of the month that a due date stands for.
    int seedOf(LocalDate due) {
        int seed = every.map(one -> one.seedOf(due, seedDay)).orElse(due.getDayOfMonth());
        return Math.min(seed, due.lengthOfMonth()) == due.getDayOfMonth() ? seed : due.getDayOfMonth();
    }
}
