package io.florin.lending.schedule.model;

import io.florin.lending.money.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The annual percentage rate of the United States for closed-end credit: 12 CFR Part 1026 (Regulation Z),
/// Appendix J, actuarial method. A nominal rate: unit-period rate × unit-periods in a year.
public final class UsApr {
    private UsApr() {}

    /// @param flows at least one in each direction; time begins with the first advance
    /// @return nothing when there is no such rate
    public static Optional<Rate> of(List<CashFlow> flows) {
        List<CashFlow> sorted =
                flows.stream().sorted(Comparator.comparing(CashFlow::date)).toList();
        List<CashFlow> advances =
                sorted.stream().filter(flow -> flow.amount().signum() > 0).toList();
        List<CashFlow> payments =
                sorted.stream().filter(flow -> flow.amount().signum() < 0).toList();
        UnitPeriod unit = UnitPeriod.of(advances, payments);
        LocalDate start = advances.getFirst().date();
        List<PresentValue.Term> terms =
                sorted.stream().map(flow -> unit.term(start, flow)).toList();
        return new PresentValue(terms, true).rate().map(rate -> new Rate(unit.yearly(rate)));
    }
}
